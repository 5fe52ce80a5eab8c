import type { LabelledRow } from "./labelled-rows";
import { drawQrCode } from "./qr-code";
import { mm, type Sheet } from "./sheet";
import { type Line, linesHeight, type TextStyle } from "./text-lines";

const PADDING = mm(3);
const QR = mm(24);
const LABEL = mm(24);
const plain: TextStyle = { style: "regular", size: 8, leading: 1.25, color: "#222222" };
const strong: TextStyle = { ...plain, style: "bold" };
const lineHeight = linesHeight(1, plain);

export interface EvidenceBlock {
  rows: [label: string, lines: Line[]][];
  height: number;
  url: string;
}

/** Breaks the rows beside the QR code, so that the caller can find room for the block. */
export function measureEvidence(sheet: Sheet, rows: readonly LabelledRow[], url: string): EvidenceBlock {
  const width = sheet.width - QR - LABEL - 4 * PADDING;
  const broken = rows.map(({ label, value }, i) => {
    return [label, sheet.lines(value, width, i === 0 ? strong : plain)] as [string, Line[]];
  });
  const lines = broken.reduce((sum, [, part]) => sum + part.length, 0);
  return { rows: broken, url, height: Math.max(lines * lineHeight, QR) + 2 * PADDING };
}

/** Draws the framed block at the foot of the page: QR code at left, rows at right. */
export function drawEvidence(sheet: Sheet, { rows, height, url }: EvidenceBlock): void {
  const { pdf, left, width } = sheet;
  sheet.keep(height);
  const top = sheet.bottom - height;
  sheet.artifact(() => pdf.lineWidth(0.6).strokeColor("#777777").rect(left, top, width, height).stroke());
  sheet.tagged("Figure", () => drawQrCode(pdf, url, left + PADDING, top + PADDING, QR), `Kode QR ke ${url}`);

  const labelX = left + QR + 3 * PADDING;
  const valueX = labelX + LABEL;
  const table = pdf.struct("Table");
  sheet.structure(table);
  let y = top + PADDING;
  for (const [label, lines] of rows) {
    const row = pdf.struct("TR");
    table.add(row);
    row.add(pdf.struct("TH", {}, () => sheet.place(sheet.lines(label, LABEL, plain), labelX, y, LABEL, plain)));
    row.add(pdf.struct("TD", {}, () => (y += sheet.place(lines, valueX, y, width, plain))));
    row.end();
  }
  table.end();
  sheet.y = sheet.bottom;
}
