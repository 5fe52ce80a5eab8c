import { plain } from "@/lib/db";
import { latestCheckpoint, logKey } from "@/lib/ledger/log-queries";
import { readPrintedCheckpoint } from "@/lib/ledger/printed-checkpoint";
import { rangeRoots } from "@/lib/ledger/stored-tree";

/** What became of a checkpoint that somebody holds on paper; `other_log`: it differs, and names another log itself. */
export type CheckpointComparison = "holds" | "differs" | "unreadable" | "too_large" | "other_log";

/**
 * Whether the log has this root at this size (RFC 6962 section 2.1): that it was not exchanged for another one since the
 * paper was printed. Folded from the leaves and subtrees as they are stored: whether each event still fits its leaf is
 * not looked at here, but by `npm run verify-log`. Both as people copy them from paper: "48.211 catatan", a root broken
 * over two lines; or the whole printed sentence in place of the root.
 * @throws Refusal log_incomplete
 */
export async function compareCheckpoint(typedSize: string, typedRoot: string): Promise<CheckpointComparison> {
  const printed = readPrintedCheckpoint(typedRoot) ?? readParts(typedSize, typedRoot);
  if (!printed || printed.size === 0) return "unreadable";
  const { size, root } = printed;
  if (size > ((await latestCheckpoint())?.size ?? 0)) return (await namesOther(typedRoot)) ? "other_log" : "too_large";
  const [reckoned] = await rangeRoots(plain, [[0, size]]);
  if (reckoned?.equals(root)) return "holds";
  return (await namesOther(typedRoot)) ? "other_log" : "differs";
}

/** The name of a log in its key, as papers print it. */
export function logNameIn(key: string): string {
  return key.slice(0, key.indexOf("+"));
}

function readParts(typedSize: string, typedRoot: string): { size: number; root: Buffer } | null {
  const digits = typedSize.replace(/catatan[\s,.;:]*$/i, "").replace(/[.\s]/g, "");
  const root = Buffer.from(typedRoot.replace(/\s/g, ""), "base64");
  return /^[1-9]\d{0,14}$/.test(digits) && root.length === 32 ? { size: Number(digits), root } : null;
}

/** Whether the words that were copied name a log, and not this one. */
async function namesOther(words: string): Promise<boolean> {
  const closed = words.replace(/\s/g, "");
  const key = await logKey();
  return key !== null && /=[,;:.]?log/i.test(closed) && !closed.includes(logNameIn(key));
}
