import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { plain, type Statements, sql } from "@/lib/db";
import { consistencyPath, inclusionPath, type Range } from "@/lib/ledger/merkle";
import { parseCheckpoint, verifierKey } from "@/lib/ledger/signed-note";
import { rangeRoots } from "@/lib/ledger/stored-tree";

/** Leaves that one answer holds. */
export const ENTRIES_AT_ONCE = 1_000;

// An empty parameter is one that was not given, not a nought.
const size = z
  .string()
  .regex(/^\d{1,15}$/, { error: "Harus bilangan bulat" })
  .transform(Number);
export const checkpointQuery = z.object({ size: size.optional() });
export const entriesQuery = z.object({ start: size, end: size });
export const inclusionQuery = z.object({ index: size, size });
export const consistencyQuery = z.object({ from: size, to: size });

export type CheckpointView = { size: number; root: string; note: string; signedAt: Date };

/** The newest checkpoint, or the one of exactly that size; null when there is none. Public. */
export async function latestCheckpoint(ofSize?: number): Promise<CheckpointView | null> {
  const which = ofSize === undefined ? sql`true` : sql`size = ${ofSize}`;
  const [row] = await plain.$queryRaw<{ size: string; root: Buffer; note: string; signedAt: Date }[]>(sql`
    SELECT size, root, note, signed_at AS "signedAt" FROM log_checkpoint WHERE ${which} ORDER BY log_checkpoint.size DESC
    LIMIT 1`);
  return row ? { ...row, size: Number(row.size), root: row.root.toString("base64") } : null;
}

/** What the log is now, for papers; null before it has begun. */
export async function standingCheckpoint(tx: Statements) {
  const [row] = await tx.$queryRaw<{ note: string }[]>(sql`
    SELECT note FROM log_checkpoint ORDER BY log_checkpoint.size DESC LIMIT 1`);
  if (!row) return null;
  const { origin, size: leaves, root } = parseCheckpoint(row.note);
  return { origin, size: leaves, root: root.toString("base64") };
}

/** The key to check checkpoints with, as C2SP signed-note writes it; null before the log has begun. Public. */
export async function logKey(): Promise<string | null> {
  const [identity] = await plain.$queryRaw<{ origin: string; publicKey: Buffer }[]>(sql`
    SELECT origin, public_key AS "publicKey" FROM log_identity`);
  return identity ? verifierKey(identity.origin, identity.publicKey) : null;
}

/** Leaves from `start` up to before `end`, at most a thousand; no personal data. */
export async function leafHashes(start: number, end: number) {
  const rows = await plain.$queryRaw<{ index: string; hash: Buffer }[]>(sql`
    SELECT index, leaf_hash AS hash FROM log_leaf
    WHERE index >= ${start} AND index < ${Math.min(end, start + ENTRIES_AT_ONCE)} ORDER BY index`);
  return { entries: rows.map(({ index, hash }) => ({ index: Number(index), leafHash: hash.toString("base64") })) };
}

/** The audit path of a leaf in the log of a size, base64 (RFC 6962 section 2.1.1). @throws Refusal invalid_input */
export async function getInclusion(index: number, ofSize: number): Promise<{ hashes: string[] }> {
  await assertGrown("size", ofSize);
  if (ofSize === 0) throw refused("size", "Harus paling sedikit 1");
  if (index >= ofSize) throw refused("index", `Harus di bawah ${ofSize}`);
  return proof(inclusionPath(index, ofSize));
}

/** That the log of one size begins with that of another, base64 (RFC 6962 section 2.1.2). @throws Refusal invalid_input */
export async function getConsistency(from: number, to: number): Promise<{ hashes: string[] }> {
  await assertGrown("to", to);
  if (from > to) throw refused("from", `Harus paling besar ${to}`);
  return proof(consistencyPath(from, to));
}

async function proof(ranges: readonly Range[]): Promise<{ hashes: string[] }> {
  return { hashes: (await rangeRoots(plain, ranges)).map((hash) => hash.toString("base64")) };
}

/** Proofs are for sizes that the log has had: nothing is said of what no checkpoint covers. */
async function assertGrown(field: string, asked: number): Promise<void> {
  const grown = (await latestCheckpoint())?.size ?? 0;
  if (asked > grown) throw refused(field, `Log baru memuat ${grown} catatan`);
}

const refused = (field: string, sentence: string) => new Refusal("invalid_input", { fields: { [field]: sentence } });

// The doors' way in: a query as it came.

/** @throws Refusal invalid_input, not_found */
export async function readCheckpoint(query: unknown): Promise<string> {
  const { size: ofSize } = parseInput(checkpointQuery, query);
  const checkpoint = await latestCheckpoint(ofSize);
  if (!checkpoint) throw new Refusal("not_found");
  return checkpoint.note;
}

/** @throws Refusal not_found */
export async function readLogKey(): Promise<string> {
  const key = await logKey();
  if (!key) throw new Refusal("not_found");
  return key;
}

/** @throws Refusal invalid_input */
export async function readEntries(query: unknown) {
  const { start, end } = parseInput(entriesQuery, query);
  return leafHashes(start, end);
}

/** @throws Refusal invalid_input */
export async function readInclusion(query: unknown) {
  const { index, size: ofSize } = parseInput(inclusionQuery, query);
  return getInclusion(index, ofSize);
}

/** @throws Refusal invalid_input */
export async function readConsistency(query: unknown) {
  const { from, to } = parseInput(consistencyQuery, query);
  return getConsistency(from, to);
}
