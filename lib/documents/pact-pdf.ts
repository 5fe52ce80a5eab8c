import { formatDate } from "@/lib/format/date";
import { canonicalRecord, evidenceHash } from "./canonical-record";
import { drawEvidence, measureEvidence } from "./evidence-block";
import { evidenceRows, signatureNotes } from "./evidence-words";
import { drawLabelledRows, type LabelledRow } from "./labelled-rows";
import { drawLetterhead } from "./letterhead";
import { printedNip } from "./official-words";
import { assertMatchesRecord, type PactDocumentFacts } from "./pact-facts";
import { drawPageFooter } from "./page-footer";
import { mm, Sheet } from "./sheet";
import { columnsHeight, drawColumns, measureColumn, type SignatureMark } from "./signature-column";
import type { TextStyle } from "./text-lines";
import { formatVerificationCode } from "./verification-code";

/** Body size in points, line spacing, space between paragraphs. Tried in turn until the pact fits one page. */
const densities = [
  { size: 11.5, leading: 1.36, gap: mm(2.6) },
  { size: 11, leading: 1.28, gap: mm(1.9) },
  { size: 10.5, leading: 1.2, gap: mm(1.3) },
] as const;
type Density = (typeof densities)[number];

const votingRight =
  "Netral bukan berarti tidak memilih: pakta ini tidak mengurangi hak pilih saya, yang saya gunakan secara bebas dan rahasia.";

function identityRows({ record }: PactDocumentFacts): LabelledRow[] {
  const { person } = record;
  const contract = person.employmentType.startsWith("PPPK");
  const standing = [person.rank, person.grade].filter(Boolean).join(", ");
  return [
    { label: "Nama", value: person.name },
    { label: contract ? "NI PPPK" : "NIP", value: printedNip(person.nip) },
    { label: person.rank ? "Pangkat/Golongan" : "Golongan", value: standing || "-" },
    { label: "Jabatan", value: person.position ?? "-" },
    { label: "Unit Kerja", value: person.unitName },
    { label: "Instansi", value: record.agency.name },
  ];
}

function drawPoints(sheet: Sheet, points: readonly string[], style: TextStyle, gap: number): void {
  const number = sheet.left + mm(2);
  const text = sheet.left + mm(9);
  const width = sheet.right - text;
  const list = sheet.pdf.struct("L");
  sheet.structure(list);
  points.forEach((point, i) => {
    const lines = sheet.lines(point, width, style);
    sheet.keep(Math.min(lines.length, 3) * style.size * (style.leading ?? 1));
    const label: TextStyle = { ...style, align: "right" };
    const item = sheet.pdf.struct("LI");
    list.add(item);
    item.add(
      sheet.pdf.struct("Lbl", {}, () => {
        sheet.place(sheet.lines(`${i + 1}.`, mm(5.5), label), number - mm(0.5), sheet.y, mm(5.5), label);
      }),
    );
    item.add(sheet.pdf.struct("LBody", {}, () => sheet.flow(lines, text, width, { ...style, align: "justify" })));
    item.end();
    sheet.space(gap * 0.6);
  });
  list.end();
}

function signatureMark({ record, drawing }: PactDocumentFacts): SignatureMark {
  if (drawing) return { kind: "drawn", drawing };
  if (record.typedName) return { kind: "typed", name: record.typedName };
  return { kind: "note", text: record.method === "bsre" ? signatureNotes.bsre : signatureNotes.wet_ink_scan };
}

function signatureColumns(sheet: Sheet, facts: PactDocumentFacts) {
  const { record, witness, place } = facts;
  const { person } = record;
  const width = sheet.width * 0.46;
  const nip = (value: string, contract = false) => `${contract ? "NI PPPK" : "NIP"} ${printedNip(value)}`;
  const signer = measureColumn(
    sheet,
    {
      heading: [`${place}, ${formatDate(new Date(record.signedAt), record.zone)}`, "Yang membuat pernyataan,"],
      mark: signatureMark(facts),
      name: person.name,
      below: [nip(person.nip, person.employmentType.startsWith("PPPK"))],
    },
    width,
  );
  if (!witness) return [{ column: signer, x: sheet.right - width }];
  const below = witness.nip ? [nip(witness.nip)] : [];
  const heading = [`${witness.kind},`, witness.office];
  const column = measureColumn(sheet, { heading, mark: { kind: "empty" }, name: witness.name, below }, width);
  return [
    { column, x: sheet.left },
    { column: signer, x: sheet.right - width },
  ];
}

function drawPact(facts: PactDocumentFacts, hash: string, { size, leading, gap }: Density): Sheet {
  const { record, pledge } = facts;
  const sheet = new Sheet({
    title: `${pledge.title} - ${record.person.name}`,
    author: record.agency.name,
    subject: record.campaignName,
    createdAt: new Date(record.signedAt),
  });
  const body: TextStyle = { style: "regular", size, leading };
  const justified: TextStyle = { ...body, align: "justify" };
  drawLetterhead(sheet, facts.letterhead);
  sheet.paragraph(pledge.title.toUpperCase(), { style: "bold", size: 13, align: "center", leading: 1.3 }, "H1");
  sheet.space(gap * 1.6);
  sheet.paragraph("Yang bertanda tangan di bawah ini:", body);
  sheet.space(gap * 0.6);
  drawLabelledRows(sheet, identityRows(facts), body, { labelWidth: mm(36) });
  sheet.space(gap);
  sheet.paragraph(pledge.opening, justified);
  sheet.space(gap * 0.6);
  drawPoints(sheet, pledge.points, body, gap);
  sheet.space(gap * 0.4);

  // Closing, signature and evidence stay on one page: a signature alone on a sheet proves nothing.
  const columns = signatureColumns(sheet, facts);
  const evidence = measureEvidence(sheet, evidenceRows(facts, hash), facts.verification.url);
  const closing = [pledge.closing, ...(facts.votingRightNotice ? [votingRight] : [])];
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
 * The signed pact as PDF/A-2b, A4 portrait, one page whenever the words allow it. Deterministic.
 * Throws EvidenceMismatchError, UnprintableTextError, ZodError (a record that is not one).
 */
export async function renderPactPdf(facts: PactDocumentFacts): Promise<Buffer> {
  assertMatchesRecord(facts);
  const hash = evidenceHash(canonicalRecord(facts.record));
  let sheet = drawPact(facts, hash, densities[0]);
  for (const density of densities.slice(1)) if (sheet.pageCount > 1) sheet = drawPact(facts, hash, density);
  if (sheet.pageCount > 1) sheet = drawPact(facts, hash, densities[1]);
  const note = `Kode verifikasi ${formatVerificationCode(facts.verification.code)}`;
  return sheet.finish((page, pages) => drawPageFooter(sheet, note, page, pages));
}
