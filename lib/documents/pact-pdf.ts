import { formatDate } from "@/lib/format/date";
import { canonicalRecord, evidenceHash } from "./canonical-record";
import { drawEvidence, measureEvidence } from "./evidence-block";
import { evidenceRows, signatureNotes } from "./evidence-words";
import { assertMatchesRecord, type PactDocumentFacts } from "./pact-facts";
import { closingWords, type Density, densities, drawPactWords, signatureColumns } from "./pact-words";
import { drawPageFooter } from "./page-footer";
import { drawRecordAnnex } from "./record-annex";
import { Sheet } from "./sheet";
import { columnsHeight, drawColumns, type SignatureMark } from "./signature-column";
import type { TextStyle } from "./text-lines";
import { formatVerificationCode } from "./verification-code";

function signatureMark({ record, drawing }: PactDocumentFacts): SignatureMark {
  if (drawing) return { kind: "drawn", drawing };
  if (record.typedName) return { kind: "typed", name: record.typedName };
  return { kind: "note", text: record.method === "bsre" ? signatureNotes.bsre : signatureNotes.wet_ink_scan };
}

function drawPact(facts: PactDocumentFacts, hash: string, density: Density): Sheet {
  const { record, pledge, letterhead, witness } = facts;
  const { size, leading, gap } = density;
  const sheet = new Sheet({
    title: `${pledge.title} - ${record.person.name}`,
    author: record.agency.name,
    subject: record.campaignName,
    keywords: `Kode verifikasi ${formatVerificationCode(facts.verification.code)}`,
    createdAt: new Date(record.signedAt),
  });
  const justified: TextStyle = { style: "regular", size, leading, align: "justify" };
  drawPactWords(sheet, { letterhead, pledge, person: record.person, agencyName: record.agency.name }, density);

  // Closing, signature and evidence stay on one page: a signature alone on a sheet proves nothing.
  const placeAndDate = `${facts.place}, ${formatDate(new Date(record.signedAt), record.zone)}`;
  const columns = signatureColumns(sheet, { person: record.person, placeAndDate, mark: signatureMark(facts), witness });
  const evidence = measureEvidence(sheet, evidenceRows(facts, hash), facts.verification.url);
  const closing = closingWords(pledge, facts.votingRightNotice);
  const lines = closing.flatMap((text) => sheet.lines(text, sheet.width, justified)).length;
  const block = lines * size * leading + closing.length * gap + columnsHeight(columns.map(({ column }) => column));
  sheet.keep(block + evidence.height + 2 * gap);
  for (const text of closing) {
    sheet.paragraph(text, justified);
    sheet.space(gap);
  }
  sheet.space(gap);
  drawColumns(sheet, columns);
  drawEvidence(sheet, evidence);
  return sheet;
}

/**
 * The signed pact as PDF/A-2b, A4 portrait, on one page whenever the words allow it, and its record on the last one.
 * Deterministic.
 * Throws EvidenceMismatchError, UnprintableTextError, ZodError (a record that is not one).
 */
export async function renderPactPdf(facts: PactDocumentFacts): Promise<Buffer> {
  assertMatchesRecord(facts);
  const hash = evidenceHash(canonicalRecord(facts.record));
  let sheet = drawPact(facts, hash, densities[0]);
  for (const density of densities.slice(1)) if (sheet.pageCount > 1) sheet = drawPact(facts, hash, density);
  if (sheet.pageCount > 1) sheet = drawPact(facts, hash, densities[1]);
  drawRecordAnnex(sheet, facts);
  const note = `Kode verifikasi ${formatVerificationCode(facts.verification.code)}`;
  return sheet.finish((page, pages) => drawPageFooter(sheet, note, page, pages));
}
