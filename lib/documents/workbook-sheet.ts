import type { Alignment, Borders, Style, Worksheet, WorksheetViewFrozen } from "exceljs";
import type { Paper } from "./sheet";

/** The number that a workbook names a paper by; F4 is what it calls Folio (8.5 x 13 inches). */
const paperSize: Record<Paper, number> = { A4: 9, F4: 14 };

const line = { style: "thin", color: { argb: "FF8A8F98" } } as const;
const borders: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const middle = (horizontal: Alignment["horizontal"], wrapText = true): Partial<Alignment> => ({
  horizontal,
  vertical: "middle",
  wrapText,
});

/** Formats of cells. "@" keeps a text a text even after somebody edits the cell: what begins with = never runs. */
export const cellStyles = {
  title: { font: { bold: true, size: 13 }, numFmt: "@" },
  note: { font: { size: 10, color: { argb: "FF555B66" } }, numFmt: "@" },
  header: {
    font: { bold: true },
    alignment: middle("center"),
    border: borders,
    numFmt: "@",
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8EFEF" } },
  },
  text: { alignment: middle("left"), border: borders, numFmt: "@" },
  centre: { alignment: middle("center"), border: borders, numFmt: "@" },
  dash: { alignment: middle("right"), border: borders, numFmt: "@" },
  position: { alignment: middle("center"), border: borders, numFmt: "0" },
  count: { alignment: middle("right"), border: borders, numFmt: "#,##0" },
  rate: { alignment: middle("right"), border: borders, numFmt: "0.0%" },
  day: { alignment: middle("center"), border: borders, numFmt: "dd/mm/yyyy" },
} as const satisfies Record<string, Partial<Style>>;
export type CellStyle = keyof typeof cellStyles;

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
