import { headOffice } from "@/lib/agencies/head-office";
import { readTerms } from "@/lib/agencies/terms";
import type { Actor, User } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import { headSeat, visible } from "@/lib/policy";
import { assertLetter, type LetterSetting } from "@/lib/reports/check-letter";
import { reportContentNow } from "@/lib/reports/report-content";
import { REPORT_STATEMENT, type ReportSubmitter, submitReportInput } from "@/lib/reports/schema";

/**
 * The head of a reporting unit states its figures to BKPSDM: counts and names are frozen under a hash. One report of a
 * unit is before BKPSDM at a time; a new one follows an accepted or returned one. Sending the same letter over the same
 * figures again answers with the report that is already there. Figures that are not those previewed are refused, unless
 * the head states them as they are at sending.
 */
export const submitReport = command({
  name: "report.submit",
  input: submitReportInput,
  timeout: 30_000,
  async run(ctx, { campaignId, unitId, letterNumber, letterDate, note, copies, contentHash, figuresAsSent }) {
    const unit = await lockUnit(ctx.tx, ctx.actor, campaignId, unitId);
    ctx.authorize(unit);
    const submitter = ctx.actor.kind === "user" ? ctx.actor : null;
    if (!submitter) throw new Refusal("head_required");
    const [latest] = await ctx.tx.report.findMany({
      where: { campaignId, unitId },
      orderBy: { number: "desc" },
      take: 1,
    });
    if (latest?.state === "submitted") {
      const sameFigures = figuresAsSent || contentHash === latest.contentHash;
      const same = latest.letterNumber === letterNumber && sameFigures;
      if (!same) throw new Refusal("report_pending");
      return ctx.unchanged({ ...resultOf(latest), alreadySubmitted: true });
    }
    if (!unit.open) throw new Refusal("campaign_not_open");
    if (!unit.reporting) throw new Refusal("unit_not_reporting", { params: { bkpsdmName: unit.bkpsdmName } });
    assertLetter({ letterNumber, letterDate, note, copies }, unit, ctx.now);

    const { content, canonical, hash } = await reportContentNow(ctx.tx, campaignId, unitId);
    if (!figuresAsSent && contentHash !== hash) throw new Refusal("report_changed");
    const report = await ctx.tx.report.create({
      data: {
        id: newId(ctx.now),
        agencyId: unit.agencyId,
        campaignId,
        unitId,
        number: (latest?.number ?? 0) + 1,
        figures: content.figures,
        content: canonical,
        contentHash: hash,
        letterNumber,
        letterDate: new Date(letterDate),
        statement: REPORT_STATEMENT,
        note: note || null,
        copies,
        submittedBy: await submitterRecord(ctx.tx, submitter, unit),
        submittedById: submitter.accountId,
        submittedAt: ctx.now,
      },
    });
    await ctx.tx.reportDraft.deleteMany({ where: { campaignId, unitId } });
    const { rate: _rate, ...figures } = content.figures;
    ctx.audit(
      { type: "report", id: report.id, agencyId: unit.agencyId },
      { number: report.number, contentHash: hash, figures, ...(figuresAsSent && { figuresAsSent }) },
    );
    return { ...resultOf(report), alreadySubmitted: false };
  },
});

const resultOf = (report: { id: string; number: number; contentHash: string }) => ({
  reportId: report.id,
  number: report.number,
  contentHash: report.contentHash,
});

type LockedUnit = LetterSetting & {
  agencyId: string;
  left: number;
  kind: string;
  name: string;
  reporting: boolean;
  open: boolean;
  bkpsdmName: string;
  terms: unknown;
};

// The lock stands in a statement of its own: what is read after it sees the report that a rival has just committed.
async function lockUnit(tx: Statements, actor: Actor, campaignId: string, unitId: string): Promise<LockedUnit> {
  const [unit] = await tx.$queryRaw<LockedUnit[]>(sql`
    SELECT u.agency_id AS "agencyId", u."left", u.kind, u.name, u.reporting, c.status = 'open' AS open,
           c.opened_at AS "openedAt", a.zone::text AS zone, a.bkpsdm_name AS "bkpsdmName", a.terms
    FROM unit u JOIN campaign c ON c.agency_id = u.agency_id JOIN agency a ON a.id = u.agency_id
    WHERE u.id = ${unitId}::uuid AND c.id = ${campaignId}::uuid
      AND ${reachSql(visible.reports(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}
    FOR NO KEY UPDATE OF u`);
  if (!unit) throw new Refusal("not_found");
  return unit;
}

async function submitterRecord(tx: Statements, submitter: User, unit: LockedUnit): Promise<ReportSubmitter> {
  const [person] = await tx.$queryRaw<{ nip: string; rank: string | null }[]>(sql`
    SELECT e.nip, e.rank FROM employee e WHERE e.id = ${submitter.employeeId}::uuid`);
  const seat = headSeat(submitter, unit);
  return {
    name: submitter.name,
    nip: person?.nip ?? submitter.username,
    rank: person?.rank ?? null,
    office: seat?.office ?? headOffice(unit, readTerms(unit.terms)),
    acting: (seat?.acting ?? null) as ReportSubmitter["acting"],
  };
}
