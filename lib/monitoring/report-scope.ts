import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { type StatusCounts, totalsOf } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { shownState } from "@/lib/monitoring/shown-state";
import { visible } from "@/lib/policy";

/** The present totals of the people a reporting unit answers for: what its next report would state. */
export async function reportScopeTotals(actor: Actor, campaignId: string, unitId: string): Promise<Totals> {
  const [row] = await plain.$queryRaw<{ counts: StatusCounts | null }[]>(sql`
    SELECT json_object_agg(status, n) AS counts FROM (
      SELECT ${shownState(actor)} AS status, sum(k.count)::int AS n
      FROM completion_counter k JOIN unit u ON u.id = k.unit_id
      WHERE k.campaign_id = ${campaignId}::uuid AND u.reporting_unit_id = ${unitId}::uuid
        AND ${reachSql(visible.figures(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })} GROUP BY 1
    ) counted`);
  return totalsOf(row?.counts ?? {});
}
