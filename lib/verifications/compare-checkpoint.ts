import { plain } from "@/lib/db";
import { latestCheckpoint } from "@/lib/ledger/log-queries";
import { rangeRoots } from "@/lib/ledger/stored-tree";

/** What became of a checkpoint that somebody holds on paper. */
export type CheckpointComparison = "holds" | "differs" | "unreadable" | "too_large";

/**
 * Whether the log, reckoned anew from its leaves, had this root at this size: what a printed checkpoint proves years
 * later (RFC 6962 section 2.1). Both as people copy them from paper: "48.211", a root broken over two lines.
 * @throws Refusal log_incomplete
 */
export async function compareCheckpoint(typedSize: string, typedRoot: string): Promise<CheckpointComparison> {
  const digits = typedSize.replace(/[.\s]/g, "");
  const root = Buffer.from(typedRoot.replace(/\s/g, ""), "base64");
  if (!/^[1-9]\d{0,14}$/.test(digits) || root.length !== 32) return "unreadable";
  const size = Number(digits);
  if (size > ((await latestCheckpoint())?.size ?? 0)) return "too_large";
  const [reckoned] = await rangeRoots(plain, [[0, size]]);
  return reckoned?.equals(root) ? "holds" : "differs";
}
