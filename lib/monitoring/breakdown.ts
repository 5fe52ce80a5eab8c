import { campaignScope } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { type EmploymentType, employmentTypes, type Tier, tiers } from "@/lib/employees/terms";
import { type StatusCounts, totalsOf } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { type SignatureMethod, signatureMethods } from "@/lib/pacts/schema";
import { visible } from "@/lib/policy";
import { shownStatus } from "@/lib/shown-status";

const columns: ReachColumns = { agency: sql`p.agency_id`, left: sql`u."left"` };

export type Breakdown = {
  byType: { type: EmploymentType; totals: Totals }[];
  byTier: { tier: Tier; totals: Totals }[];
  /** People done, by the kind of evidence; together they are everybody who is done. */
  byMethod: { method: SignatureMethod; done: number }[];
};

type Row = {
  type: EmploymentType | null;
  tier: Tier | null;
  method: SignatureMethod | null;
  status: string;
  n: number;
};

/** Completion of a unit with all below it, or of all within reach, cut three ways; what holds nobody is left out. */
export async function breakdownOf(actor: Actor, campaignId: string, unitId?: string): Promise<Breakdown> {
  const within = unitId
    ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unitId}::uuid AND top.agency_id = u.agency_id
                      AND u."left" BETWEEN top."left" AND top."right")`
    : sql``;
  const rows = await plain.$queryRaw<Row[]>(sql`
    WITH people AS (
      SELECT p.employment_type::text AS type, p.tier::text AS tier, s.method::text AS method,
             ${shownStatus(actor, sql`p.status`, columns)} AS status
      FROM pact p
      JOIN campaign c ON c.id = p.campaign_id AND ${campaignScope(actor)}
      JOIN unit u ON u.id = p.unit_id
      LEFT JOIN signature s ON s.pact_id = p.id AND s.superseded_at IS NULL AND p.status IN ('signed', 'verified')
      WHERE p.campaign_id = ${campaignId}::uuid AND p.status <> 'removed'
        AND ${reachSql(visible.figures(actor), columns)} ${within}
    )
    SELECT type, tier, method, status, count(*)::int AS n FROM people
    GROUP BY GROUPING SETS ((type, status), (tier, status), (method, status))`);
  const totals = (key: "type" | "tier", value: string) =>
    totalsOf(
      Object.fromEntries(rows.filter((row) => row[key] === value).map(({ status, n }) => [status, n])) as StatusCounts,
    );
  const held = <T extends { totals: Totals }>(lines: T[]) => lines.filter((line) => line.totals.obligated > 0);
  return {
    byType: held(employmentTypes.map((type) => ({ type, totals: totals("type", type) }))),
    byTier: held(tiers.map((tier) => ({ tier, totals: totals("tier", tier) }))),
    byMethod: signatureMethods
      .map((method) => ({ method, done: sumOf(rows.filter((row) => row.method === method)) }))
      .filter(({ done }) => done > 0),
  };
}

const sumOf = (rows: readonly Row[]) => rows.reduce((sum, { n }) => sum + n, 0);
