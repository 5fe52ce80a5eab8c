import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { plain, type Statements, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import { assertLetter, type LetterSetting } from "@/lib/reports/check-letter";
import { prepareReportInput, type ReportDraftView, reportDraftInput } from "@/lib/reports/schema";

type Unit = LetterSetting & {
  agencyId: string;
  bkpsdmName: string;
  left: number;
  reporting: boolean;
  open: boolean;
  waiting: boolean;
};

/**
 * Keeps the covering letter of a unit's next report for its head, who alone may send it. A later preparation replaces an
 * earlier one; the same again changes nothing.
 * @throws Refusal not_found, forbidden, campaign_not_open, unit_not_reporting, report_pending
 */
export const prepareReport = command({
  name: "report.prepare",
  input: prepareReportInput,
  async run(ctx, { campaignId, unitId, letterNumber, letterDate, note, copies }) {
    const unit = await findUnit(ctx.tx, ctx.actor, campaignId, unitId);
    ctx.authorize(unit);
    if (ctx.actor.kind !== "user") throw new Refusal("forbidden");
    if (!unit.open) throw new Refusal("campaign_not_open");
    if (!unit.reporting) throw new Refusal("unit_not_reporting", { params: { bkpsdmName: unit.bkpsdmName } });
    if (unit.waiting) throw new Refusal("report_pending");
    assertLetter({ letterNumber, letterDate, note, copies }, unit, ctx.now);
    const key = { campaignId_unitId: { campaignId, unitId } };
    const letter = { letterNumber, letterDate: new Date(letterDate), note, copies };
    const earlier = await ctx.tx.reportDraft.findUnique({ where: key });
    const same =
      earlier?.letterNumber === letterNumber &&
      earlier.note === note &&
      earlier.copies === copies &&
      earlier.letterDate.toISOString().slice(0, 10) === letterDate;
    if (same) return ctx.unchanged({ campaignId, unitId });
    const by = { preparedById: ctx.actor.accountId, preparedAt: ctx.now };
    await ctx.tx.reportDraft.upsert({
      where: key,
      create: { campaignId, unitId, agencyId: unit.agencyId, ...letter, ...by },
      update: { ...letter, ...by },
    });
    ctx.audit({ type: "unit", id: unitId, agencyId: unit.agencyId }, { campaignId });
    return { campaignId, unitId };
  },
});

async function findUnit(tx: Statements, actor: Actor, campaignId: string, unitId: string): Promise<Unit> {
  const [unit] = await tx.$queryRaw<Unit[]>(sql`
    SELECT u.agency_id AS "agencyId", u."left", u.reporting, c.status = 'open' AS open,
           a.bkpsdm_name AS "bkpsdmName", c.opened_at AS "openedAt", a.zone::text AS zone,
           EXISTS (SELECT 1 FROM report r WHERE r.campaign_id = c.id AND r.unit_id = u.id AND r.state = 'submitted') AS waiting
    FROM unit u JOIN campaign c ON c.agency_id = u.agency_id AND c.status <> 'draft'
    JOIN agency a ON a.id = u.agency_id
    WHERE u.id = ${unitId}::uuid AND c.id = ${campaignId}::uuid
      AND ${reachSql(visible.reports(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}`);
  if (!unit) throw new Refusal("not_found");
  return unit;
}

/** The letter that lies ready for a unit, within the reach of its reports; null when there is none. */
export async function findReportDraft(actor: Actor, raw: unknown): Promise<ReportDraftView | null> {
  const { campaignId, unitId } = reportDraftInput.parse(raw);
  const [draft] = await plain.$queryRaw<(Omit<ReportDraftView, "preparedAt"> & { preparedAt: Date })[]>(sql`
    SELECT d.letter_number AS "letterNumber", to_char(d.letter_date, 'YYYY-MM-DD') AS "letterDate", d.note, d.copies,
           a.display_name AS "preparedBy", d.prepared_at AS "preparedAt"
    FROM report_draft d JOIN unit u ON u.id = d.unit_id JOIN account a ON a.id = d.prepared_by_id
    WHERE d.campaign_id = ${campaignId}::uuid AND d.unit_id = ${unitId}::uuid
      AND ${reachSql(visible.reports(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}`);
  return draft ? { ...draft, preparedAt: draft.preparedAt.toISOString() } : null;
}
