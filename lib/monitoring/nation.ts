import type { CampaignStatus } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { addTotals, type StatusCounts, totalsOf } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { visible } from "@/lib/policy";
import { shownCounts } from "@/lib/shown-status";

const columns: ReachColumns = { agency: sql`a.id`, left: sql`NULL::int` };

/** An agency with its campaign of now: the open one, else the one closed last; null before the first. */
export type AgencyLine = {
  agencyId: string;
  code: string;
  name: string;
  campaign: { id: string; name: string; status: CampaignStatus; deadline: string } | null;
  totals: Totals;
  /** Units that report, and those of them with a report that stands. */
  units: number;
  reported: number;
};

type Row = Omit<AgencyLine, "totals"> & { counts: StatusCounts };

/** All agencies within reach by name, and the sum over them. Counts only: nobody's name is in it. */
export async function nationalCompletion(actor: Actor): Promise<{ totals: Totals; agencies: AgencyLine[] }> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT a.id AS "agencyId", a.code, a.name,
           CASE WHEN c.id IS NULL THEN NULL ELSE json_build_object('id', c.id, 'name', c.name, 'status', c.status,
             'deadline', to_char(c.deadline, 'YYYY-MM-DD')) END AS campaign,
           COALESCE(${shownCounts(actor, sql`k.counts`, columns)}, '{}') AS counts,
           (SELECT count(*)::int FROM unit u WHERE u.agency_id = a.id AND u.reporting AND u.gone_at IS NULL) AS units,
           (SELECT count(DISTINCT r.unit_id)::int FROM report r WHERE r.campaign_id = c.id AND r.state <> 'returned') AS reported
    FROM agency a
    LEFT JOIN LATERAL (
      SELECT * FROM campaign c WHERE c.agency_id = a.id AND c.status <> 'draft'
      ORDER BY c.status = 'open' DESC, c.opened_at DESC LIMIT 1
    ) c ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(status, n) AS counts FROM (
        SELECT status, sum(count)::int AS n FROM completion_counter
        WHERE agency_id = a.id AND campaign_id = c.id GROUP BY 1
      ) each
    ) k ON true
    WHERE ${reachSql(visible.figures(actor), columns)}
    ORDER BY a.name`);
  const agencies = rows.map(({ counts, ...row }) => ({ ...row, totals: totalsOf(counts) }));
  return { totals: addTotals(agencies.map(({ totals }) => totals)), agencies };
}
