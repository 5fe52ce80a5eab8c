import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { EmploymentType } from "@/lib/employees/terms";
import { isListed } from "@/lib/monitoring/queries";
import { shownState } from "@/lib/monitoring/shown-state";
import type { PactStatus } from "@/lib/pacts/schema";
import { visible } from "@/lib/policy";
import type { RecapBasis } from "@/lib/recaps/schema";
import type { ReportContent, ReportState } from "@/lib/reports/schema";

/** A reporting unit with its people counted now, and its report that stands (not returned). */
export type RecapRow = {
  id: string;
  name: string;
  left: number;
  counts: { type: EmploymentType; status: PactStatus; n: number }[];
  /** State of the newest report; null before the first. */
  reportState: ReportState | null;
  standing: {
    letterNumber: string;
    letterDate: string;
    state: ReportState;
    submittedAt: string;
    byType: ReportContent["byType"];
  } | null;
};

const columns = { agency: sql`u.agency_id`, left: sql`u."left"` };
const ownColumns = { agency: sql`r.agency_id`, left: sql`r."left"` };

/**
 * Every unit that reports within the actor's figures, in official order; together they hold each person once.
 * The counts of the standing reports are read for the basis "reported" alone.
 */
export async function recapRows(
  tx: Statements,
  actor: Actor,
  campaignId: string,
  basis: RecapBasis,
): Promise<RecapRow[]> {
  // A report's content holds every person's name: it is only opened where its figures are asked for.
  const byType = basis === "reported" ? sql`y.content::jsonb -> 'byType'` : sql`'[]'::jsonb`;
  const reach = visible.figures(actor);
  return tx.$queryRaw<RecapRow[]>(sql`
    WITH counted AS (
      SELECT COALESCE(u.reporting_unit_id, root.id) AS id, k.employment_type::text AS type,
             ${shownState(actor)} AS status, sum(k.count)::int AS n
      FROM completion_counter k
      JOIN unit u ON u.id = k.unit_id
      JOIN unit root ON root.agency_id = u.agency_id AND root.parent_id IS NULL AND root.gone_at IS NULL
      WHERE k.campaign_id = ${campaignId}::uuid AND ${reachSql(reach, columns)}
      GROUP BY 1, 2, 3
    ), summed AS (
      SELECT id, json_agg(json_build_object('type', type, 'status', status, 'n', n)) AS counts
      FROM counted WHERE n > 0 GROUP BY id
    )
    SELECT r.id, r.name, r."left", COALESCE(s.counts, '[]') AS counts, standing.report AS standing,
           (SELECT x.state::text FROM report x WHERE x.campaign_id = ${campaignId}::uuid AND x.unit_id = r.id
            ORDER BY x.number DESC LIMIT 1) AS "reportState"
    FROM unit r LEFT JOIN summed s ON s.id = r.id
    LEFT JOIN LATERAL (
      SELECT json_build_object('letterNumber', y.letter_number, 'letterDate', to_char(y.letter_date, 'YYYY-MM-DD'),
               'state', y.state, 'submittedAt', y.submitted_at, 'byType', ${byType}) AS report
      FROM report y WHERE y.campaign_id = ${campaignId}::uuid AND y.unit_id = r.id AND y.state <> 'returned'
      ORDER BY y.number DESC LIMIT 1
    ) standing ON true
    WHERE (s.id IS NOT NULL OR (${isListed(campaignId)})) AND ${reachSql(reach, ownColumns)}
    ORDER BY r."left"`);
}
