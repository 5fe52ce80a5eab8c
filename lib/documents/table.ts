import { mm, type Sheet } from "./sheet";
import { type Line, linesHeight, type TextStyle } from "./text-lines";

export interface Column {
  header: string;
  /** Share of the table's width, relative to the other columns. */
  share: number;
  align?: "left" | "center" | "right";
}

export interface TableFacts {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** A last row in bold ("Jumlah"). */
  total?: readonly string[];
  /** Points. */
  size?: number;
}

const PAD = mm(1.4);

/** A ruled table across the text width. Rows never break; the header is repeated on each page. */
export function drawTable(sheet: Sheet, { columns, rows, total, size = 10 }: TableFacts): void {
  const { pdf, left, width } = sheet;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / shares) * width);
  const table = pdf.struct("Table");
  sheet.structure(table);

  const measure = (cells: readonly string[], style: TextStyle): Line[][] =>
    widths.map((cell, i) => sheet.lines(cells[i] ?? "", cell - 2 * PAD, style));
  const heightOf = (cells: Line[][], style: TextStyle): number =>
    linesHeight(Math.max(...cells.map((lines) => lines.length)), style) + 2 * PAD;

  function drawRow(cells: Line[][], height: number, styleOf: (column: number) => TextStyle, tag: "TH" | "TD"): void {
    const row = pdf.struct("TR");
    table.add(row);
    let x = left;
    cells.forEach((lines, i) => {
      const cellWidth = widths[i] ?? 0;
      const style = styleOf(i);
      const y = sheet.y + (tag === "TH" ? (height - linesHeight(lines.length, style)) / 2 : PAD);
      const at = x + PAD;
      row.add(pdf.struct(tag, {}, () => sheet.place(lines, at, y, cellWidth - 2 * PAD, style)));
      x += cellWidth;
    });
    row.end();
    sheet.artifact(() => {
      pdf.lineWidth(0.5).strokeColor("#333333").rect(left, sheet.y, width, height);
      let edge = left;
      for (const cell of widths.slice(0, -1)) {
        edge += cell;
        pdf.moveTo(edge, sheet.y).lineTo(edge, sheet.y + height);
      }
      pdf.stroke();
    });
    sheet.y += height;
  }

  const bold: TextStyle = { style: "bold", size, leading: 1.2, align: "center" };
  const header = measure(
    columns.map((column) => column.header),
    bold,
  );
  const headerHeight = heightOf(header, bold);
  const drawHeader = () => drawRow(header, headerHeight, () => bold, "TH");

  const body: { cells: readonly string[]; style: TextStyle }[] = [
    ...rows.map((cells) => ({ cells, style: { style: "regular", size, leading: 1.2 } as const })),
    ...(total ? [{ cells: total, style: { style: "bold", size, leading: 1.2 } as const }] : []),
  ];
  body.forEach(({ cells, style }, i) => {
    const lines = measure(cells, style);
    const height = heightOf(lines, style);
    const needed = i === 0 ? height + headerHeight : height;
    const overflows = needed > sheet.room;
    if (overflows) sheet.newPage();
    if (i === 0 || overflows) drawHeader();
    drawRow(lines, height, (column) => ({ ...style, align: columns[column]?.align ?? "left" }), "TD");
  });
  table.end();
}
