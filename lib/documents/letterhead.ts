import { mm, type Sheet } from "./sheet";
import type { Line, TextStyle } from "./text-lines";

/** The head of an official letter (kop naskah dinas). */
export interface Letterhead {
  /** "PEMERINTAH KABUPATEN CONTOH" */
  institution: string;
  /** "DINAS PENDIDIKAN"; null when the institution itself writes. */
  unitName: string | null;
  /** The OPD of a unit that is not one itself, above its name: "DINAS PENDIDIKAN" above a school. */
  opdName?: string | null;
  /** Address, telephone, website: a line each. */
  addressLines: string[];
  /** PNG or JPEG; without it a plain shield stands in its place. */
  emblem: Buffer | null;
}

const EMBLEM = mm(19);

function drawShield(pdf: PDFKit.PDFDocument, x: number, y: number): void {
  const scale = EMBLEM / 48;
  pdf
    .save()
    .translate(x + 4 * scale, y)
    .scale(scale)
    .lineWidth(1.6)
    .strokeColor("#222222");
  pdf.path("M20 1 L38 7 V23 C38 34 30 42 20 47 C10 42 2 34 2 23 V7 Z").stroke();
  pdf.path("M20 11 l3.2 7.4 8 .7 -6.1 5.3 1.8 7.8 -6.9 -4.1 -6.9 4.1 1.8 -7.8 -6.1 -5.3 8 -.7 Z").stroke();
  pdf.restore();
}

/**
 * Emblem at left, lines centred beside it, a thick and a thin rule below. `aside` points at the right, and as many of
 * height, stay free for what else stands there.
 */
export function drawLetterhead(sheet: Sheet, head: Letterhead, { aside = 0 } = {}): void {
  const { pdf, left, right } = sheet;
  const x = left + EMBLEM + mm(3);
  const width = right - aside - x;
  const big: TextStyle = { style: "bold", size: 15, align: "center", leading: 1.2 };
  const plain: TextStyle = { style: "regular", size: 13, align: "center", leading: 1.2 };
  const small: TextStyle = { style: "regular", size: 9.5, align: "center", leading: 1.2 };
  const rows: [Line[], TextStyle][] = [
    [sheet.lines(head.institution.toUpperCase(), width, head.unitName ? plain : big), head.unitName ? plain : big],
    ...(head.opdName ? [[sheet.lines(head.opdName.toUpperCase(), width, plain), plain] as [Line[], TextStyle]] : []),
    ...(head.unitName ? [[sheet.lines(head.unitName.toUpperCase(), width, big), big] as [Line[], TextStyle]] : []),
    ...head.addressLines.map((line) => [sheet.lines(line, width, small), small] as [Line[], TextStyle]),
  ];
  const height = rows.reduce((sum, [lines, style]) => sum + lines.length * style.size * 1.2, 0);
  const block = Math.max(height, EMBLEM, aside);
  const top = sheet.y;

  sheet.artifact(() => {
    const emblemTop = top + (block - EMBLEM) / 2;
    if (head.emblem)
      pdf.image(head.emblem, left, emblemTop, { fit: [EMBLEM, EMBLEM], align: "center", valign: "center" });
    else drawShield(pdf, left, emblemTop);
  });
  sheet.y = top + (block - height) / 2;
  for (const [lines, style] of rows) sheet.tagged("P", () => sheet.flow(lines, x, width, style));
  sheet.y = top + block + mm(2);
  sheet.artifact(() => {
    pdf.strokeColor("#111111");
    pdf.lineWidth(2.2).moveTo(left, sheet.y).lineTo(right, sheet.y).stroke();
    pdf
      .lineWidth(0.6)
      .moveTo(left, sheet.y + 2.8)
      .lineTo(right, sheet.y + 2.8)
      .stroke();
  });
  sheet.y += mm(6);
}
