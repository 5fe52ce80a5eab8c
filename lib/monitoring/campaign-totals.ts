import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { type StatusCounts, totalsOf } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { shownState } from "@/lib/monitoring/shown-state";
import { visible } from "@/lib/policy";

/** The totals of every opened campaign by its id, as far as the actor's figures reach. */
export async function campaignTotals(actor: Actor): Promise<Map<string, Totals>> {
  const rows = await plain.$queryRaw<{ id: string; counts: StatusCounts }[]>(sql`
    SELECT id, json_object_agg(status, n) AS counts FROM (
      SELECT k.campaign_id AS id, ${shownState(actor)} AS status, sum(k.count)::int AS n
      FROM completion_counter k JOIN unit u ON u.id = k.unit_id
      WHERE ${reachSql(visible.figures(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })} GROUP BY 1, 2
    ) counted GROUP BY id`);
  return new Map(rows.map(({ id, counts }) => [id, totalsOf(counts)]));
}
