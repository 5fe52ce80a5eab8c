import type { PopulationRule } from "@/lib/campaigns/schema";
import { type Sql, type Statements, sql } from "@/lib/db";

/** The people a rule means, as a condition on employee `e` and its unit `u`; those who left or retired never count. */
export function populationSql(agencyId: string, rule: PopulationRule): Sql {
  const tiers = rule.tiers.length > 0 ? sql`AND e.tier = ANY(${rule.tiers}::tier[])` : sql``;
  const units =
    rule.unitIds.length > 0
      ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ANY(${rule.unitIds}::uuid[])
                        AND top.agency_id = u.agency_id AND u."left" BETWEEN top."left" AND top."right")`
      : sql``;
  return sql`e.agency_id = ${agencyId}::uuid AND e.gone_at IS NULL AND e.obligation <> 'out'
    AND e.employment_type = ANY(${rule.employmentTypes}::employment_type[]) ${tiers} ${units}`;
}

export type PopulationPreview = {
  obligated: number;
  /** Of these, on unpaid leave and the like: they start as exempt. */
  exempt: number;
  byType: Record<string, number>;
  byTier: Record<string, number>;
  /** Reporting units with at least one person. */
  units: number;
};

type Row = { type: string | null; tier: string | null; n: number; exempt: number; units: number };

/** How many people a rule would oblige, before opening. */
export async function previewPopulation(
  tx: Statements,
  agencyId: string,
  rule: PopulationRule,
): Promise<PopulationPreview> {
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT e.employment_type::text AS type, e.tier::text AS tier, count(*)::int AS n,
           (count(*) FILTER (WHERE e.obligation = 'exempt'))::int AS exempt,
           count(DISTINCT u.reporting_unit_id)::int AS units
    FROM employee e JOIN unit u ON u.id = e.unit_id WHERE ${populationSql(agencyId, rule)}
    GROUP BY GROUPING SETS ((), (e.employment_type), (e.tier))`);
  const all = rows.find((row) => row.type === null && row.tier === null);
  return {
    obligated: all?.n ?? 0,
    exempt: all?.exempt ?? 0,
    byType: Object.fromEntries(rows.flatMap(({ type, n }) => (type ? [[type, n]] : []))),
    byTier: Object.fromEntries(rows.flatMap(({ tier, n }) => (tier ? [[tier, n]] : []))),
    units: all?.units ?? 0,
  };
}
