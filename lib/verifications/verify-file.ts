import type { Actor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import { normaliseVerificationCode } from "@/lib/documents/verification-code";
import { countMiss } from "@/lib/pacts/code-throttle";
import { findEvidenceByCode } from "@/lib/pacts/evidence";
import { checkSeal } from "@/lib/seals/check-seal";
import { heldBytes } from "@/lib/storage/held-bytes";
import type { Storage } from "@/lib/storage/storage";
import { type Verification, verifyCode } from "@/lib/verifications/verify-code";

/** Far more than any pact takes: what is larger is none. */
export const MAX_CHECKED_BYTES = 10 * 1024 * 1024;

/** What is known of an uploaded file. The file itself is not kept. */
export type FileVerification = {
  /**
   * `genuine`: byte for byte a file that was sealed here. `changed`: it names a document that was, and is not it.
   * `unrecorded`: a whole seal of ours on a file that was never handed out. `foreign`: not from here.
   */
  verdict: "genuine" | "changed" | "unrecorded" | "foreign";
  /** SHA-256 of the file, hex. */
  sha256: string;
  seal: "intact" | "broken" | "missing";
  /** The document that the file is, or claims to be; null where it names none that exists. */
  verification: Verification | null;
};

type Reception = { maxBytes: number; allowed: ["pdf"]; storage: Pick<Storage, "put"> };
type Receive = (reception: Reception) => Promise<{ file: { sha256: string } }>;

/**
 * Checks a PDF by its bytes: the hash of every file ever handed out, then the seal. Open to all.
 * @throws UploadError (too large, no PDF), Refusal too_many_attempts after many foreign files from one address
 */
export async function verifyFile(actor: Actor, receive: Receive): Promise<FileVerification> {
  const held = heldBytes();
  const { file } = await receive({ maxBytes: MAX_CHECKED_BYTES, allowed: ["pdf"], storage: held });
  const { sha256 } = file;
  const code = await codeOfSealed(sha256);
  if (code) {
    const verification = await verifyCode(actor, code);
    return { verdict: "genuine", sha256, seal: "intact", verification };
  }
  const bytes = held.bytes();
  const seal = sealOf(bytes);
  const claimed = claimedCode(bytes);
  // Nobody is told of a document whose code they do not hold: the code must stand in the file, and be one of ours.
  const known = claimed !== null && (await findEvidenceByCode(claimed)) !== null;
  if (known) return { verdict: "changed", sha256, seal: seal.state, verification: await verifyCode(actor, claimed) };
  await countMiss(actor.origin.ip);
  const ours = seal.fingerprint !== null && (await isOurs(seal.fingerprint));
  return { verdict: ours ? "unrecorded" : "foreign", sha256, seal: seal.state, verification: null };
}

async function codeOfSealed(sha256: string): Promise<string | null> {
  const [row] = await plain.$queryRaw<{ code: string }[]>(sql`
    SELECT s.verification_code AS code FROM sealed_file f JOIN signature s ON s.id = f.signature_id
    WHERE f.sha256 = ${sha256}`);
  return row?.code ?? null;
}

async function isOurs(fingerprint: string): Promise<boolean> {
  const [row] = await plain.$queryRaw<{ ours: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM seal_certificate WHERE fingerprint = ${fingerprint}) AS ours`);
  return row?.ours ?? false;
}

function sealOf(bytes: Buffer): { state: FileVerification["seal"]; fingerprint: string | null } {
  if (!bytes.includes("/ByteRange")) return { state: "missing", fingerprint: null };
  const check = checkSeal(bytes, { foreign: true });
  return check.intact ? { state: "intact", fingerprint: check.fingerprint } : { state: "broken", fingerprint: null };
}

/** The code that a pact's PDF bears among its keywords, in stored form. */
function claimedCode(bytes: Buffer): string | null {
  const [, printed] = /Kode verifikasi ((?:[0-9A-Z]{4}-){2}[0-9A-Z]{4})/.exec(bytes.toString("latin1")) ?? [];
  return printed ? normaliseVerificationCode(printed) : null;
}
