import { placeKindSql } from "@/lib/agencies/place-kind-sql";
import type { Population, PopulationRule } from "@/lib/campaigns/population-rule";
import { join, type Sql, sql } from "@/lib/db";

const NEVER = sql`false`;

/** What a rule asks of employee `e` and its unit `u`, matter by matter; null where it asks nothing. Never SQL null. */
export function conditionsOf(agencyId: string, rule: PopulationRule) {
  const { appointedFrom, appointedUntil } = rule;
  return {
    type: sql`e.employment_type = ANY(${rule.employmentTypes}::employment_type[])`,
    tier: rule.tiers.length > 0 ? sql`e.tier = ANY(${rule.tiers}::tier[])` : null,
    unit:
      rule.unitIds.length > 0
        ? sql`EXISTS (SELECT 1 FROM unit top WHERE top.id = ANY(${rule.unitIds}::uuid[])
                AND top.agency_id = u.agency_id AND u."left" BETWEEN top."left" AND top."right")`
        : null,
    // Places are worked out once for each unit, not for each of its people.
    kind:
      rule.unitKinds.length > 0
        ? sql`u.id IN (SELECT v.id FROM unit v WHERE v.agency_id = ${agencyId}::uuid
                AND ${placeKindSql(sql`v`)} = ANY(${rule.unitKinds}::text[]))`
        : null,
    dated: appointedFrom || appointedUntil ? sql`e.appointment_date IS NOT NULL` : null,
    date:
      appointedFrom || appointedUntil
        ? sql`COALESCE(e.appointment_date BETWEEN COALESCE(${appointedFrom}::date, '-infinity')
                AND COALESCE(${appointedUntil}::date, 'infinity'), false)`
        : null,
    standing: rule.legalStandings.length > 0 ? sql`e.legal_standing = ANY(${rule.legalStandings}::text[])` : null,
  };
}

/** Whether one rule means employee `e` of unit `u`, whoever still works there. */
function ruleSql(agencyId: string, rule: PopulationRule): Sql {
  const asked = Object.values(conditionsOf(agencyId, rule)).filter((condition) => condition !== null);
  return sql`(${join(asked, " AND ")})`;
}

/** The rules of a population: that of the campaign, then those of its cohorts. */
export function rulesOf({ cohorts = [], ...rule }: PopulationRule & Partial<Pick<Population, "cohorts">>) {
  return [rule, ...cohorts.map((cohort) => cohort.rule)] as const;
}

type Meant = PopulationRule & Partial<Pick<Population, "cohorts">>;
const here = (agencyId: string) => sql`e.agency_id = ${agencyId}::uuid AND e.gone_at IS NULL AND e.obligation <> 'out'`;

/**
 * The people a population means, as a condition on employee `e` and its unit `u`: whoever one of its rules means. Those
 * who left or retired never count.
 */
export function populationSql(agencyId: string, population: Meant): Sql {
  const rules = rulesOf(population).map((rule) => ruleSql(agencyId, rule));
  return sql`${here(agencyId)} AND (${join(rules, " OR ")})`;
}

/** Those whom a rule would mean, did their record say when they were appointed. */
export function undatedSql(agencyId: string, population: Meant): Sql {
  const asking = rulesOf(population).filter(({ appointedFrom, appointedUntil }) => appointedFrom || appointedUntil);
  if (asking.length === 0) return NEVER;
  const undated = asking.map((rule) => ruleSql(agencyId, { ...rule, appointedFrom: null, appointedUntil: null }));
  return sql`${here(agencyId)} AND e.appointment_date IS NULL AND (${join(undated, " OR ")})
    AND NOT (${populationSql(agencyId, population)})`;
}
