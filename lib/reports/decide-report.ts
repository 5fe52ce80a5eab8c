import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import type { ReportRef } from "@/lib/core/resources";
import { plain, sql, type Tx } from "@/lib/db";
import { allows, visible } from "@/lib/policy";
import { reportIdInput, returnReportInput } from "@/lib/reports/schema";

/** BKPSDM accepts a report. Accepting twice is a success. */
export const acceptReport = command({
  name: "report.accept",
  input: reportIdInput,
  async run(ctx, { reportId }) {
    const report = await lockReport(ctx.tx, ctx.actor, reportId);
    assertDisinterested(ctx.actor, report);
    ctx.authorize(report);
    if (report.state === "accepted") return ctx.unchanged({ reportId, state: report.state });
    if (report.state !== "submitted") throw new Refusal("report_not_submitted");
    await ctx.tx.report.update({
      where: { id: reportId },
      data: { state: "accepted", ...decision(ctx.actor, ctx.now) },
    });
    ctx.audit({ type: "report", id: reportId, agencyId: report.agencyId }, { number: report.number });
    return { reportId, state: "accepted" as const };
  },
});

/** BKPSDM returns a report with a note that says what to mend. Returning twice with the same note is a success. */
export const returnReport = command({
  name: "report.return",
  input: returnReportInput,
  async run(ctx, { reportId, note }) {
    const report = await lockReport(ctx.tx, ctx.actor, reportId);
    assertDisinterested(ctx.actor, report);
    ctx.authorize(report);
    if (report.state === "returned" && report.decisionNote === note) {
      return ctx.unchanged({ reportId, state: report.state });
    }
    if (report.state !== "submitted") throw new Refusal("report_not_submitted");
    await ctx.tx.report.update({
      where: { id: reportId },
      data: { state: "returned", decisionNote: note, ...decision(ctx.actor, ctx.now) },
    });
    ctx.audit({ type: "report", id: reportId, agencyId: report.agencyId }, { number: report.number, note });
    return { reportId, state: "returned" as const };
  },
});

/** Whether the actor may decide this report: the same rule as the two commands, for the page that offers them. */
export async function mayDecideReport(actor: Actor, reportId: string): Promise<boolean> {
  const [report] = await plain.$queryRaw<ReportRef[]>(sql`
    SELECT r.agency_id AS "agencyId", u."left", r.submitted_by_id AS "submittedById"
    FROM report r JOIN unit u ON u.id = r.unit_id
    WHERE r.id = ${reportId}::uuid AND ${reachSql(visible.reports(actor), columns)}`);
  return report !== undefined && allows("report.accept", actor, report);
}

/** @throws Refusal("own_report") for an officer who decides reports, but not this one: better than "forbidden" */
function assertDisinterested(actor: Actor, report: LockedReport): void {
  if (report.seenByOfficer && !allows("report.accept", actor, report)) throw new Refusal("own_report");
}

const decision = (actor: Actor, now: Date) => ({
  decidedAt: now,
  decidedById: actor.kind === "user" ? actor.accountId : null,
});

type LockedReport = {
  id: string;
  agencyId: string;
  left: number;
  submittedById: string;
  /** Whether the actor's office reaches the report. */
  seenByOfficer: boolean;
  number: number;
  state: "submitted" | "accepted" | "returned";
  decisionNote: string | null;
};

const columns = { agency: sql`r.agency_id`, left: sql`u."left"` };

async function lockReport(tx: Tx, actor: Actor, reportId: string): Promise<LockedReport> {
  const [report] = await tx.$queryRaw<LockedReport[]>(sql`
    SELECT r.id, r.agency_id AS "agencyId", u."left",
           r.submitted_by_id AS "submittedById", ${reachSql(visible.drafts(actor), columns)} AS "seenByOfficer", r.number, r.state::text AS state, r.decision_note AS "decisionNote"
    FROM report r JOIN unit u ON u.id = r.unit_id
    WHERE r.id = ${reportId}::uuid
      AND ${reachSql(visible.reports(actor), columns)}
    FOR UPDATE OF r`);
  if (!report) throw new Refusal("not_found");
  return report;
}
