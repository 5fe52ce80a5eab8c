import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import { writePeopleWorkbook } from "@/lib/documents/people-workbook";
import type { ListedPerson, PeopleBatch } from "@/lib/documents/recap-facts";
import { fileSlug } from "@/lib/format/file-name";
import { visible } from "@/lib/policy";
import { namedPeople, personRemark } from "@/lib/reports/rules";
import { type ReportPerson, reportContent, reportIdInput } from "@/lib/reports/schema";

/** People written at once, so that a long list lets others in between. */
const BATCH = 500;

type Row = { number: number; content: string; letterDate: string; submittedAt: Date; agencyId: string; left: number };

const exportNames = command({
  name: "report.export-names",
  input: reportIdInput,
  async run(ctx, { reportId }) {
    const { number, agencyId, left, letterDate, submittedAt, content } = await findFrozen(ctx.tx, ctx.actor, reportId);
    ctx.authorize({ agencyId, left });
    const { campaignName, unitId, unitName, agency, people } = reportContent.parse(JSON.parse(content));
    const named = namedPeople(people);
    ctx.audit({ type: "report", id: reportId, agencyId }, { number, people: named.length });
    return { letterDate, submittedAt, campaignName, unitId, unitName, agency, named };
  },
});

/**
 * The names in the annex of a report's letter as a workbook, as they were frozen: a large unit's letter has a hundred
 * pages of them. Taking it is an event of the trail.
 * @throws Refusal not_found beyond reach
 */
export async function reportNames(actor: Actor, reportId: string) {
  const { letterDate, submittedAt, campaignName, unitId, unitName, agency, named } = await exportNames(actor, {
    reportId,
  });
  const title = `${unitName} yang Belum Menandatangani atau Dikecualikan`;
  const facts = {
    agencyName: agency.name,
    campaignName,
    unitName: title,
    zone: agency.zone,
    takenAt: submittedAt,
    people: named.length,
    confidentialTo: null,
  };
  const stream = new PassThrough();
  const batches = batchesOf({ id: unitId, name: title }, named);
  const [bytes] = await Promise.all([buffer(stream), writePeopleWorkbook(stream, { facts, batches, paper: "A4" })]);
  return {
    bytes,
    fileName: `nama-laporan-${fileSlug(unitName)}-${letterDate}.xlsx`,
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
}

async function findFrozen(tx: Statements, actor: Actor, reportId: string): Promise<Row> {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT r.number, r.content, to_char(r.letter_date, 'YYYY-MM-DD') AS "letterDate", r.submitted_at AS "submittedAt",
           r.agency_id AS "agencyId", u."left"
    FROM report r JOIN unit u ON u.id = r.unit_id
    WHERE r.id = ${reportId}::uuid
      AND ${reachSql(visible.reports(actor), { agency: sql`r.agency_id`, left: sql`u."left"` })}`);
  if (!row) throw new Refusal("not_found");
  return row;
}

async function* batchesOf(
  section: PeopleBatch["section"],
  people: readonly ReportPerson[],
): AsyncGenerator<PeopleBatch> {
  for (let at = 0; at < people.length; at += BATCH) {
    yield { section, people: people.slice(at, at + BATCH).map(toListed) };
  }
}

// Nobody in this list has signed: a day and a way of signing stay empty.
const toListed = ({ name, nip, standing, position, unitName, ...person }: ReportPerson): ListedPerson => ({
  ...{ name, nip, standing, position, unitName },
  signedOn: null,
  method: null,
  remark: personRemark(person),
});
