import type { Proof } from "@/components/pacts/proof-list";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { formatDate, type Zone } from "@/lib/format/date";
import type { GivenSignature } from "@/lib/pacts/given-signatures";
import { methodWords } from "@/lib/pacts/method-words";

/** The signatures of one pact as links to their proofs, without the one that the page itself is about. */
export function proofsOf(
  pactId: string,
  signatures: readonly GivenSignature[],
  { zone, except }: { zone: Zone; except?: string | undefined },
): Proof[] {
  return signatures
    .filter(({ verificationCode }) => verificationCode !== except)
    .map(({ verificationCode, textVersion, signedAt, method }) => ({
      href: `/pakta/${pactId}/bukti?kode=${formatVerificationCode(verificationCode)}`,
      textVersion,
      detail: `${formatDate(new Date(signedAt), zone)} · ${methodWords(method).short}`,
    }));
}
