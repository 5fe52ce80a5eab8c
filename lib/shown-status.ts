import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { type Sql, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

/*
 * That somebody declined is a case between the person and the personnel agency (policy: visible.declines). To all
 * others the pact is simply not signed, in lists, records, counts and reports: whatever shows a state asks here.
 */

/** SQL: whether the actor may know who declined among the rows that `columns` place. */
export function knowsDeclines(actor: Actor, columns: ReachColumns): Sql {
  return reachSql(visible.declines(actor), columns);
}

/** SQL, text: a pact's state as the actor may know it. */
export function shownStatus(actor: Actor, status: Sql, columns: ReachColumns): Sql {
  return sql`(CASE WHEN ${status}::text = 'declined' AND NOT ${knowsDeclines(actor, columns)}
              THEN 'pending' ELSE ${status}::text END)`;
}

/** SQL: since when the shown state holds. To decline leaves the pact's own instant alone: a fresh one would tell of it. */
export function shownSince(actor: Actor, pact: { id: Sql; status: Sql; since: Sql }, columns: ReachColumns): Sql {
  return sql`(CASE WHEN ${pact.status}::text = 'declined' AND ${knowsDeclines(actor, columns)}
              THEN COALESCE((SELECT max(d.declined_at) FROM decline d WHERE d.pact_id = ${pact.id} AND d.ended_at IS NULL),
                            ${pact.since}) ELSE ${pact.since} END)`;
}

/** SQL, jsonb: counts by state (keys `pending` and `declined`) as the actor may know them; the sum stays. */
export function shownCounts(actor: Actor, counts: Sql, columns: ReachColumns): Sql {
  return sql`(CASE WHEN ${counts} -> 'declined' IS NULL OR ${knowsDeclines(actor, columns)} THEN ${counts}
              ELSE ${counts} || jsonb_build_object('declined', 0, 'pending',
                COALESCE((${counts} ->> 'pending')::int, 0) + (${counts} ->> 'declined')::int) END)`;
}
