import { systemActor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { UnprintableTextError } from "@/lib/documents/text-runs";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { pactDocument } from "@/lib/pacts/pact-document";
import { BsreError } from "@/lib/seals/bsre";
import { type Claimed, putBack } from "@/lib/seals/claim";
import { KeptKeyError } from "@/lib/seals/kept-key";
import { LeaseLostError, makeSeal } from "@/lib/seals/make-seal";
import { P12Error } from "@/lib/seals/p12-signer";
import { recordSeal } from "@/lib/seals/record-seal";
import type { SealProblem } from "@/lib/seals/schema";
import { type SealSettings, sealSettings } from "@/lib/seals/seal-settings";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage } from "@/lib/storage/storage";

/** Far more than a pact takes, with the stamps and certificates of any seal. */
const LARGEST = 8_000_000;

/** What sealing needs of the world around it. */
export type SealTools = { settings: SealSettings; storage: Storage; clock: () => Date };

/** The tools of this installation. */
export function sealTools(): SealTools {
  const storage = openStorage({ dataDir: env().DATA_DIR });
  return { settings: sealSettings(), storage, clock: () => new Date() };
}

/**
 * Draws, seals and keeps the document in hand; true once it is sealed by this very call. Nothing here spans a
 * transaction: whoever dies at any step leaves a lease that ends, and at most a file that nobody names.
 */
export async function sealDocument(claimed: Claimed, tools: SealTools): Promise<boolean> {
  const { settings, storage, clock } = tools;
  let isSealedElsewhere = false;
  try {
    const drawn = await drawDocument(claimed);
    const { file, sealedAt, ...seal } = await makeSeal(drawn, claimed, settings, clock);
    isSealedElsewhere = seal.method === "bsre";
    const { sha256, size } = await keepFile(storage, file);
    const { signatureId, agencyId, token, evidenceHash } = claimed;
    const level = seal.stampedAt ? "B-T" : "B-B";
    const facts = { signatureId, agencyId, token, evidenceHash, sha256, size, level, ...seal };
    const { sealed } = await recordSeal(systemActor("seal"), facts, sealedAt);
    return sealed;
  } catch (error) {
    if (error instanceof LeaseLostError) return false;
    // What BSrE has sealed is never sent there again by itself, whatever became of its answer.
    const { problem, final } = isSealedElsewhere ? UNKEPT : whatWentWrong(error);
    log.error({ err: error, signatureId: claimed.signatureId, problem }, "a document was not sealed");
    await putBack(claimed, { problem, final, now: clock() });
    return false;
  }
}

/** Drawn from the record as it was signed, whoever asks: not what anybody may see, but what was said. */
async function drawDocument({ pactId, verificationCode }: Claimed): Promise<Buffer> {
  const document = await pactDocument(systemActor("seal"), pactId, verificationCode);
  try {
    return await document.render();
  } catch (error) {
    throw new DrawingError("the document cannot be drawn", { cause: error });
  }
}

class DrawingError extends Error {}
class KeepingError extends Error {}

function keepFile(storage: Storage, file: Buffer) {
  return storage.put(file, { maxBytes: LARGEST }).catch((error: unknown) => {
    throw new KeepingError("the file cannot be stored", { cause: error });
  });
}

const UNKEPT = { problem: "bsre_unkept", final: true } as const;

/** What is told of a failure, and whether trying again by itself could help. */
function whatWentWrong(error: unknown): { problem: SealProblem; final: boolean } {
  if (error instanceof BsreError) return { problem: `bsre_${error.outcome}`, final: error.outcome !== "unreachable" };
  if (error instanceof Refusal) return { problem: "evidence", final: true };
  if (error instanceof DrawingError) return { problem: "drawing", final: error.cause instanceof UnprintableTextError };
  if (error instanceof KeepingError) return { problem: "storage", final: false };
  if (error instanceof KeptKeyError || error instanceof P12Error) return { problem: "key", final: false };
  return { problem: "internal", final: false };
}
