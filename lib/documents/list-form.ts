import { formGeometry } from "./form-geometry";
import { drawCorners, drawFormCode } from "./form-marks";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { groupedHash, printedNip } from "./official-words";
import { closingWords, numberWord, type PrintedPerson } from "./pact-words";
import { drawPageFooter } from "./page-footer";
import type { PledgeText } from "./pledge-text";
import { mm, type Sheet } from "./sheet";
import type { TextStyle } from "./text-lines";

/** One page of a list that many sign: its words, and at most as many people as it has rows. */
export type ListFormFacts = {
  token: string;
  letterhead: Letterhead;
  pledge: PledgeText;
  textHash: string;
  votingRightNotice: boolean;
  unitName: string;
  place: string;
  campaignName: string;
  people: readonly PrintedPerson[];
  /** Of the rows before this page, for the running number. */
  before: number;
};

const { cell, rows: ROWS } = formGeometry.list;
const LEFT = 25;
/** Left edges of the columns in millimetres: number, person, position, signature, and the right edge. */
const EDGES = [LEFT, LEFT + 9, LEFT + 66, cell.x, cell.x + cell.width] as const;
const HEADER = 8;
/** The words above the table, tried in turn until they end above it. */
const SIZES = [10, 9, 8, 7, 6] as const;

const head: TextStyle = { style: "bold", size: 9.5, align: "center", leading: 1.15 };
const name: TextStyle = { style: "bold", size: 9.5, leading: 1.2 };
const plain: TextStyle = { style: "regular", size: 8.5, leading: 1.2 };

/** Draws one page of the list from the top of the present page. */
export function drawListForm(sheet: Sheet, facts: ListFormFacts): void {
  drawLetterhead(sheet, facts.letterhead, { aside: mm(formGeometry.qr.A.width + 2) });
  sheet.y -= mm(2);
  drawWords(sheet, facts);
  drawRows(sheet, facts);
  const foot = `${facts.place}, ${".".repeat(34)}`;
  const style: TextStyle = { style: "regular", size: 10, leading: 1.25 };
  const x = mm(formGeometry.qr.L.x + formGeometry.qr.L.width + 6);
  const handing =
    "Setiap orang menandatangani sendiri dengan tinta di dalam kotaknya. Baris orang yang tidak hadir dibiarkan kosong.";
  sheet.tagged("P", () => sheet.place(sheet.lines(foot, mm(120), style), x, mm(257), mm(120), style));
  const small: TextStyle = { style: "italic", size: 8.5, leading: 1.25, color: "#444444" };
  sheet.tagged("P", () => sheet.place(sheet.lines(handing, mm(136), small), x, mm(265), mm(136), small));
}

function drawWords(sheet: Sheet, { pledge, unitName, votingRightNotice }: ListFormFacts): void {
  const end = mm(cell.y - HEADER - 2);
  const title = `${pledge.title.replace(/\s*\n\s*/g, " ").toUpperCase()}\n${unitName.toUpperCase()}`;
  sheet.paragraph(title, { ...head, size: 11 }, "H1");
  sheet.space(mm(1.5));
  const closing = closingWords(pledge, votingRightNotice);
  const texts = [
    "Kami yang bertanda tangan di bawah ini:",
    pledge.opening,
    ...pledge.points.map((point, i) => `${i + 1}. ${point}`),
    ...closing,
  ];
  const styleOf = (size: number): TextStyle => ({ style: "regular", size, leading: 1.18, align: "justify" });
  const linesAt = (size: number) => texts.flatMap((text) => sheet.lines(text, sheet.width, styleOf(size))).length;
  const size = SIZES.find((one) => linesAt(one) * one * 1.18 <= end - sheet.y);
  if (size) {
    for (const text of texts) sheet.paragraph(text, styleOf(size));
    return;
  }
  // A long pledge stands in full on the cover; here it is named by its fingerprint, in the footer.
  const short = `${texts[0]} menyatakan ikrar sebagaimana naskah lengkap pada sampul daftar ini.`;
  for (const text of [short, ...closing]) sheet.paragraph(text, styleOf(8));
}

function drawRows(sheet: Sheet, { people, before }: ListFormFacts): void {
  const { pdf } = sheet;
  const titles = ["No.", "Nama dan NIP", "Jabatan", "Tanda tangan"];
  const top = cell.y - HEADER;
  sheet.artifact(() => {
    pdf.lineWidth(0.7).strokeColor("#222222");
    const bottom = cell.y + ROWS * cell.height;
    for (const edge of EDGES) pdf.moveTo(mm(edge), mm(top)).lineTo(mm(edge), mm(bottom)).stroke();
    for (let row = -1; row <= ROWS; row += 1) {
      const y = row < 0 ? top : cell.y + row * cell.height;
      pdf
        .moveTo(mm(LEFT), mm(y))
        .lineTo(mm(cell.x + cell.width), mm(y))
        .stroke();
    }
  });
  for (const [column, text] of titles.entries()) at(sheet, column, top + 2, [text], head);
  people.forEach((person, row) => {
    const y = cell.y + row * cell.height + 1.2;
    at(sheet, 0, y, [`${before + row + 1}`], { ...plain, align: "center" });
    at(sheet, 1, y, [person.name], name, [`${numberWord(person.employmentType)} ${printedNip(person.nip)}`]);
    at(sheet, 2, y, [person.position ?? "-"], plain);
  });
}

function at(sheet: Sheet, column: number, y: number, texts: string[], style: TextStyle, below: string[] = []): void {
  const [from = 0, to = 0] = [EDGES[column], EDGES[column + 1]];
  const width = mm(to - from - 3);
  sheet.tagged("P", () => {
    const lines = texts.flatMap((text) => sheet.lines(text, width, style)).slice(0, below.length > 0 ? 2 : 3);
    const used = sheet.place(lines, mm(from + 1.5), mm(y), width, style);
    const rest = below.flatMap((text) => sheet.lines(text, width, plain));
    sheet.place(rest, mm(from + 1.5), mm(y) + used, width, plain);
  });
}

/** What stands on every page of a list beside its table. */
export function drawListMarks(sheet: Sheet, { token, textHash }: ListFormFacts, page: number, pages: number): void {
  const of = { token, page: 1, pages: 1 };
  drawFormCode(sheet, of, "A");
  drawFormCode(sheet, of, "L");
  drawCorners(sheet.pdf);
  drawPageFooter(sheet, `SHA-256 naskah ${groupedHash(textHash)}`, page, pages);
}
