import { randomBytes } from "node:crypto";
import { plainTransaction, type Statements, sql } from "@/lib/db";
import { baseUrl, env } from "@/lib/env";
import { logKeys } from "@/lib/ledger/evidence-keys";
import { keepCheckpoint } from "@/lib/ledger/kept-checkpoint";
import { GrowingTree, subtreesOf } from "@/lib/ledger/merkle";
import { type EventRow, eventColumns, isOurs, leafOf } from "@/lib/ledger/read-event";
import { signCheckpoint } from "@/lib/ledger/signed-note";
import { isStored, subtreeHashes } from "@/lib/ledger/stored-tree";

/** Events taken in by one transaction. */
const BATCH = 5_000;
const LOCK_KEY = 4_512_022; // any number, the same in every process

export type Extension = {
  /** Leaves of the log now. */
  size: number;
  taken: number;
  /** Rows that this installation did not write: they never become leaves. `npm run verify-log` names them, too. */
  refused: string[];
  /** The newest checkpoint, when this made one. */
  note: string | null;
};

/**
 * Takes the events that were committed since into the log, and signs a checkpoint over it (RFC 6962, C2SP
 * tlog-checkpoint). Those who sign never wait for it: their events become leaves here, some seconds later, in the order
 * in which they are found. One process at a time does this; another one that comes meanwhile does nothing.
 * @param sweep looks at all events instead of those of the last minutes
 * @throws Error when EVIDENCE_SECRET is not the one that the log was begun with
 */
export async function extendLog({ sweep = false, now = new Date() } = {}): Promise<Extension> {
  const total: Extension = { size: 0, taken: 0, refused: [], note: null };
  for (;;) {
    const step = await plainTransaction((tx) => extendOnce(tx, sweep, now));
    if (!step) return total;
    if (step.note) await keepCheckpoint(env().DATA_DIR, step.note);
    total.size = step.size;
    total.taken += step.taken;
    total.refused.push(...step.refused);
    total.note = step.note ?? total.note;
    if (step.taken === 0 || step.taken + step.refused.length < BATCH) return total;
  }
}

async function extendOnce(tx: Statements, sweep: boolean, now: Date): Promise<Extension | null> {
  const [lock] = await tx.$queryRaw<{ won: boolean }[]>(sql`SELECT pg_try_advisory_xact_lock(${LOCK_KEY}) AS won`);
  if (!lock?.won) return null;
  const [standing] = await tx.$queryRaw<{ size: string | null; begun: boolean }[]>(sql`
    SELECT (SELECT max(size) FROM log_checkpoint)::text AS size,
           EXISTS (SELECT 1 FROM log_leaf WHERE mac IS NOT NULL) AS begun`);
  const size = Number(standing?.size ?? 0);
  const events = await eventsOutside(tx, sweep, now);
  if (events.length === 0) return { size, taken: 0, refused: [], note: null };

  const origin = await identify(tx, now);
  const tree = GrowingTree.of(size, await subtreeHashes(tx, subtreesOf([0, size])));
  const leaves: object[] = [];
  const subtrees: object[] = [];
  const refused: string[] = [];
  const seen = new Set<string>();
  for (const event of events) {
    // A copied row bears the proof of another one, which is a leaf already.
    const proof = event.mac && hex(event.mac);
    const copied = event.copied || (proof !== null && seen.has(proof));
    // Rows without a proof are older than the log: they come before all others, or from nobody we know.
    if (copied || event.erasureId !== null || !(isOurs(event) ?? !standing?.begun)) {
      refused.push(event.id);
      continue;
    }
    if (proof) seen.add(proof);
    const { leaf, details } = leafOf(event);
    leaves.push({
      ...{ index: tree.size, event_id: event.id, mac: proof },
      ...{ leaf_hash: hex(leaf), details_hash: hex(details) },
    });
    tree.append(leaf, ({ level, index }, hash) => {
      if (isStored(level)) subtrees.push({ level, index, hash: hex(hash) });
    });
  }
  if (leaves.length === 0) return { size, taken: 0, refused, note: null };
  await tx.$executeRaw(sql`
    INSERT INTO log_leaf (index, event_id, leaf_hash, details_hash, mac)
    SELECT index, event_id, leaf_hash, details_hash, mac FROM jsonb_to_recordset(${JSON.stringify(leaves)}::jsonb)
      AS l(index bigint, event_id bigint, leaf_hash bytea, details_hash bytea, mac bytea)`);
  await tx.$executeRaw(sql`
    INSERT INTO log_subtree SELECT * FROM jsonb_to_recordset(${JSON.stringify(subtrees)}::jsonb)
      AS s(level int, index bigint, hash bytea)`);
  const root = tree.root();
  const note = signCheckpoint({ origin, size: tree.size, root }, logKeys());
  await tx.$executeRaw(sql`
    INSERT INTO log_checkpoint (size, root, note, signed_at) VALUES (${tree.size}, ${root}, ${note}, ${now})`);
  return { size: tree.size, taken: leaves.length, refused, note };
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString("hex")}`;

/**
 * Ids are given out before their transactions commit, so that a lower one may appear later. No transaction lasts ten
 * minutes (lib/db.ts): what was older than that when it was last looked for has come or never will.
 */
function eventsOutside(tx: Statements, sweep: boolean, now: Date) {
  const past = new Date(now.getTime() - 600_000);
  const from = sweep
    ? sql`0`
    : sql`COALESCE((
        SELECT max(l.event_id) FROM log_leaf l
        WHERE l.index >= (SELECT max(size) FROM log_checkpoint WHERE signed_at < ${past}) - 1000
          AND l.index < (SELECT max(size) FROM log_checkpoint WHERE signed_at < ${past})), 0)`;
  return tx.$queryRaw<(EventRow & { copied: boolean })[]>(sql`
    SELECT ${eventColumns}, EXISTS (SELECT 1 FROM log_leaf c WHERE c.mac = e.mac) AS copied FROM audit_event e
    WHERE e.id > ${from} AND NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.event_id = e.id)
    ORDER BY e.id LIMIT ${BATCH}`);
}

/** The log's own name, for ever; chosen when it begins. */
async function identify(tx: Statements, now: Date): Promise<string> {
  const { publicKey } = logKeys();
  const [known] = await tx.$queryRaw<{ origin: string; publicKey: Buffer }[]>(sql`
    SELECT origin, public_key AS "publicKey" FROM log_identity`);
  if (known && !known.publicKey.equals(publicKey)) {
    throw new Error(
      "EVIDENCE_SECRET is not the one that this database's log was begun with. Set the former one (it stood in secrets.json of DATA_DIR).",
    );
  }
  if (known) return known.origin;
  const origin = `${new URL(baseUrl()).host}/ikrar-${randomBytes(4).toString("hex")}`;
  await tx.$executeRaw(sql`
    INSERT INTO log_identity (origin, public_key, begun_at) VALUES (${origin}, ${publicKey}, ${now})`);
  return origin;
}
