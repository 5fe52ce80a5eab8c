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

export type PopulationPreview = { obligated: number; exempt: number; byType: Record<string, number>; units: number };

/** How many people a rule would oblige, before opening. */
export async function previewPopulation(
  tx: Statements,
  agencyId: string,
  rule: PopulationRule,
): Promise<PopulationPreview> {
  const rows = await tx.$queryRaw<{ type: string; obligation: string; n: number; units: number }[]>(sql`
    SELECT e.employment_type::text AS type, e.obligation::text AS obligation, count(*)::int AS n,
           count(DISTINCT u.reporting_unit_id)::int AS units
    FROM employee e JOIN unit u ON u.id = e.unit_id WHERE ${populationSql(agencyId, rule)} GROUP BY 1, 2`);
  const byType: Record<string, number> = {};
  for (const row of rows) byType[row.type] = (byType[row.type] ?? 0) + row.n;
  return {
    obligated: rows.reduce((sum, row) => sum + row.n, 0),
    exempt: rows.filter((row) => row.obligation === "exempt").reduce((sum, row) => sum + row.n, 0),
    byType,
    units: Math.max(0, ...rows.map((row) => row.units)),
  };
}
