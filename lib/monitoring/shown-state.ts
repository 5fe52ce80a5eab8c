import type { Actor } from "@/lib/core/actor";
import { type Sql, sql } from "@/lib/db";
import { shownStatus } from "@/lib/shown-status";

/**
 * The state of a counter `k` of unit `u` as this actor may know it: in a small unit a count of one names the person, so
 * for all but the personnel agency those who declined are counted as not yet signed.
 */
export function shownState(actor: Actor): Sql {
  return shownStatus(actor, sql`k.status`, { agency: sql`u.agency_id`, left: sql`u."left"` });
}
