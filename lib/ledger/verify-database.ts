import { type Statements, snapshot, sql } from "@/lib/db";
import { eventFault, type Finding, type KnownCheckpoint, type Leaf, LogCheck } from "@/lib/ledger/check-log";
import { compareSeals } from "@/lib/ledger/compare-seals";
import { compareErasures, compareSignatures, toldErasures } from "@/lib/ledger/erasures";
import { logKeys } from "@/lib/ledger/evidence-keys";
import { GrowingTree } from "@/lib/ledger/merkle";
import { type EventRow, eventColumns } from "@/lib/ledger/read-event";
import { rowsOutside } from "@/lib/ledger/rows-outside";
import { verifierKey } from "@/lib/ledger/signed-note";
import { isStored } from "@/lib/ledger/stored-tree";

const PAGE = 5_000;

export type Verdict = {
  size: number;
  root: string;
  /** Events that are still to be taken in. */
  waiting: number;
  /** Rows whose details were erased by an anonymisation that the log knows. */
  erased: number;
  findings: Finding[];
};

type LeafRow = Omit<Leaf, "index"> & { index: string; present: boolean } & EventRow;

/**
 * Recomputes the whole log from the tables as they are at one instant: every event against its leaf, every leaf against
 * the signed checkpoints, every subtree that is kept, every signature and sealed document against the events that tell of it.
 * @param known checkpoints kept elsewhere (printed, published, saved), which this log must contain
 * @param beside what else is compared at that instant, by those who know more than the log
 */
export function verifyDatabase(
  known: readonly KnownCheckpoint[] = [],
  ...beside: readonly ((tx: Statements) => Promise<Finding[]>)[]
): Promise<Verdict> {
  return snapshot(async (tx) => {
    const [identity] = await tx.$queryRaw<{ origin: string; publicKey: Buffer }[]>(sql`
      SELECT origin, public_key AS "publicKey" FROM log_identity`);
    const ownKey = identity?.publicKey.equals(logKeys().publicKey) ?? true;
    const vkey = verifierKey(identity?.origin ?? "unbegun", identity?.publicKey ?? logKeys().publicKey);
    const rows = await tx.$queryRaw<{ note: string; size: string }[]>(sql`
      SELECT note, size FROM log_checkpoint ORDER BY log_checkpoint.size`);
    const stored = rows.map(({ note, size }) => ({ note, source: `log_checkpoint ${size}` }));
    const check = new LogCheck([...stored, ...known], vkey);
    if (!ownKey) {
      const foreign = "log_identity holds another key than EVIDENCE_SECRET makes: proofs of rows cannot be checked";
      check.add({ kind: "checkpoint", at: -1, sentence: foreign });
    }
    const { erasures, subtrees } = await followLeaves(tx, check, ownKey);
    check.finish();
    check.add(...(await compareSubtrees(tx, subtrees)));
    const told = await toldErasures(tx);
    check.add(...(await compareErasures(tx, told, erasures)));
    check.add(...(await compareSignatures(tx, told)));
    check.add(...(await compareSeals(tx)));
    for (const compare of beside) check.add(...(await compare(tx)));
    const outside = await comparedOutside(tx, ownKey);
    check.add(...outside.findings);
    const erased = [...erasures.values()].reduce((sum, ids) => sum + ids.length, 0);
    const { size } = check.tree;
    return {
      ...{ size, erased, waiting: outside.waiting },
      root: check.tree.root().toString("base64"),
      findings: check.sorted(),
    };
  });
}

/** Every leaf in its order beside the row that it was made of. */
async function followLeaves(tx: Statements, check: LogCheck, ownKey: boolean) {
  const erasures = new Map<string, string[]>();
  const subtrees = new Map<string, Buffer>();
  const tree = new GrowingTree();
  for (let from = sql`-1`; ; ) {
    const page = await tx.$queryRaw<LeafRow[]>(sql`
      SELECT l.index, l.leaf_hash AS "leafHash", l.details_hash AS "detailsHash", l.mac AS "leafMac",
             l.event_id AS "eventId", e.id IS NOT NULL AS present, ${eventColumns}
      FROM log_leaf l LEFT JOIN audit_event e ON e.id = l.event_id
      WHERE l.index > ${from} ORDER BY l.index LIMIT ${PAGE}`);
    for (const row of page as (LeafRow & { leafMac: Buffer | null })[]) {
      const leaf = { ...row, index: Number(row.index), mac: row.leafMac };
      check.append(leaf);
      tree.append(row.leafHash, ({ level, index }, hash) => {
        if (isStored(level)) subtrees.set(`${level}/${index}`, hash);
      });
      const fault = eventFault(leaf, row.present ? row : null, ownKey);
      if (fault) check.add(fault);
      if (!row.erasureId) continue;
      const erased = erasures.get(row.erasureId);
      if (erased) erased.push(row.eventId);
      else erasures.set(row.erasureId, [row.eventId]);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { erasures, subtrees };
    from = sql`${last.index}::bigint`;
  }
}

async function compareSubtrees(tx: Statements, wanted: ReadonlyMap<string, Buffer>): Promise<Finding[]> {
  const rows = await tx.$queryRaw<{ level: number; index: string; hash: Buffer }[]>(sql`
    SELECT level, index, hash FROM log_subtree`);
  const kept = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  const names = [...new Set([...wanted.keys(), ...kept.keys()])];
  return names.flatMap((name): Finding[] => {
    const [a, b] = [wanted.get(name), kept.get(name)];
    if (a && b?.equals(a)) return [];
    const [level = 0, index = 0] = name.split("/").map(Number);
    const sentence = `log_subtree ${name} does not follow from the leaves`;
    return [{ kind: "tree", at: (index + 1) * 2 ** level - 1, sentence }];
  });
}

/** What somebody inserted, and how many rows are still to come. */
async function comparedOutside(tx: Statements, ownKey: boolean) {
  const { foreign, waiting } = await rowsOutside(tx, { ownKey });
  const findings = foreign.map(({ id, action, copied }): Finding => {
    const how = copied ? "is a copy of another row" : "was not written by this installation";
    const sentence = `audit_event ${id} ("${action}") ${how}: it was inserted by hand`;
    return { kind: "inserted", at: Number.POSITIVE_INFINITY, sentence };
  });
  return { findings, waiting };
}
