import { Refusal } from "@/lib/core/errors";
import { plain, sql } from "@/lib/db";
import { type DocumentContent, documentLeaf } from "@/lib/ledger/event-content";
import { getInclusion, latestCheckpoint, logKey } from "@/lib/ledger/log-queries";
import { leafHash, nodeHash } from "@/lib/ledger/merkle";
import { openCheckpoint } from "@/lib/ledger/signed-note";
import type { Outcome } from "@/lib/verifications/prove-seal";

/** That a sealed file stands in the log, with all that is needed to check it without asking us (RFC 9162, 2.1.3.2). */
export type InclusionProof = {
  /** The bytes of the leaf: who holds the file can make them. */
  leaf: string;
  index: number;
  size: number;
  /** The audit path, base64. */
  hashes: string[];
  /** The signed note over that size. */
  checkpoint: string;
  /** The key that it is signed with (C2SP vkey). */
  key: string;
};

/** A sealed file, and the evidence that it is the document of. */
export type SealedFile = { sha256: string; evidenceHash: string };

/** The proof that the log holds this file as the document of this evidence; null while it has not taken that in. */
export async function proveInclusion({ sha256, evidenceHash }: SealedFile): Promise<InclusionProof | null> {
  const [row] = await plain.$queryRaw<{ index: string; data: DocumentContent }[]>(sql`
    SELECT l.index, e.data FROM audit_event e JOIN log_leaf l ON l.event_id = e.id
    WHERE e.action IN ('document.seal', 'document.stamp') AND e.subject_id = ${sha256}
      AND e.data @> ${JSON.stringify({ sha256, evidenceHash })}::jsonb
    ORDER BY e.id LIMIT 1`);
  const [checkpoint, key] = await Promise.all([latestCheckpoint(), logKey()]);
  if (!row || !checkpoint || !key) return null;
  const index = Number(row.index);
  const { hashes } = await getInclusion(index, checkpoint.size);
  const leaf = documentLeaf(row.data).toString("utf8");
  return { leaf, index, size: checkpoint.size, hashes, checkpoint: checkpoint.note, key };
}

/** Where a sealed document stands in the log, proved just now. */
export type LogStanding = {
  outcome: Outcome;
  index: number | null;
  size: number | null;
  /** `absent`: the log has gone on without it. `incomplete`: rows of others are gone, so that nothing can be reckoned. */
  problem: "absent" | "incomplete" | null;
};

/** So long after a sealing the log has taken it in: thousands of times the pause between two passes. */
const TAKEN_IN = 3_600_000;

/** @param file null for a document that has no sealed file */
export async function proveStanding(file: SealedFile | null, sealedAt: Date | null): Promise<LogStanding> {
  const none = { index: null, size: null };
  try {
    const proof = file && (await proveInclusion(file));
    if (proof) {
      const { index, size } = proof;
      return { outcome: holds(proof) ? "passed" : "failed", index, size, problem: null };
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "log_incomplete") throw error;
    return { ...none, outcome: "unknown", problem: "incomplete" };
  }
  const newest = sealedAt && (await latestCheckpoint());
  const isAbsent = Boolean(newest && newest.signedAt.getTime() - sealedAt.getTime() > TAKEN_IN);
  return isAbsent ? { ...none, outcome: "failed", problem: "absent" } : { ...none, outcome: "unknown", problem: null };
}

/** Checks a proof as anybody could: leaf, path, root, signature. Reads nothing but the proof. */
export function holds({ leaf, index, size, hashes, checkpoint, key }: InclusionProof): boolean {
  try {
    const signed = openCheckpoint(checkpoint, key);
    const path = hashes.map((hash) => Buffer.from(hash, "base64"));
    const root = rootAlong(leafHash(Buffer.from(leaf)), { index, size }, path);
    return signed.size === size && root?.equals(signed.root) === true;
  } catch {
    return false;
  }
}

function rootAlong(leaf: Buffer, { index, size }: { index: number; size: number }, path: readonly Buffer[]) {
  let [at, last, hash] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return null;
    const isRight = at % 2 === 1 || at === last;
    hash = isRight ? nodeHash(beside, hash) : nodeHash(hash, beside);
    while (isRight && at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}
