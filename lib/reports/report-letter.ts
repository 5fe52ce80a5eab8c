import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { ReportLetterFacts } from "@/lib/documents/report-facts";
import { renderReportLetter } from "@/lib/documents/report-letter-pdf";
import { employmentTypeNames } from "@/lib/employees/terms";
import { startOfDay } from "@/lib/format/date";
import { linesOf } from "@/lib/format/lines";
import { visible } from "@/lib/policy";
import { namedPeople, personRemark } from "@/lib/reports/rules";
import { reportContent, reportIdInput, reportSubmitter } from "@/lib/reports/schema";

type Row = {
  content: string;
  contentHash: string;
  letterNumber: string;
  letterDate: string;
  statement: string;
  note: string | null;
  copies: string;
  submittedBy: unknown;
  submittedAt: Date;
};

/**
 * The covering letter of a report, drawn from what was frozen, never from today's rows: the same bytes for ever.
 * @throws Refusal("not_found") beyond reach
 */
export async function reportLetter(actor: Actor, reportId: string): Promise<{ pdf: Buffer; fileName: string }> {
  if (!reportIdInput.safeParse({ reportId }).success) throw new Refusal("not_found");
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT r.content, r.content_hash AS "contentHash", r.letter_number AS "letterNumber",
           to_char(r.letter_date, 'YYYY-MM-DD') AS "letterDate", r.statement, r.note, r.copies,
           r.submitted_by AS "submittedBy", r.submitted_at AS "submittedAt"
    FROM report r JOIN unit u ON u.id = r.unit_id
    WHERE r.id = ${reportId}::uuid
      AND ${reachSql(visible.reports(actor), { agency: sql`r.agency_id`, left: sql`u."left"` })}`);
  if (!row) throw new Refusal("not_found");
  const facts = letterFacts(row);
  return { pdf: await renderReportLetter(facts), fileName: fileNameOf(facts.unitName, row.letterDate) };
}

function letterFacts(row: Row): ReportLetterFacts {
  const content = reportContent.parse(JSON.parse(row.content));
  const { agency } = content;
  const { name, nip, rank, office, acting } = reportSubmitter.parse(row.submittedBy);
  const place = agency.letterhead.place || agency.name.replace(/^Pemerintah /i, "");
  return {
    letterhead: {
      institution: agency.letterhead.government || agency.name,
      unitName: content.unitName,
      addressLines: content.unitAddress ?? [agency.letterhead.address, agency.letterhead.contact].filter(Boolean),
      emblem: null,
    },
    place,
    date: startOfDay(row.letterDate, agency.zone),
    zone: agency.zone,
    letterNumber: row.letterNumber,
    recipient: { office: `Kepala ${agency.bkpsdmName}`, place },
    unitName: content.unitName,
    campaignName: content.campaignName,
    countedAt: row.submittedAt,
    figures: content.byType.map(({ employmentType, ...counts }) => ({
      label: employmentTypeNames[employmentType],
      ...counts,
    })),
    statement: row.statement,
    note: row.note,
    signer: {
      office: office ?? `Kepala ${content.unitName}`,
      acting: acting && `${acting}.`,
      onBehalfOf: null,
      name,
      rank,
      nip,
    },
    drawing: null,
    copies: linesOf(row.copies),
    annex: namedPeople(content.people).map((person) => ({ ...person, remark: personRemark(person) })),
    contentHash: row.contentHash,
  };
}

function fileNameOf(unitName: string, letterDate: string): string {
  const unit = unitName
    .normalize("NFKD")
    .replace(/[^\w]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return `laporan-${unit || "unit"}-${letterDate}.pdf`;
}
