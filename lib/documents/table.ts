import type { Sheet } from "./sheet";
import { CELL_PAD, measureHeader } from "./table-header";
import { type Line, linesHeight, type TextStyle } from "./text-lines";

export interface Column {
  header: string;
  /** A second level of headers: neighbours of one group stand under its name. */
  group?: string;
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
  /** What follows the table on the page of its last row, in points: a signature never stands without the rows. */
  below?: number;
}

/**
 * A ruled table across the text width. Rows never break; the header is repeated on each page, and the total never
 * stands alone under it.
 */
export function drawTable(sheet: Sheet, { columns, rows, total, size = 10, below = 0 }: TableFacts): void {
  const { pdf, left, width } = sheet;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / shares) * width);
  const table = pdf.struct("Table");
  sheet.structure(table);

  const measure = (cells: readonly string[], style: TextStyle): Line[][] =>
    widths.map((cell, i) => sheet.lines(cells[i] ?? "", cell - 2 * CELL_PAD, style));
  const heightOf = (cells: Line[][], style: TextStyle): number =>
    linesHeight(Math.max(...cells.map((lines) => lines.length)), style) + 2 * CELL_PAD;

  function drawRow(cells: Line[][], height: number, base: TextStyle): void {
    const row = pdf.struct("TR");
    table.add(row);
    let x = left;
    cells.forEach((lines, i) => {
      const cellWidth = widths[i] ?? 0;
      const style = { ...base, align: columns[i]?.align ?? ("left" as const) };
      const at = x + CELL_PAD;
      const y = sheet.y + CELL_PAD;
      row.add(pdf.struct("TD", {}, () => sheet.place(lines, at, y, cellWidth - 2 * CELL_PAD, style)));
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

  const header = measureHeader(sheet, columns, widths, size);
  const body: { cells: readonly string[]; style: TextStyle }[] = [
    ...rows.map((cells) => ({ cells, style: { style: "regular", size, leading: 1.2 } as const })),
    ...(total ? [{ cells: total, style: { style: "bold", size, leading: 1.2 } as const }] : []),
  ];
  body.forEach(({ cells, style }, i) => {
    const lines = measure(cells, style);
    const height = heightOf(lines, style);
    const sum = i === rows.length - 1 ? body[i + 1] : undefined;
    const following = sum ? heightOf(measure(sum.cells, sum.style), sum.style) : 0;
    const kept = i >= rows.length - 1 ? below : 0;
    const needed = (i === 0 ? header.height : 0) + height + following + kept;
    const overflows = needed > sheet.room;
    if (overflows) sheet.newPage();
    if (i === 0 || overflows) header.draw(table);
    drawRow(lines, height, style);
  });
  table.end();
}
