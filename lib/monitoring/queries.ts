import { campaignScope } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { type StatusCounts, totalsOf } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { shownState } from "@/lib/monitoring/shown-state";
import { visible } from "@/lib/policy";
import { shownCounts } from "@/lib/shown-status";

const columns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };
const ownColumns: ReachColumns = { agency: sql`r.agency_id`, left: sql`r."left"` };

/** The latest report of a unit that was not returned, or the returned one when there is no other. */
export type ReportedState = {
  reportId: string;
  number: number;
  state: "submitted" | "accepted" | "returned";
  letterNumber: string;
  letterDate: string;
  submittedAt: string;
  /** Totals of the newest report that stands, and when it was submitted; null while the only one has been returned. */
  totals: Totals | null;
  totalsAt: string | null;
};

export type UnitCompletion = {
  unit: {
    id: string;
    name: string;
    kind: string;
    left: number;
    right: number;
    reporting: boolean;
    hasChildren: boolean;
  };
  totals: Totals;
  reported: ReportedState | null;
};

type Row = UnitCompletion["unit"] & { counts: StatusCounts; reported: ReportedState | null };

const unitColumns = sql`r.id, r.name, r.kind, r."left", r."right", r.reporting,
  EXISTS (SELECT 1 FROM unit child WHERE child.parent_id = r.id AND child.gone_at IS NULL) AS "hasChildren"`;

// The figure "terlapor": the newest report that stands (submitted or accepted); a returned one only shows its state.
// The note of a return stays out: it may name people, and observers read this.
const latestReport = (actor: Actor, campaignId: string) => sql`
  LEFT JOIN LATERAL (
    SELECT json_build_object('reportId', x.id, 'number', x.number, 'state', x.state, 'letterNumber', x.letter_number,
             'letterDate', x.letter_date, 'submittedAt', x.submitted_at,
             'totals', ${shownCounts(actor, sql`s.figures`, ownColumns)}, 'totalsAt', s.submitted_at) AS reported
    FROM report x
    LEFT JOIN LATERAL (
      SELECT y.figures, y.submitted_at FROM report y
      WHERE y.campaign_id = x.campaign_id AND y.unit_id = x.unit_id AND y.state <> 'returned'
      ORDER BY y.number DESC LIMIT 1
    ) s ON true
    WHERE x.campaign_id = ${campaignId}::uuid AND x.unit_id = r.id ORDER BY x.number DESC LIMIT 1
  ) latest ON true`;

const toCompletion = ({ counts, reported, ...unit }: Row): UnitCompletion => ({
  unit,
  totals: totalsOf(counts),
  reported,
});

/**
 * SQL: whether unit `r` has a row. Once a campaign is open every unit that reports has one, also where nobody is
 * obligated ("-"); a campaign for some units shows only those.
 */
export const isListed = (campaignId: string): Sql => sql`
  r.reporting AND r.gone_at IS NULL AND EXISTS (
    SELECT 1 FROM campaign c WHERE c.id = ${campaignId}::uuid AND c.agency_id = r.agency_id AND c.status <> 'draft'
    AND (COALESCE(jsonb_array_length(c.population -> 'unitIds'), 0) = 0 OR EXISTS (
      SELECT 1 FROM unit top WHERE top.id IN (SELECT jsonb_array_elements_text(c.population -> 'unitIds')::uuid)
      AND top.agency_id = r.agency_id AND r."left" BETWEEN top."left" AND top."right")))`;

/** Completion of every unit that reports, in official order. Together they hold every person exactly once. */
export async function reportingUnits(actor: Actor, campaignId: string): Promise<UnitCompletion[]> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    WITH counted AS (
      SELECT COALESCE(u.reporting_unit_id, root.id) AS id, ${shownState(actor)} AS status, sum(k.count)::int AS n
      FROM completion_counter k
      JOIN unit u ON u.id = k.unit_id
      JOIN unit root ON root.agency_id = u.agency_id AND root.parent_id IS NULL AND root.gone_at IS NULL
      WHERE k.campaign_id = ${campaignId}::uuid AND ${reachSql(visible.figures(actor), columns)}
      GROUP BY 1, 2
    ), summed AS (SELECT id, json_object_agg(status, n) AS counts FROM counted WHERE n > 0 GROUP BY id)
    SELECT ${unitColumns}, COALESCE(s.counts, '{}') AS counts, latest.reported
    FROM unit r LEFT JOIN summed s ON s.id = r.id ${latestReport(actor, campaignId)}
    WHERE (s.id IS NOT NULL OR (${isListed(campaignId)})) AND ${reachSql(visible.figures(actor), ownColumns)}
    ORDER BY r."left"`);
  return rows.map(toCompletion);
}

/** Completion of a unit with everything below it, and of each of its children. Null beyond the actor's reach. */
export async function unitCompletion(actor: Actor, campaignId: string, unitId: string) {
  const [unit] = await unitRows(actor, campaignId, sql`r.id = ${unitId}::uuid`);
  if (!unit) return null;
  const children = await unitRows(
    actor,
    campaignId,
    sql`r.parent_id = ${unitId}::uuid AND (r.gone_at IS NULL OR below.counts IS NOT NULL)`,
  );
  return { ...unit, children };
}

/** Completion of the whole agency as one row: the root of its tree. */
export async function agencyCompletion(actor: Actor, campaignId: string): Promise<UnitCompletion | null> {
  const [root] = await unitRows(
    actor,
    campaignId,
    sql`r.parent_id IS NULL AND r.gone_at IS NULL
        AND r.agency_id = (SELECT c.agency_id FROM campaign c WHERE c.id = ${campaignId}::uuid)`,
  );
  return root ?? null;
}

async function unitRows(actor: Actor, campaignId: string, which: Sql): Promise<UnitCompletion[]> {
  const reach = reachSql(visible.figures(actor), ownColumns);
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT ${unitColumns}, COALESCE(below.counts, '{}') AS counts, latest.reported
    FROM unit r
    LEFT JOIN LATERAL (
      SELECT json_object_agg(status, n) AS counts FROM (
        SELECT ${shownState(actor)} AS status, sum(k.count)::int AS n
        FROM unit u JOIN completion_counter k ON k.unit_id = u.id AND k.campaign_id = ${campaignId}::uuid
        WHERE u.agency_id = r.agency_id AND u."left" BETWEEN r."left" AND r."right" GROUP BY 1
      ) each
    ) below ON true
    ${latestReport(actor, campaignId)}
    WHERE ${which} AND ${reach}
      AND EXISTS (SELECT 1 FROM campaign c WHERE c.id = ${campaignId}::uuid AND c.agency_id = r.agency_id
                  AND ${campaignScope(actor)})
    ORDER BY r."left"`);
  return rows.map(toCompletion);
}
