import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import { reportContentNow } from "@/lib/reports/report-content";
import { submitReportInput } from "@/lib/reports/schema";

const STATEMENT =
  "Saya menyatakan bahwa data dalam laporan ini benar dan sesuai dengan keadaan pada unit yang saya pimpin.";

/**
 * The head of a reporting unit states its figures to BKPSDM: counts and names are frozen under a hash. One report of a
 * unit is before BKPSDM at a time; a new one follows an accepted or returned one.
 */
export const submitReport = command({
  name: "report.submit",
  input: submitReportInput,
  async run(ctx, { campaignId, unitId, letterNumber, letterDate, note, contentHash }) {
    const [unit] = await ctx.tx.$queryRaw<
      { agencyId: string; left: number; reporting: boolean; open: boolean; last: number; waiting: boolean }[]
    >(sql`
      SELECT u.agency_id AS "agencyId", u."left", u.reporting, c.status = 'open' AS open,
             COALESCE((SELECT max(number) FROM report WHERE campaign_id = c.id AND unit_id = u.id), 0)::int AS last,
             EXISTS (SELECT 1 FROM report WHERE campaign_id = c.id AND unit_id = u.id AND state = 'submitted') AS waiting
      FROM unit u JOIN campaign c ON c.agency_id = u.agency_id
      WHERE u.id = ${unitId}::uuid AND c.id = ${campaignId}::uuid
        AND ${reachSql(visible.reports(ctx.actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}
      FOR UPDATE OF u`);
    if (!unit) throw new Refusal("not_found");
    ctx.authorize(unit);
    if (!unit.open) throw new Refusal("campaign_not_open");
    if (!unit.reporting) throw new Refusal("unit_not_reporting");
    if (unit.waiting) throw new Refusal("report_pending");

    const { content, canonical, hash } = await reportContentNow(ctx.tx, campaignId, unitId);
    if (contentHash && contentHash !== hash) throw new Refusal("report_changed");
    const submitter = ctx.actor.kind === "user" ? ctx.actor : null;
    if (!submitter) throw new Refusal("head_required");
    const seat = submitter.grants.find((grant) => grant.role === "unit_head" && grant.subtree?.unitId === unitId);
    const id = newId(ctx.now);
    const number = unit.last + 1;
    await ctx.tx.report.create({
      data: {
        id,
        agencyId: unit.agencyId,
        campaignId,
        unitId,
        number,
        figures: content.figures,
        content: canonical,
        contentHash: hash,
        letterNumber,
        letterDate: new Date(letterDate),
        statement: STATEMENT,
        note: note || null,
        submittedBy: {
          name: submitter.name,
          nip: submitter.username,
          office: seat?.office ?? null,
          acting: seat?.acting ?? null,
        },
        submittedById: submitter.accountId,
        submittedAt: ctx.now,
      },
    });
    const { rate: _rate, ...figures } = content.figures;
    ctx.audit({ type: "report", id, agencyId: unit.agencyId }, { number, contentHash: hash, figures });
    return { reportId: id, number, contentHash: hash, figures: content.figures };
  },
});
