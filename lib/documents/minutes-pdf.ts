import { formatDate } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { drawLetterhead } from "./letterhead";
import type { MinutesFacts, MinutesPerson } from "./minutes-facts";
import { attendanceSentence, ikrarSentence, openingWords, SYMBOLIC } from "./minutes-words";
import { printedNip } from "./official-words";
import { drawPageFooter } from "./page-footer";
import { mm, Sheet } from "./sheet";
import { columnsHeight, drawColumns, type MeasuredColumn, measureColumn } from "./signature-column";
import { drawTable } from "./table";
import { linesHeight, type TextStyle } from "./text-lines";

const body: TextStyle = { style: "regular", size: 11.5, leading: 1.35 };
const justified: TextStyle = { ...body, align: "justify" };
const heading: TextStyle = { style: "bold", size: 12.5, align: "center", leading: 1.3 };
const label: TextStyle = { ...body, style: "bold" };
const HALF = mm(80);

/**
 * The minutes of a ceremony: letterhead, day and place in official words, programme, who had which part, who was there,
 * the signatures of leader and witnesses, and the photographs as an annex. PDF/A-2b. Throws UnprintableTextError.
 */
export async function renderMinutes(facts: MinutesFacts): Promise<Buffer> {
  const sheet = new Sheet({
    title: `Berita Acara ${facts.name}`,
    author: facts.letterhead.unitName ?? facts.letterhead.institution,
    subject: `Berita Acara Nomor ${facts.number}`,
    createdAt: facts.date,
  });
  drawLetterhead(sheet, facts.letterhead);
  for (const line of ["BERITA ACARA", facts.name.toUpperCase()]) sheet.paragraph(line, heading, "H1");
  sheet.paragraph(`Nomor: ${facts.number}`, { ...body, align: "center" });
  sheet.space(mm(5));
  sheet.paragraph(openingWords(facts), justified);
  numbered(sheet, "Susunan acara", facts.programme);
  named(sheet, "Pemimpin acara", [facts.leader]);
  sheet.space(mm(3));
  sheet.paragraph(ikrarSentence(facts), justified);
  named(sheet, "Penandatanganan pakta secara simbolis dilakukan oleh", facts.signatories);
  if (facts.signatories.length > 0) sheet.paragraph(SYMBOLIC, { ...justified, size: 10 });
  named(sheet, "Disaksikan oleh", facts.witnesses);
  drawAttendance(sheet, facts);
  drawSignatures(sheet, facts);
  drawPhotos(sheet, facts);
  const note = `Berita Acara Nomor ${facts.number} · sidik isi ${facts.contentHash.slice(0, 16)}`;
  return sheet.finish((page, pages) => drawPageFooter(sheet, note, page, pages));
}

function numbered(sheet: Sheet, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  sheet.space(mm(3));
  sheet.keep(linesHeight(3, body));
  sheet.paragraph(`${title}:`, label);
  lines.forEach((line, at) => {
    const width = sheet.width - mm(8);
    const broken = sheet.lines(line, width, body);
    sheet.keep(linesHeight(broken.length, body));
    sheet.tagged("P", () => {
      sheet.place(sheet.lines(`${at + 1}.`, mm(8), body), sheet.left, sheet.y, mm(8), body);
      sheet.flow(broken, sheet.left + mm(8), width, body);
    });
  });
}

function named(sheet: Sheet, title: string, people: readonly MinutesPerson[]): void {
  const line = ({ name, office }: MinutesPerson) => [name, office].filter(Boolean).join(", ");
  if (people.length !== 1) {
    numbered(sheet, title, people.map(line));
    return;
  }
  sheet.space(mm(3));
  sheet.paragraph(`${title}: ${people.map(line).join("")}.`, justified);
}

function drawAttendance(sheet: Sheet, facts: MinutesFacts): void {
  const { attendance, visitors } = facts;
  sheet.space(mm(3));
  sheet.paragraph(attendanceSentence(facts), justified);
  const sum = (key: "invited" | "attended") => formatCount(attendance.reduce((total, unit) => total + unit[key], 0));
  // A dinas has three hundred schools: those where nobody came fill no pages, and still count in the sum.
  const present = attendance.filter(({ attended }) => attended > 0);
  if (attendance.length > 1 && present.length > 0) {
    sheet.space(mm(2));
    drawTable(sheet, {
      columns: [
        { header: "No", share: 1, align: "center" },
        { header: "Unit", share: 9 },
        { header: "Undangan", share: 2, align: "right" },
        { header: "Hadir", share: 2, align: "right" },
      ],
      rows: present.map((unit, at) => {
        return [String(at + 1), unit.unitName, formatCount(unit.invited), formatCount(unit.attended)];
      }),
      total: ["", "JUMLAH SELURUH UNIT", sum("invited"), sum("attended")],
    });
    const absent = attendance.length - present.length;
    if (absent > 0) {
      sheet.space(mm(1.5));
      sheet.paragraph(`${formatCount(absent)} unit tanpa kehadiran tidak dicantumkan.`, { ...body, size: 10 });
    }
  }
  numbered(
    sheet,
    "Tamu yang hadir",
    visitors.map(({ name, office }) => [name, office].filter(Boolean).join(", ")),
  );
}

/** The leader at right, witnesses at left and then in pairs; never without the closing words. */
function drawSignatures(sheet: Sheet, { town, date, zone, leader, witnesses }: MinutesFacts): void {
  const closing = "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.";
  const column = (person: MinutesPerson, lead: string[]): MeasuredColumn => {
    const below = person.nip ? [`NIP ${printedNip(person.nip)}`] : [];
    const above = [...lead, ...(person.office ? [`${person.office},`] : [])];
    return measureColumn(sheet, { heading: above, mark: { kind: "empty" }, name: person.name, below }, HALF);
  };
  const [first, ...others] = witnesses;
  const top = [
    ...(first ? [{ column: column(first, ["", "Saksi,"]), x: sheet.left }] : []),
    { column: column(leader, [`${town}, ${formatDate(date, zone)}`, "Pemimpin acara,"]), x: sheet.right - HALF },
  ];
  sheet.space(mm(5));
  sheet.keep(linesHeight(3, body) + mm(6) + columnsHeight(top.map((each) => each.column)));
  sheet.paragraph(closing, justified);
  sheet.space(mm(6));
  drawColumns(sheet, top);
  for (let at = 0; at < others.length; at += 2) {
    sheet.space(mm(4));
    const pair = others.slice(at, at + 2);
    drawColumns(
      sheet,
      pair.map((person, side) => ({
        column: column(person, ["Saksi,"]),
        x: side === 0 ? sheet.left : sheet.right - HALF,
      })),
    );
  }
}

function drawPhotos(sheet: Sheet, { photos }: MinutesFacts): void {
  if (photos.length === 0) return;
  sheet.newPage();
  sheet.paragraph("LAMPIRAN: DOKUMENTASI", heading, "H2");
  const caption: TextStyle = { ...body, size: 10, align: "center" };
  for (const photo of photos) {
    const scale = Math.min(sheet.width / photo.width, mm(105) / photo.height);
    const [width, height] = [photo.width * scale, photo.height * scale];
    sheet.space(mm(4));
    sheet.keep(height + mm(2) + linesHeight(2, caption));
    const draw = () => sheet.pdf.image(photo.jpeg, sheet.left + (sheet.width - width) / 2, sheet.y, { width, height });
    sheet.tagged("Figure", draw, photo.caption || "Foto acara");
    sheet.y += height + mm(2);
    if (photo.caption) sheet.paragraph(photo.caption, caption);
  }
}
