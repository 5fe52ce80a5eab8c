import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

const columns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

export type WaitingSheets = {
  sheets: number;
  /** When the oldest of them came in. */
  oldestAt: Date | null;
  /** By reporting unit, the most first. */
  units: { name: string; sheets: number }[];
};

/** The sheets of a campaign that wait for a decision. */
export async function waitingSheets(actor: Actor, campaignId: string): Promise<WaitingSheets> {
  const rows = await plain.$queryRaw<{ name: string; sheets: number; oldestAt: Date }[]>(sql`
    SELECT COALESCE(r.name, u.name) AS name, count(*)::int AS sheets, min(s.uploaded_at) AS "oldestAt"
    FROM scan s JOIN pact p ON p.id = s.pact_id JOIN unit u ON u.id = p.unit_id
    LEFT JOIN unit r ON r.id = u.reporting_unit_id
    WHERE s.campaign_id = ${campaignId}::uuid AND s.state = 'awaiting' AND p.status = 'awaiting_verification'
      AND ${reachSql(visible.figures(actor), columns)}
    GROUP BY 1 ORDER BY sheets DESC, name`);
  return {
    sheets: rows.reduce((sum, row) => sum + row.sheets, 0),
    oldestAt: rows.reduce<Date | null>((first, { oldestAt }) => (first && first < oldestAt ? first : oldestAt), null),
    units: rows.map(({ name, sheets }) => ({ name, sheets })),
  };
}

/** What waits for BKPSDM in all its campaigns, closed ones too: the figures beside the desk's rooms. */
export async function waitingCounts(actor: Actor): Promise<{ sheets: number; reports: number }> {
  const reach = reachSql(visible.drafts(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` });
  const [counts] = await plain.$queryRaw<{ sheets: number; reports: number }[]>(sql`
    WITH mine AS (SELECT c.id FROM campaign c WHERE c.status IN ('open', 'closed') AND ${reach})
    SELECT (SELECT COALESCE(sum(k.count), 0)::int FROM completion_counter k JOIN mine ON mine.id = k.campaign_id
            WHERE k.status = 'awaiting_verification') AS sheets,
           (SELECT count(*)::int FROM report r JOIN mine ON mine.id = r.campaign_id
            WHERE r.state = 'submitted') AS reports`);
  return counts ?? { sheets: 0, reports: 0 };
}
