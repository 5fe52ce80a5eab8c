import { log } from "@/lib/log";
import { askCode, BsreError, sealWithBsre } from "@/lib/seals/bsre";
import { type Claimed, noteSending } from "@/lib/seals/claim";
import { findSigner } from "@/lib/seals/find-signer";
import { findOwnCertificate } from "@/lib/seals/own-certificates";
import type { Sealed } from "@/lib/seals/record-seal";
import { nextStamp } from "@/lib/seals/rules";
import { type SealWords, sealPdf, sealPdfStamped } from "@/lib/seals/seal-pdf";
import { methodInForce, type SealSettings } from "@/lib/seals/seal-settings";
import { fingerprintOf, type Signer } from "@/lib/seals/signer";
import { fetchStamp, StampError } from "@/lib/seals/time-stamp";

/** Whoever had it in hand was too slow: somebody else has it now. */
export class LeaseLostError extends Error {
  override readonly name = "LeaseLostError";
}

/**
 * Seals drawn bytes as the installation does, or as a person decided for this document.
 * @throws BsreError, P12Error, KeptKeyError, LeaseLostError
 */
export async function makeSeal(
  pdf: Buffer,
  claimed: Claimed,
  settings: SealSettings,
  clock: () => Date,
): Promise<Sealed> {
  const now = clock();
  const reason = sealReason(claimed.agencyName);
  const wanted = claimed.method ?? methodInForce(settings);
  if (wanted === "bsre" && settings.bsre) {
    const code = await askCode({ settings: settings.bsre });
    if (!(await noteSending(claimed, clock()))) throw new LeaseLostError();
    const { file, seal } = await sealWithBsre(pdf, code, { settings: settings.bsre, reason });
    // What BSrE gives back under a seal of our own is no seal of theirs.
    if (await findOwnCertificate(seal.fingerprint)) throw new BsreError("broken");
    const stampedAt = seal.stamp?.at ?? null;
    return { file, method: "bsre", certificate: seal.fingerprint, sealedAt: now, stampedAt, ...NO_PROBLEM };
  }
  const signer = await findSigner(claimed.agencyId, settings, now);
  const method = settings.p12 ? "p12" : "own";
  const { file, ...stamp } = await sealHere(pdf, signer, { words: { reason, at: now }, urls: settings.tsaUrls });
  return { file, method, certificate: fingerprintOf(signer.chain[0]), sealedAt: now, ...stamp };
}

const NO_PROBLEM = { stampProblem: null, stampAgainAt: null };

/** What a seal says of itself in the file. */
export const sealReason = (agencyName: string) => `Disegel oleh ${agencyName} melalui Ikrar`;

/** A stamp that is not to be had costs the level, never the seal. */
async function sealHere(pdf: Buffer, signer: Signer, { words, urls }: { words: SealWords; urls: readonly string[] }) {
  if (urls.length > 0) {
    try {
      return { ...(await stampedSeal(pdf, signer, { words, urls })), ...NO_PROBLEM };
    } catch (error) {
      if (!(error instanceof StampError)) throw error;
      log.warn({ problem: error.problem, reason: error.message }, "sealed without a time stamp");
      const file = await sealPdf(pdf, signer, words);
      return { file, stampedAt: null, stampProblem: error.problem, stampAgainAt: nextStamp(1, words.at) };
    }
  }
  return { file: await sealPdf(pdf, signer, words), stampedAt: null, ...NO_PROBLEM };
}

/** Lengths of stamps by the authorities they came from: the guess that saves a second request. */
const usualLengths = new Map<string, number>();

/** A seal with its time stamp. @throws StampError */
export async function stampedSeal(
  pdf: Uint8Array,
  signer: Signer,
  { words, urls }: { words: SealWords; urls: readonly string[] },
): Promise<{ file: Buffer; stampedAt: Date }> {
  const key = urls.join(" ");
  let stampedAt = words.at;
  const { file, stampLength } = await sealPdfStamped(pdf, signer, words, {
    usualLength: usualLengths.get(key),
    stamp: async (digest) => {
      const { token, at } = await fetchStamp(digest, { urls });
      stampedAt = at;
      return token;
    },
  });
  usualLengths.set(key, stampLength);
  return { file, stampedAt };
}
