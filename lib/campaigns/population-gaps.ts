import { populationSql } from "@/lib/campaigns/population";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { type EmploymentType, employmentTypes } from "@/lib/employees/terms";
import { visible } from "@/lib/policy";

export type PopulationGaps = {
  /** Reporting units none of whose people must sign, in official order. */
  emptyUnits: { unitId: string; name: string; employees: number }[];
  /** Who must sign but has no account in use yet: they need an activation code, or a sheet. */
  withoutAccount: number;
  /** People at work whom the rules leave out, by type. */
  leftOut: { type: EmploymentType; people: number }[];
};

type LeftOut = { type: EmploymentType; people: number; withoutAccount: number };

/** What would surprise about a draft's population; null when the actor may not see drafts of that agency. */
export async function populationGaps(
  actor: Actor,
  { agencyId, population }: Pick<CampaignSummary, "agencyId" | "population">,
): Promise<PopulationGaps | null> {
  const [agency] = await plain.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id FROM agency a WHERE a.id = ${agencyId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`a.id`, left: sql`NULL::int` })}`);
  if (!agency) return null;
  const meant = populationSql(agencyId, population);
  const [emptyUnits, types] = await Promise.all([
    plain.$queryRaw<PopulationGaps["emptyUnits"]>(sql`
      SELECT r.id AS "unitId", r.name, t.employees FROM (
        SELECT u.reporting_unit_id AS id, count(*) FILTER (WHERE e.id IS NOT NULL)::int AS employees,
               count(*) FILTER (WHERE ${meant})::int AS meant
        FROM unit u LEFT JOIN employee e ON e.unit_id = u.id AND e.gone_at IS NULL AND e.obligation <> 'out'
        WHERE u.agency_id = ${agencyId}::uuid AND u.gone_at IS NULL AND u.reporting_unit_id IS NOT NULL
        GROUP BY 1 HAVING count(*) FILTER (WHERE ${meant}) = 0
      ) t JOIN unit r ON r.id = t.id ORDER BY r."left"`),
    plain.$queryRaw<LeftOut[]>(sql`
      SELECT e.employment_type::text AS type, count(*) FILTER (WHERE NOT (${meant}))::int AS people,
             count(*) FILTER (WHERE (${meant}) AND e.obligation <> 'exempt' AND NOT EXISTS (
               SELECT 1 FROM account x WHERE x.employee_id = e.id AND x.status = 'active'))::int AS "withoutAccount"
      FROM employee e JOIN unit u ON u.id = e.unit_id
      WHERE e.agency_id = ${agencyId}::uuid AND e.gone_at IS NULL AND e.obligation <> 'out' GROUP BY 1`),
  ]);
  const outside = new Map(types.map(({ type, people }) => [type, people]));
  return {
    emptyUnits,
    withoutAccount: types.reduce((sum, row) => sum + row.withoutAccount, 0),
    leftOut: employmentTypes.flatMap((type) => {
      const people = outside.get(type) ?? 0;
      return people > 0 ? [{ type, people }] : [];
    }),
  };
}
