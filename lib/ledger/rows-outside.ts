import { type Statements, sql } from "@/lib/db";
import { type EventRow, eventColumns, isOurs } from "@/lib/ledger/read-event";

type Options = {
  /** Whether this process has the key that rows were proved with; without it nothing but copies can be told. */
  ownKey?: boolean;
  /** Rows about that agency alone. */
  agencyId?: string;
};

/** Rows of the trail without a leaf: those that this installation did not write, and how many are still to come. */
export async function rowsOutside(tx: Statements, { ownKey = true, agencyId }: Options = {}) {
  const which = agencyId ? sql`AND e.agency_id = ${agencyId}::uuid` : sql``;
  const rows = await tx.$queryRaw<(EventRow & { copied: boolean })[]>(sql`
    SELECT ${eventColumns}, EXISTS (SELECT 1 FROM log_leaf c WHERE c.mac = e.mac) AS copied FROM audit_event e
    WHERE NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.event_id = e.id) ${which} ORDER BY e.id`);
  const [begun] = await tx.$queryRaw<{ begun: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM log_leaf WHERE mac IS NOT NULL) AS begun`);
  const foreign = rows.filter((row) => {
    const ours = ownKey ? (isOurs(row) ?? !begun?.begun) : true;
    return !ours || row.copied || row.erasureId !== null;
  });
  return { foreign, waiting: rows.length - foreign.length };
}
