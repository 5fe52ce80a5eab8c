import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Actor } from "@/lib/core/actor";
import { type Statements, snapshot } from "@/lib/db";
import { peopleCsv } from "@/lib/documents/people-csv";
import { renderPeople } from "@/lib/documents/people-pdf";
import { writePeopleWorkbook } from "@/lib/documents/people-workbook";
import { visible } from "@/lib/policy";
import { annexFacts, annexFileName } from "@/lib/recaps/annex-facts";
import { annexPeople } from "@/lib/recaps/annex-people";
import { exportPeople } from "@/lib/recaps/export-people";
import type { RecapFile } from "@/lib/recaps/recap-file";
import { issuerLetterhead } from "@/lib/recaps/recap-letterhead";
import { recapMedia } from "@/lib/recaps/schema";

type Exported = Awaited<ReturnType<typeof exportPeople>>;

/**
 * The people of one unit as xlsx, PDF or CSV: `{ campaignId, unit, scope?, format?, paper?, declines? }`. Taking it
 * is an event of the trail.
 * @throws Refusal not_found, forbidden, campaign_anonymised, export_too_large, export_not_on_paper
 */
export async function annexDocument(actor: Actor, raw: unknown, now = new Date()): Promise<RecapFile> {
  const exported = await exportPeople(actor, raw, now);
  const { format } = exported;
  const bytes = await snapshot((tx) => draw(tx, actor, exported, now));
  return { bytes, fileName: annexFileName(exported, now), media: recapMedia[format] };
}

async function draw(tx: Statements, actor: Actor, exported: Exported, now: Date): Promise<Buffer> {
  const { target, format, paper, withDeclines } = exported;
  const facts = annexFacts(target, withDeclines, now);
  const batches = annexPeople(tx, actor, target, withDeclines);
  if (format === "csv") return buffer(peopleCsv(batches, target.terms.reportingUnit));
  if (format === "pdf") {
    const { agencyId, left } = target;
    const letterhead = await issuerLetterhead(tx, { agencyId, left, reach: visible.pacts(actor) });
    return renderPeople(facts, batches, { letterhead, paper });
  }
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writePeopleWorkbook(stream, { facts, batches, paper })]);
  return bytes;
}
