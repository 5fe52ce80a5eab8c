import { mm, type Sheet } from "./sheet";
import { drawSignature, type SignatureDrawing } from "./signature-drawing";
import type { Line, TextStyle } from "./text-lines";

/** What stands between the office and the name. */
export type SignatureMark =
  | { kind: "drawn"; drawing: SignatureDrawing }
  | { kind: "typed"; name: string }
  | { kind: "note"; text: string }
  | { kind: "empty" };

export interface SignatureColumn {
  /** Lines above: place and date, then the office. */
  heading: string[];
  mark: SignatureMark;
  name: string;
  /** Lines under the name: rank, "NIP ...". */
  below: string[];
}

const MARK_HEIGHT = mm(21);
const normal: TextStyle = { style: "regular", size: 11, align: "center", leading: 1.25 };
const strong: TextStyle = { ...normal, style: "bold" };
const typed: TextStyle = { style: "italic", size: 17, align: "center", color: "#14307e", leading: 1.15 };
const note: TextStyle = { style: "italic", size: 8.5, align: "center", color: "#444444", leading: 1.2 };

export interface MeasuredColumn {
  column: SignatureColumn;
  heading: Line[];
  footing: [Line[], TextStyle][];
  width: number;
}

/** Breaks a column's texts to `width` points, so that neighbours can share one height. */
export function measureColumn(sheet: Sheet, column: SignatureColumn, width: number): MeasuredColumn {
  return {
    column,
    width,
    heading: column.heading.flatMap((text) => sheet.lines(text, width, normal)),
    footing: [
      [sheet.lines(column.name, width, strong), strong],
      ...column.below.map((text) => [sheet.lines(text, width, normal), normal] as [Line[], TextStyle]),
    ],
  };
}

const lineHeight = normal.size * (normal.leading ?? 1);

/** Height of columns side by side whose marks stand level, in points. */
export function columnsHeight(columns: readonly MeasuredColumn[]): number {
  const heading = Math.max(...columns.map((column) => column.heading.length));
  const footing = Math.max(...columns.map(({ footing }) => footing.reduce((sum, [lines]) => sum + lines.length, 0)));
  return (heading + footing) * lineHeight + MARK_HEIGHT;
}

function drawMark(sheet: Sheet, mark: SignatureMark, x: number, y: number, width: number): void {
  const box = { x: x + mm(4), y: y + mm(1.5), width: width - mm(8), height: MARK_HEIGHT - mm(3) };
  if (mark.kind === "drawn") drawSignature(sheet.pdf, mark.drawing, box);
  if (mark.kind === "typed") {
    const lines = sheet.lines(mark.name, width, typed);
    const size = lines.length > 1 ? 13 : typed.size;
    const style = { ...typed, size };
    const used = sheet.place(sheet.lines(mark.name, width, style), x, y + mm(3.5), width, style);
    const caption = "nama diketik sendiri sebagai tanda tangan";
    sheet.place(sheet.lines(caption, width, note), x, y + mm(4) + used, width, note);
  }
  if (mark.kind === "note") sheet.place(sheet.lines(mark.text, box.width, note), box.x, y + mm(6), box.width, note);
}

/** Draws columns side by side from the cursor, headings starting level and marks level below the longest heading. */
export function drawColumns(sheet: Sheet, placed: readonly { column: MeasuredColumn; x: number }[]): void {
  const columns = placed.map(({ column }) => column);
  sheet.keep(columnsHeight(columns));
  const markTop = sheet.y + Math.max(...columns.map((column) => column.heading.length)) * lineHeight;
  for (const { column, x } of placed) {
    const { width } = column;
    const { mark, name } = column.column;
    sheet.tagged("P", () => sheet.place(column.heading, x, sheet.y, width, normal));
    const draw = () => drawMark(sheet, mark, x, markTop, width);
    if (mark.kind === "drawn") sheet.tagged("Figure", draw, `Tanda tangan ${name}`);
    else if (mark.kind !== "empty") sheet.tagged("P", draw);
    let y = markTop + MARK_HEIGHT;
    for (const [lines, style] of column.footing) sheet.tagged("P", () => (y += sheet.place(lines, x, y, width, style)));
  }
  sheet.y += columnsHeight(columns);
}
