import { mm, type Sheet } from "./sheet";
import type { Column } from "./table";
import { type Line, linesHeight, type TextStyle } from "./text-lines";

export const CELL_PAD = mm(1.4);

/** One cell of a header; `deep` reaches over both levels. */
type Head = { text: string; x: number; width: number; level: 0 | 1; deep: boolean };

/** The header of a table, measured once and drawn on each of its pages. */
export type Header = { height: number; draw: (table: PDFKit.PDFStructureElement) => void };

/** Breaks the names of the columns, in two levels when some of them stand in groups. */
export function measureHeader(
  sheet: Sheet,
  columns: readonly Column[],
  widths: readonly number[],
  size: number,
): Header {
  const style: TextStyle = { style: "bold", size, leading: 1.2, align: "center" };
  const heads = headsOf(columns, widths, sheet.left);
  const lines = new Map(heads.map((head) => [head, sheet.lines(head.text, head.width - 2 * CELL_PAD, style)]));
  const heightOf = (of: readonly Head[]) =>
    of.length === 0
      ? 0
      : linesHeight(Math.max(...of.map((head) => lines.get(head)?.length ?? 1)), style) + 2 * CELL_PAD;
  const upper = heightOf(heads.filter(({ level, deep }) => level === 0 && !deep));
  const lower = heightOf(heads.filter(({ level }) => level === 1));
  const height = Math.max(upper + lower, heightOf(heads.filter(({ deep }) => deep)));
  const tops = [0, upper] as const;
  const heights = [upper, height - upper] as const;
  return {
    height,
    draw(table) {
      for (const level of [0, 1] as const) {
        const row = heads.filter((head) => head.level === level);
        if (row.length === 0) continue;
        const struct = sheet.pdf.struct("TR");
        table.add(struct);
        for (const head of row) {
          const box = { y: sheet.y + tops[level], height: head.deep ? height : heights[level] };
          struct.add(sheet.pdf.struct("TH", {}, () => drawHead(sheet, head, lines.get(head) ?? [], box, style)));
        }
        struct.end();
      }
      sheet.artifact(() => drawFrames(sheet, heads, tops, heights, height));
      sheet.y += height;
    },
  };
}

function headsOf(columns: readonly Column[], widths: readonly number[], left: number): Head[] {
  const heads: Head[] = [];
  let x = left;
  columns.forEach(({ header, group }, i) => {
    const width = widths[i] ?? 0;
    if (group === undefined) heads.push({ text: header, x, width, level: 0, deep: true });
    else {
      const before = columns[i - 1]?.group === group ? heads.findLast((head) => head.level === 0) : undefined;
      if (before) before.width += width;
      else heads.push({ text: group, x, width, level: 0, deep: false });
      heads.push({ text: header, x, width, level: 1, deep: false });
    }
    x += width;
  });
  return heads;
}

type Box = { y: number; height: number };

function drawHead(sheet: Sheet, head: Head, lines: Line[], box: Box, style: TextStyle): void {
  const y = box.y + (box.height - linesHeight(lines.length, style)) / 2;
  sheet.place(lines, head.x + CELL_PAD, y, head.width - 2 * CELL_PAD, style);
}

function drawFrames(
  sheet: Sheet,
  heads: readonly Head[],
  tops: readonly number[],
  heights: readonly number[],
  height: number,
): void {
  sheet.pdf.lineWidth(0.5).strokeColor("#333333");
  for (const { x, width, level, deep } of heads) {
    sheet.pdf.rect(x, sheet.y + (tops[level] ?? 0), width, deep ? height : (heights[level] ?? height));
  }
  sheet.pdf.stroke();
}
