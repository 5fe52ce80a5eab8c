import { systemActor } from "@/lib/core/actor";
import { plain } from "@/lib/db";
import { issueCertificate } from "@/lib/seals/issue-certificate";
import { unlockKey } from "@/lib/seals/kept-key";
import { certificateInForce } from "@/lib/seals/own-certificates";
import { openP12 } from "@/lib/seals/p12-signer";
import type { SealSettings } from "@/lib/seals/seal-settings";
import { keySigner, type Signer } from "@/lib/seals/signer";

/**
 * Who seals for an agency here: the PKCS #12 file of the installation, else the agency's own seal, which is made when
 * it is first needed and again before it ends.
 * @throws P12Error, KeptKeyError
 */
export async function findSigner(agencyId: string, { p12 }: Pick<SealSettings, "p12">, now: Date): Promise<Signer> {
  if (p12) return openP12(p12.file, p12.password);
  const found = await certificateInForce(plain, agencyId, now);
  if (!found) {
    await issueCertificate(systemActor("seal"), { agencyId }, now);
    return findSigner(agencyId, { p12 }, now);
  }
  return keySigner(unlockKey(found.sealedKey, found.fingerprint), [Buffer.from(found.certificate)]);
}
