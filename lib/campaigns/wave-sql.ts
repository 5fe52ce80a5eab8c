import { type Sql, sql } from "@/lib/db";

/** SQL, json: the wave `w` (joined to the pact, or null) with its number in the order. */
export const ownWave: Sql = sql`CASE WHEN w.id IS NULL THEN NULL ELSE json_build_object(
  'number', (SELECT count(*)::int FROM wave b WHERE b.campaign_id = w.campaign_id AND b.position <= w.position),
  'name', w.name, 'opensOn', w.opens_on, 'closesOn', w.closes_on) END`;

/** SQL, date: the last day of the person whose wave is `w`; `c` is the campaign. */
export const ownDeadline: Sql = sql`COALESCE(w.closes_on, c.deadline)`;

/** SQL: whether the turn of the person whose wave is `w` has come by that day; always so without a wave. */
export const turnHasCome = (day: Sql): Sql => sql`(w.opens_on IS NULL OR w.opens_on <= ${day})`;
