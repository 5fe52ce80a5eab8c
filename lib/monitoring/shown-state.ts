import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { type Sql, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

/**
 * The state of a counter `k` of unit `u` as this actor may know it: in a small unit a count of one names the person, so
 * for all but the personnel agency those who declined are counted as not yet signed.
 */
export function shownState(actor: Actor): Sql {
  const known = reachSql(visible.declines(actor), { agency: sql`u.agency_id`, left: sql`u."left"` });
  return sql`(CASE WHEN k.status = 'declined' AND NOT ${known} THEN 'pending'::pact_status ELSE k.status END)`;
}
