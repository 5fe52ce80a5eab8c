import type { Alignment, Borders, Font, Row, Style, Worksheet, WorksheetViewFrozen } from "exceljs";
import type { Paper } from "./sheet";

/** The number that a workbook names a paper by; F4 is what it calls Folio (8.5 x 13 inches). */
const paperSize: Record<Paper, number> = { A4: 9, F4: 14 };

const line = { style: "thin", color: { argb: "FF8A8F98" } } as const;
const borders: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const middle = (horizontal: Alignment["horizontal"], wrapText = true): Partial<Alignment> => ({
  horizontal,
  vertical: "middle",
  wrapText,
  ...(horizontal !== "center" && { indent: 1 }),
});

/** Always by name: programs choose another font for each cell that names none. LibreOffice brings one as wide as Arial. */
const font = (more: Partial<Font> = {}): Partial<Font> => ({ name: "Arial", size: 10, ...more });
/** Points that a line of that font takes, and those above and below a cell's lines. */
const LINE = 12.75;
const ROOM = 3;

/** Formats of cells. "@" keeps a text a text even after somebody edits the cell: what begins with = never runs. */
export const cellStyles = {
  title: { font: font({ bold: true, size: 13 }), numFmt: "@" },
  note: { font: font({ color: { argb: "FF555B66" } }), numFmt: "@" },
  header: {
    font: font({ bold: true }),
    alignment: middle("center"),
    border: borders,
    numFmt: "@",
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8EFEF" } },
  },
  text: { font: font(), alignment: middle("left"), border: borders, numFmt: "@" },
  centre: { font: font(), alignment: middle("center"), border: borders, numFmt: "@" },
  dash: { font: font(), alignment: middle("right"), border: borders, numFmt: "@" },
  position: { font: font(), alignment: middle("center"), border: borders, numFmt: "0" },
  count: { font: font(), alignment: middle("right"), border: borders, numFmt: "#,##0" },
  rate: { font: font(), alignment: middle("right"), border: borders, numFmt: "0.0%" },
  day: { font: font(), alignment: middle("center"), border: borders, numFmt: "dd/mm/yyyy" },
} satisfies Record<string, Partial<Style>>;
export type CellStyle = keyof typeof cellStyles;
export const boldFont = font({ bold: true });

/**
 * Makes a row as high as its longest cell needs. Left to themselves some programs (LibreOffice among them) draw the second
 * line of a cell over the next row.
 */
export function fitRow(row: Row, columns: readonly { width?: number }[]): void {
  const lines = columns.map(({ width = 9 }, i) => {
    const { value } = row.getCell(i + 1);
    return typeof value === "string" ? linesOf(value, width * 1.1 - 1) : 1;
  });
  row.height = Math.max(...lines) * LINE + ROOM;
}

/** Lines that words take when a line holds so many small letters; a word that is longer is broken. */
function linesOf(text: string, letters: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const length = word.length + CAPITAL * (word.match(/\p{Lu}/gu)?.length ?? 0);
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= letters) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(length / letters) - 1;
      used = length % letters || letters;
    }
  }
  return lines;
}

/** So much wider than a small letter is a capital. */
const CAPITAL = 0.35;

/** Options of a sheet: landscape, as wide as the page, its header repeated and kept in sight, pages numbered. */
export function sheetOptions(paper: Paper, headerRows: { first: number; last: number }) {
  const views: Partial<WorksheetViewFrozen>[] = [{ state: "frozen", ySplit: headerRows.last }];
  return {
    pageSetup: {
      paperSize: paperSize[paper],
      orientation: "landscape" as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headerRows.first}:${headerRows.last}`,
    },
    headerFooter: { oddFooter: "&L&8&A&R&8Halaman &P dari &N" },
    views,
  };
}

/** Text as XML can hold it (XML 1.0, 2.2): a control character would make the whole file unreadable. */
export function sheetText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "").slice(0, 32_000);
}

/** The calendar day as a sheet counts days, without an hour or a zone. */
export function sheetDay(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}

/** A chooser of names for sheets: at most 31 letters, none of []:*?/\\' and none twice, capitals apart. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>(["history"]);
  return (wanted) => {
    const plain = sheetText(wanted)
      .replace(/[[\]:*?/\\']/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    for (let copy = 1; ; copy++) {
      const mark = copy === 1 ? "" : ` (${copy})`;
      const name = `${(plain || "Unit").slice(0, 31 - mark.length).trim()}${mark}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** Writes lines of plain text above a table, a row each, from the top. */
export function writeTitles(sheet: Worksheet, titles: readonly string[]): void {
  titles.forEach((title, i) => {
    const cell = sheet.getCell(i + 1, 1);
    cell.value = sheetText(title);
    cell.style = i === 0 ? cellStyles.title : cellStyles.note;
  });
}
