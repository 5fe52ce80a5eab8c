import { populationSql, undatedSql } from "@/lib/campaigns/population";
import type { Population, PopulationRule } from "@/lib/campaigns/population-rule";
import { type PreviewedWave, previewWaves } from "@/lib/campaigns/preview-waves";
import type { WaveInput } from "@/lib/campaigns/wave-schema";
import { type Statements, sql } from "@/lib/db";

export type PopulationPreview = {
  obligated: number;
  /** Of these, on unpaid leave and the like: they start as exempt. */
  exempt: number;
  /** Left out, since the rule asks for a day of appointment and their record has none. */
  undated: number;
  byType: Record<string, number>;
  byTier: Record<string, number>;
  /** Reporting units with at least one person. */
  units: number;
  /** Those units in official order; the last without a name for people of no reporting unit. */
  byUnit: { unitId: string | null; name: string | null; people: number; exempt: number }[];
  /** In order, then those of none; empty without waves. */
  byWave: PreviewedWave[];
};

type Row = {
  type: string | null;
  tier: string | null;
  unitId: string | null;
  isUnit: boolean;
  name: string | null;
  n: number;
  exempt: number;
};

/** How many people a population would oblige, before opening: the very condition that the opening uses. */
export async function previewPopulation(
  tx: Statements,
  agencyId: string,
  population: PopulationRule & Partial<Pick<Population, "cohorts">>,
  waves: readonly WaveInput[] = [],
): Promise<PopulationPreview> {
  const meant = populationSql(agencyId, population);
  const [rows, [left], byWave] = await Promise.all([
    tx.$queryRaw<Row[]>(sql`
      SELECT t.*, r.name FROM (
        SELECT e.employment_type::text AS type, e.tier::text AS tier, u.reporting_unit_id AS "unitId",
               GROUPING(u.reporting_unit_id) = 0 AS "isUnit", count(*)::int AS n,
               (count(*) FILTER (WHERE e.obligation = 'exempt'))::int AS exempt
        FROM employee e JOIN unit u ON u.id = e.unit_id WHERE ${meant}
        GROUP BY GROUPING SETS ((), (e.employment_type), (e.tier), (u.reporting_unit_id))
      ) t LEFT JOIN unit r ON r.id = t."unitId" ORDER BY r."left" NULLS LAST`),
    tx.$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM employee e JOIN unit u ON u.id = e.unit_id
      WHERE ${undatedSql(agencyId, population)}`),
    waves.length > 0
      ? previewWaves(tx, waves, sql`FROM employee e JOIN unit u ON u.id = e.unit_id WHERE ${meant}`)
      : [],
  ]);
  const all = rows.find((row) => row.type === null && row.tier === null && !row.isUnit);
  const byUnit = rows
    .filter(({ isUnit }) => isUnit)
    .map(({ unitId, name, n, exempt }) => ({ unitId, name, people: n, exempt }));
  return {
    obligated: all?.n ?? 0,
    exempt: all?.exempt ?? 0,
    undated: left?.n ?? 0,
    byType: Object.fromEntries(rows.flatMap(({ type, n }) => (type ? [[type, n]] : []))),
    byTier: Object.fromEntries(rows.flatMap(({ tier, n }) => (tier ? [[tier, n]] : []))),
    units: byUnit.filter(({ unitId }) => unitId !== null).length,
    byUnit,
    byWave,
  };
}
