import { plain, sql } from "@/lib/db";
import { type EventRow, eventColumns, isOurs, leafOf } from "@/lib/ledger/read-event";
import type { Subject } from "@/lib/ledger/subjects";
import type { Action } from "@/lib/policy";

type Row = EventRow & { leafHash: Buffer | null; begun: boolean };

/**
 * Whether this installation itself wrote an event of one of these actions about a subject, with these facts in its data.
 * That a row is there proves nothing: whoever can write into the database can add one. It must bear our own proof; older
 * than those proofs, it must be a leaf under a checkpoint, unless the log has yet to begin. Events whose details were erased tell of no facts any more.
 */
export async function isVouchedFor(
  { type, id }: Pick<Subject, "type" | "id">,
  actions: readonly Action[],
  facts: Readonly<Record<string, string>>,
): Promise<boolean> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT ${eventColumns}, l.leaf_hash AS "leafHash", EXISTS (SELECT 1 FROM log_identity) AS begun
    FROM audit_event e
    LEFT JOIN log_leaf l ON l.event_id = e.id AND l.index < (SELECT max(size) FROM log_checkpoint)
    WHERE e.subject_id = ${id} AND e.subject_type = ${type} AND e.action = ANY(${[...actions]}::text[])
      AND e.data @> ${JSON.stringify(facts)}::jsonb`);
  return rows.some((row) => isOurs(row) ?? row.leafHash?.equals(leafOf(row).leaf) ?? !row.begun);
}
