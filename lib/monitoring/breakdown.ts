import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { type EmploymentType, employmentTypes, type Tier, tiers } from "@/lib/employees/terms";
import { addTotals, totalsOf } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import type { PactStatus } from "@/lib/pacts/schema";
import { visible } from "@/lib/policy";
import { knowsDeclines } from "@/lib/shown-status";

const columns: ReachColumns = { agency: sql`p.agency_id`, left: sql`u."left"` };

export type Breakdown = {
  byType: { type: EmploymentType; totals: Totals }[];
  byTier: { tier: Tier; totals: Totals }[];
};

type Row = { type: EmploymentType; tier: Tier; status: PactStatus; n: number };

/** Completion of a unit with all below it, or of all within reach, cut two ways; what holds nobody is left out. */
export async function breakdownOf(actor: Actor, campaignId: string, unitId?: string): Promise<Breakdown> {
  const within = unitId
    ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unitId}::uuid AND top.agency_id = u.agency_id
                      AND u."left" BETWEEN top."left" AND top."right")`
    : sql``;
  const mine = sql`${reachSql(visible.figures(actor), columns)} ${within}`;
  // Counted by what is stored, and only the few sums put into words.
  const people = await plain.$queryRaw<Row[]>(sql`
    SELECT type::text, tier::text, ${known(sql`status`)} AS status, n FROM (
      SELECT p.employment_type AS type, p.tier, p.status, ${knowsDeclines(actor, columns)} AS knows, count(*)::int AS n
      FROM pact p LEFT JOIN unit u ON u.id = p.unit_id
      WHERE p.campaign_id = ${campaignId}::uuid AND ${mine} AND p.status <> 'removed' GROUP BY 1, 2, 3, 4
    ) sums`);
  const totals = (rows: readonly Row[]) =>
    rows.length === 0 ? null : addTotals(rows.map(({ status, n }) => totalsOf({ [status]: n })));
  const held = <L extends { totals: Totals | null }>(lines: L[]) =>
    lines.filter((line): line is L & { totals: Totals } => line.totals !== null);
  return {
    byType: held(employmentTypes.map((type) => ({ type, totals: totals(people.filter((row) => row.type === type)) }))),
    byTier: held(tiers.map((tier) => ({ tier, totals: totals(people.filter((row) => row.tier === tier)) }))),
  };
}

const known = (status: Sql) =>
  sql`(CASE WHEN ${status} = 'declined' AND NOT knows THEN 'pending' ELSE ${status}::text END)`;
