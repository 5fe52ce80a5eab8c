import { placeKindSql } from "@/lib/agencies/place-kind-sql";
import { type Sql, type Statements, sql } from "@/lib/db";

/** What a wave's rule is compared with: a unit `u`, and the kind of place, employment type and tier of `g`. */
const means = sql`
  (w.rule -> 'employmentTypes' = '[]' OR jsonb_exists(w.rule -> 'employmentTypes', g.employment_type::text))
  AND (w.rule -> 'tiers' = '[]' OR jsonb_exists(w.rule -> 'tiers', g.tier::text))
  AND (w.rule -> 'unitKinds' = '[]' OR COALESCE(jsonb_exists(w.rule -> 'unitKinds', pl.kind), false))
  AND (w.rule -> 'unitIds' = '[]' OR EXISTS (
    SELECT 1 FROM unit top WHERE top.agency_id = u.agency_id AND jsonb_exists(w.rule -> 'unitIds', top.id::text)
      AND u."left" BETWEEN top."left" AND top."right"))`;

/**
 * SQL: each group of `groups` (campaign_id, unit_id, employment_type, tier) with the first wave, by position, that means
 * it, or null. `waves` is a relation with id, campaign_id, position, rule; those set aside stand below 0. Worked out once for each group, of which
 * there are far fewer than people.
 */
export function firstWaves(groups: Sql, waves: Sql): Sql {
  return sql`
    SELECT g.campaign_id, g.unit_id, g.employment_type, g.tier, (
      SELECT w.id FROM ${waves} w WHERE w.campaign_id = g.campaign_id AND w.position >= 0 AND ${means} ORDER BY w.position LIMIT 1) AS wave_id
    FROM (${groups}) g JOIN unit u ON u.id = g.unit_id
    JOIN (SELECT v.id, ${placeKindSql(sql`v`)} AS kind FROM unit v
          WHERE v.id IN (SELECT unit_id FROM (${groups}) h)) pl ON pl.id = u.id`;
}

/**
 * Puts people into the first wave that means them, or into none; signed pacts too, since a wave groups and is no
 * evidence. Campaigns without waves cost one look.
 */
async function assign(tx: Statements, which: Sql): Promise<number> {
  const groups = sql`
    SELECT DISTINCT p.campaign_id, p.unit_id, p.employment_type, p.tier FROM pact p
    WHERE ${which} AND p.campaign_id IN (SELECT campaign_id FROM wave)`;
  return tx.$executeRaw(sql`
    WITH placed AS MATERIALIZED (${firstWaves(groups, sql`wave`)}), moving AS (
      SELECT p.id, f.wave_id FROM pact p JOIN placed f ON f.campaign_id = p.campaign_id AND f.unit_id = p.unit_id
        AND f.employment_type = p.employment_type AND f.tier = p.tier
      WHERE ${which} AND p.wave_id IS DISTINCT FROM f.wave_id ORDER BY p.id FOR UPDATE OF p)
    UPDATE pact p SET wave_id = m.wave_id FROM moving m WHERE p.id = m.id`);
}

const inOpen = sql`p.campaign_id IN (SELECT id FROM campaign WHERE status = 'open')`;

/** Assigns everybody of a campaign anew; answers how many changed their wave. */
export function assignAllWaves(tx: Statements, campaignId: string): Promise<number> {
  return assign(tx, sql`p.campaign_id = ${campaignId}::uuid`);
}

/** Assigns these people anew, in every campaign that is open. */
export function assignWavesOf(tx: Statements, employeeIds: readonly string[]): Promise<number> {
  return assign(tx, sql`p.employee_id = ANY(${employeeIds}::uuid[]) AND ${inOpen}`);
}

/** Assigns everybody of an agency anew, in every campaign that is open: its tree or the kind of a unit has changed. */
export function assignAgencyWaves(tx: Statements, agencyId: string): Promise<number> {
  return assign(tx, sql`p.agency_id = ${agencyId}::uuid AND ${inOpen}`);
}
