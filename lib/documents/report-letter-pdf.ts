import { formatDate, formatDateTime } from "@/lib/format/date";
import { formatCount, formatRate } from "@/lib/format/number";
import { drawLabelledRows } from "./labelled-rows";
import { drawClosing, drawCopies } from "./letter-parts";
import { drawLetterhead } from "./letterhead";
import { groupedHash, printedNip } from "./official-words";
import { drawPageFooter } from "./page-footer";
import type { ReportFigures, ReportLetterFacts } from "./report-facts";
import { mm, Sheet } from "./sheet";
import { drawTable } from "./table";
import type { TextStyle } from "./text-lines";

const body: TextStyle = { style: "regular", size: 11.5, leading: 1.32 };
const justified: TextStyle = { ...body, align: "justify" };

function figureCells(no: string, { label, obligated, exempt, done }: ReportFigures): string[] {
  const due = obligated - exempt;
  const counts = [obligated, exempt, due, done, due - done].map(formatCount);
  return [no, label, ...counts, formatRate(due > 0 ? done / due : null)];
}

function sumFigures(figures: readonly ReportFigures[]): ReportFigures {
  const sum = (key: "obligated" | "exempt" | "done") => figures.reduce((total, row) => total + row[key], 0);
  return { label: "Jumlah", obligated: sum("obligated"), exempt: sum("exempt"), done: sum("done") };
}

function drawOpening(sheet: Sheet, facts: ReportLetterFacts): void {
  const attached = facts.annex.length > 0 ? "1 (satu) berkas" : "-";
  const right: TextStyle = { ...body, align: "right" };
  sheet.paragraph(`${facts.place}, ${formatDate(facts.date, facts.zone)}`, right);
  sheet.space(mm(2));
  drawLabelledRows(
    sheet,
    [
      { label: "Nomor", value: facts.letterNumber },
      { label: "Sifat", value: facts.urgency ?? "Biasa" },
      { label: "Lampiran", value: attached },
      { label: "Hal", value: `Laporan Penandatanganan ${facts.campaignName}` },
    ],
    body,
    { labelWidth: mm(20) },
  );
  sheet.space(mm(6));
  for (const line of [`Yth. ${facts.recipient.office}`, "di", facts.recipient.place]) sheet.paragraph(line, body);
  sheet.space(mm(6));
}

function drawFigures(sheet: Sheet, figures: readonly ReportFigures[]): void {
  drawTable(sheet, {
    columns: [
      { header: "No.", share: 6, align: "center" },
      { header: "Jenis Pegawai", share: 23 },
      { header: "Sasaran", share: 13, align: "right" },
      { header: "Dikecualikan", share: 18, align: "right" },
      { header: "Wajib", share: 12, align: "right" },
      { header: "Sudah", share: 12, align: "right" },
      { header: "Belum", share: 12, align: "right" },
      { header: "Persentase", share: 16, align: "right" },
    ],
    rows: figures.map((row, i) => figureCells(`${i + 1}.`, row)),
    total: figureCells("", sumFigures(figures)),
  });
  sheet.space(mm(3));
}

function drawAnnex(sheet: Sheet, facts: ReportLetterFacts): void {
  if (facts.annex.length === 0) return;
  sheet.newPage();
  const small: TextStyle = { ...body, size: 10 };
  const reference = `Lampiran surat Nomor ${facts.letterNumber} tanggal ${formatDate(facts.date, facts.zone)}`;
  sheet.paragraph(reference, small);
  sheet.space(mm(4));
  const title: TextStyle = { style: "bold", size: 12, align: "center", leading: 1.3 };
  sheet.paragraph(`DAFTAR PEGAWAI YANG BELUM MENANDATANGANI ATAU DIKECUALIKAN\n${facts.unitName}`, title, "H2");
  sheet.space(mm(4));
  drawTable(sheet, {
    columns: [
      { header: "No.", share: 6, align: "center" },
      { header: "Nama / NIP", share: 29 },
      { header: "Pangkat/Gol.", share: 15 },
      { header: "Jabatan", share: 19 },
      { header: "Unit Kerja", share: 18 },
      { header: "Keterangan", share: 18 },
    ],
    rows: facts.annex.map((person, i) => [
      `${i + 1}.`,
      `${person.name}\n${printedNip(person.nip)}`,
      person.standing ?? "-",
      person.position ?? "-",
      person.unitName,
      person.remark,
    ]),
    size: 9,
  });
}

/** The unit's covering letter to the personnel agency with its annex, PDF/A-2b. Throws UnprintableTextError. */
export async function renderReportLetter(facts: ReportLetterFacts): Promise<Buffer> {
  const sheet = new Sheet({
    title: `Laporan ${facts.campaignName} - ${facts.unitName}`,
    author: facts.unitName,
    subject: `Surat Nomor ${facts.letterNumber}`,
    createdAt: facts.date,
  });
  const counted = formatDateTime(facts.countedAt, facts.zone);
  drawLetterhead(sheet, facts.letterhead);
  drawOpening(sheet, facts);
  sheet.paragraph(
    `Bersama ini kami sampaikan laporan pelaksanaan penandatanganan ${facts.campaignName} pada ${facts.unitName}, ` +
      `berdasarkan data per ${counted}, sebagai berikut:`,
    justified,
  );
  sheet.space(mm(3));
  drawFigures(sheet, facts.figures);
  if (facts.annex.length > 0) {
    sheet.paragraph("Nama pegawai yang belum menandatangani atau dikecualikan tercantum dalam lampiran.", justified);
    sheet.space(mm(2));
  }
  for (const text of [facts.statement, ...(facts.note ? [facts.note] : [])]) {
    sheet.paragraph(text, justified);
    sheet.space(mm(2));
  }
  const words = "Demikian laporan ini kami sampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.";
  const { signer, drawing } = facts;
  drawClosing(sheet, { words, style: justified, signer, drawing, gap: mm(5) });
  drawCopies(sheet, facts.copies, body);
  drawAnnex(sheet, facts);
  const note = `SHA-256 isi laporan ${groupedHash(facts.contentHash)}`;
  return sheet.finish((page, pages) => drawPageFooter(sheet, note, page, pages));
}
