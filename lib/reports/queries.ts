import { campaignScope } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { Totals } from "@/lib/monitoring/schema";
import { allows, visible } from "@/lib/policy";
import { reportContentNow } from "@/lib/reports/report-content";
import { withoutDeclines } from "@/lib/reports/rules";
import {
  type ReportState,
  type ReportSubmitter,
  reportFilter,
  reportIdInput,
  reportPreviewInput,
} from "@/lib/reports/schema";
import { knowsDeclines, shownCounts } from "@/lib/shown-status";

export type ReportView = {
  id: string;
  campaignId: string;
  unitId: string;
  unitName: string;
  number: number;
  state: ReportState;
  figures: Totals;
  contentHash: string;
  letterNumber: string;
  /** ISO day. */
  letterDate: string;
  statement: string;
  note: string | null;
  /** Who gets a copy (tembusan), a line each. */
  copies: string;
  submittedBy: ReportSubmitter;
  submittedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionNote: string | null;
};

type Row = Omit<ReportView, "submittedAt" | "decidedAt"> & { submittedAt: Date; decidedAt: Date | null };

type PreviewedUnit = { name: string; reporting: boolean; agencyId: string; left: number; knowsDeclines: boolean };

const unitColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };
const columns = { agency: sql`r.agency_id`, left: sql`u."left"` };
const select = (actor: Actor) => sql`
  SELECT r.id, r.campaign_id AS "campaignId", r.unit_id AS "unitId", u.name AS "unitName", r.number,
         r.state::text AS state, ${shownCounts(actor, sql`r.figures`, columns)} AS figures, r.content_hash AS "contentHash", r.letter_number AS "letterNumber",
         to_char(r.letter_date, 'YYYY-MM-DD') AS "letterDate", r.statement, r.note, r.copies, r.submitted_by AS "submittedBy",
         r.submitted_at AS "submittedAt", r.decided_at AS "decidedAt", d.display_name AS "decidedBy",
         r.decision_note AS "decisionNote"
  FROM report r JOIN unit u ON u.id = r.unit_id LEFT JOIN account d ON d.id = r.decided_by_id`;

const toView = (row: Row): ReportView => ({
  ...row,
  submittedAt: row.submittedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

/** Reports of a campaign within reach: those that wait for a decision first (oldest first), then the newest. */
export async function listReports(
  actor: Actor,
  campaignId: string,
  filter: { state?: ReportState; unitId?: string } = {},
): Promise<ReportView[]> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    ${select(actor)} WHERE r.campaign_id = ${campaignId}::uuid AND ${reachSql(visible.reports(actor), columns)}
      AND (${filter.state ?? null}::text IS NULL OR r.state::text = ${filter.state ?? null})
      AND (${filter.unitId ?? null}::uuid IS NULL OR r.unit_id = ${filter.unitId ?? null}::uuid)
    ORDER BY r.state <> 'submitted', CASE WHEN r.state = 'submitted' THEN r.submitted_at END, r.submitted_at DESC`);
  return rows.map(toView);
}

/**
 * Reports for the API: `{ campaignId, unit?, state? }`, all of them on one page (a unit has a handful).
 * @throws Refusal("invalid_input"), "not_found" for a campaign beyond reach
 */
export async function reportPage(actor: Actor, raw: unknown) {
  const { campaignId, unit, state } = parseInput(reportFilter, raw);
  const [campaign] = await plain.$queryRaw<unknown[]>(
    sql`SELECT 1 FROM campaign c WHERE c.id = ${campaignId}::uuid AND ${campaignScope(actor)}`,
  );
  if (!campaign) throw new Refusal("not_found");
  return { items: await listReports(actor, campaignId, { unitId: unit, state }), nextCursor: null };
}

/** One report for the API: `{ reportId }`. @throws Refusal("not_found") beyond reach */
export async function readReport(actor: Actor, raw: unknown): Promise<ReportView> {
  const report = await findReport(actor, parseInput(reportIdInput, raw).reportId);
  if (!report) throw new Refusal("not_found");
  return report;
}

/** One report, or null beyond the actor's reach. */
export async function findReport(actor: Actor, reportId: string): Promise<ReportView | null> {
  if (!reportIdInput.safeParse({ reportId }).success) return null;
  const [row] = await plain.$queryRaw<Row[]>(sql`
    ${select(actor)} WHERE r.id = ${reportId}::uuid AND ${reachSql(visible.reports(actor), columns)}`);
  return row ? toView(row) : null;
}

/**
 * What a report of this unit would state now, and the hash of that. `{ campaignId, unit }` To all but the personnel
 * agency those who declined are shown as not yet signed; the hash covers what will be frozen.
 * @throws Refusal("not_found") beyond reach
 */
export async function previewReport(actor: Actor, raw: unknown) {
  const { campaignId, unit: unitId } = parseInput(reportPreviewInput, raw);
  const [unit] = await plain.$queryRaw<PreviewedUnit[]>(sql`
    SELECT u.name, u.reporting, u.agency_id AS "agencyId", u."left",
           ${knowsDeclines(actor, unitColumns)} AS "knowsDeclines"
    FROM unit u
    JOIN campaign c ON c.agency_id = u.agency_id AND c.status <> 'draft'
    WHERE u.id = ${unitId}::uuid AND c.id = ${campaignId}::uuid
      AND ${reachSql(visible.reports(actor), unitColumns)}`);
  if (!unit) throw new Refusal("not_found");
  const { content, hash } = await reportContentNow(plain, campaignId, unitId);
  return {
    unitName: unit.name,
    reporting: unit.reporting,
    maySubmit: allows("report.submit", actor, unit),
    content: unit.knowsDeclines ? content : withoutDeclines(content),
    hash,
  };
}
export type ReportPreview = Awaited<ReturnType<typeof previewReport>>;
