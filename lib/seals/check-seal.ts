import { checkSignedData, SignatureCheckError } from "@/lib/seals/check-signed-data";
import { isOfOurForm, signatureDigest, stampOf } from "@/lib/seals/cms";
import { readSeal, SealFormError, sealBytes, signedBytes } from "@/lib/seals/seal-place";
import { fingerprintOf } from "@/lib/seals/signer";
import { checkStamp, StampError } from "@/lib/seals/time-stamp";

/** What the seal of a file says, as far as the file alone can say it. */
export type SealCheck =
  | { intact: false; reason: string }
  | {
      intact: true;
      /** Of the certificate that sealed it; whose it is, and whether we gave it, is asked of our own list. */
      fingerprint: string;
      subject: string;
      issuer: string;
      validUntil: Date;
      /** Above it, as they came along (DER). */
      chain: Buffer[];
      /** When and by whom it was stamped; null without a stamp. A wrong stamp makes the seal not intact. */
      stamp: { at: Date; authority: string } | null;
    };

/**
 * Checks a sealed PDF by its own bytes: form, digest, signature, certificate signed along, time stamp.
 * @param foreign a seal that another program wrote (BSrE) may be written otherwise than ours
 * @param longestGap what is longer is not read: taking a long one apart costs a long time
 */
export function checkSeal(
  pdf: Buffer,
  { foreign = false, longestGap }: { foreign?: boolean; longestGap?: number } = {},
): SealCheck {
  try {
    const place = readSeal(pdf, longestGap);
    const cms = sealBytes(pdf, place);
    const { signer, certificates, signerInfo } = checkSignedData(cms, signedBytes(pdf, place));
    if (!foreign && !isOfOurForm(cms)) return { intact: false, reason: "the signature is not written as ours are" };
    const token = stampOf(signerInfo);
    return {
      intact: true,
      fingerprint: fingerprintOf(signer.raw),
      subject: signer.subject,
      issuer: signer.issuer,
      validUntil: new Date(signer.validTo),
      chain: certificates
        .filter(({ fingerprint256 }) => fingerprint256 !== signer.fingerprint256)
        .map(({ raw }) => raw),
      stamp: token && checkStamp(token, signatureDigest(cms)),
    };
  } catch (error) {
    const isKnown =
      error instanceof SealFormError || error instanceof SignatureCheckError || error instanceof StampError;
    if (isKnown) return { intact: false, reason: error.message };
    // Bytes of a stranger: whatever the parsers stumble over is no seal.
    return { intact: false, reason: "the seal cannot be read" };
  }
}
