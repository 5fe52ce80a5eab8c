import { Refusal } from "@/lib/core/errors";
import { type Statements, sql } from "@/lib/db";
import { nodeHash, type Range, rootOf, type Subtree, subtreesOf } from "@/lib/ledger/merkle";

/** Roots of subtrees are kept at every eighth level: one row for 256 leaves. */
export const STORED_EVERY = 8;

/** Whether the root of a subtree of this level has a row of its own. */
export const isStored = (level: number): boolean => level > 0 && level % STORED_EVERY === 0;

type Row = { wanted: number; hash: Buffer };

/**
 * The roots of ranges of the log, in one round trip however many they are.
 * @throws Refusal log_incomplete when rows are missing, which the database itself forbids
 */
export async function rangeRoots(tx: Statements, ranges: readonly Range[]): Promise<Buffer[]> {
  const parts = ranges.map((range) => subtreesOf(range));
  const hashes = await subtreeHashes(tx, parts.flat());
  let at = 0;
  return parts.map((subtrees) => {
    at += subtrees.length;
    return rootOf(hashes.slice(at - subtrees.length, at));
  });
}

/** The roots of complete subtrees, from the nearest level below that is kept. */
export async function subtreeHashes(tx: Statements, subtrees: readonly Subtree[]): Promise<Buffer[]> {
  if (subtrees.length === 0) return [];
  const wanted = subtrees.map(({ level, index }) => {
    const base = level - (level % STORED_EVERY);
    const width = 2 ** (level - base);
    return { base, begin: index * width, end: (index + 1) * width };
  });
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT w.wanted::int AS wanted, kept.hash
    FROM unnest(${wanted.map(({ base }) => base)}::int[], ${wanted.map(({ begin }) => begin)}::bigint[],
                ${wanted.map(({ end }) => end)}::bigint[]) WITH ORDINALITY AS w(base, first, past, wanted)
    CROSS JOIN LATERAL (
      SELECT index, leaf_hash AS hash FROM log_leaf WHERE w.base = 0 AND index >= w.first AND index < w.past
      UNION ALL
      SELECT index, hash FROM log_subtree
      WHERE w.base > 0 AND level = w.base AND index >= w.first AND index < w.past
    ) kept
    ORDER BY w.wanted, kept.index`);
  const found = subtrees.map((): Buffer[] => []);
  for (const { wanted: ordinal, hash } of rows) found[ordinal - 1]?.push(hash);
  return subtrees.map(({ level }, at) => {
    const below = found[at] ?? [];
    if (below.length !== 2 ** (level % STORED_EVERY)) {
      // npm run verify-log names them.
      throw new Refusal("log_incomplete");
    }
    return fold(below);
  });
}

function fold(hashes: readonly Buffer[]): Buffer {
  let row = [...hashes];
  while (row.length > 1) {
    row = row.flatMap((left, at) => (at % 2 === 0 ? [nodeHash(left, row[at + 1] ?? left)] : []));
  }
  return row[0] as Buffer;
}
