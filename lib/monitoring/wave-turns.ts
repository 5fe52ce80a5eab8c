import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import type { Turn } from "@/lib/monitoring/expectation";
import { visible } from "@/lib/policy";

const columns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

// Counters know no waves (docs/decisions/004), so people are counted: by unit first, and only the sums are placed in
// the tree. A campaign without waves of their own days reads no pact at all.
const turns = (actor: Actor, campaignId: string, which: Sql) =>
  plain.$queryRaw<(Turn & { unitId: string })[]>(sql`
    WITH counted AS MATERIALIZED (
      SELECT p.unit_id, w.id AS wave_id, w.opens_on, w.closes_on, count(*) AS due,
             count(*) FILTER (WHERE p.status IN ('signed', 'verified')) AS done
      FROM wave w JOIN pact p ON p.wave_id = w.id AND p.status NOT IN ('exempt', 'removed')
      WHERE w.campaign_id = ${campaignId}::uuid AND (w.opens_on IS NOT NULL OR w.closes_on IS NOT NULL)
      GROUP BY p.unit_id, w.id
    )
    SELECT COALESCE(u.reporting_unit_id, root.id) AS "unitId", to_char(k.opens_on, 'YYYY-MM-DD') AS "opensOn",
           to_char(k.closes_on, 'YYYY-MM-DD') AS "closesOn", sum(k.due)::int AS due, sum(k.done)::int AS done
    FROM counted k JOIN unit u ON u.id = k.unit_id
    JOIN unit root ON root.agency_id = u.agency_id AND root.parent_id IS NULL AND root.gone_at IS NULL
    WHERE ${reachSql(visible.figures(actor), columns)} AND ${which}
    GROUP BY 1, k.wave_id, k.opens_on, k.closes_on ORDER BY k.opens_on, k.closes_on`);

/**
 * People who must sign and are in a wave with days of its own, by the unit that reports for them (the agency's root
 * where none does), one line a wave.
 */
export async function turnsByUnit(actor: Actor, campaignId: string): Promise<Map<string, Turn[]>> {
  const byUnit = new Map<string, Turn[]>();
  for (const { unitId, ...turn } of await turns(actor, campaignId, sql`true`))
    byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), turn]);
  return byUnit;
}

/** The same of one unit: those it reports for, or, where it does not report, everybody in it and below. */
export async function turnsOfUnit(actor: Actor, campaignId: string, unitId: string): Promise<Turn[]> {
  return turns(
    actor,
    campaignId,
    sql`EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unitId}::uuid AND top.agency_id = u.agency_id
        AND CASE WHEN top.reporting THEN u.reporting_unit_id = top.id
                 ELSE u."left" BETWEEN top."left" AND top."right" END)`,
  );
}
