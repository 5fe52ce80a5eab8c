import ExcelJS, { type Workbook, type Worksheet } from "exceljs";
import { formatDateTime } from "@/lib/format/date";
import { shownRate } from "@/lib/format/number";
import { type RecapCell, type RecapColumn, recapColumns } from "./recap-columns";
import type { RecapFacts } from "./recap-facts";
import type { Paper } from "./sheet";
import { boldFont, type CellStyle, cellStyles, fitRow, sheetOptions, sheetText, writeTitles } from "./workbook-sheet";

const TITLES = 3;
const HEADER = { first: TITLES + 2, last: TITLES + 3 };

/** The recap as a workbook of one sheet (xlsx). */
export async function recapWorkbook(facts: RecapFacts, paper: Paper): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Ikrar";
  workbook.created = facts.takenAt;
  writeRecapSheet(workbook, "Rekapitulasi", facts, paper);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Adds the recap to a workbook, be it in memory or streamed; the rows are left for the caller to commit. */
export function writeRecapSheet(
  workbook: Pick<Workbook, "addWorksheet">,
  name: string,
  facts: RecapFacts,
  paper: Paper,
): Worksheet {
  const columns = recapColumns(facts);
  const sheet = workbook.addWorksheet(name, sheetOptions(paper, HEADER));
  sheet.columns = columns.map(({ share, header }) => ({ width: header === "No." ? 5 : Math.round(share * 1.45) }));
  writeTitles(sheet, [
    `Rekapitulasi Penandatanganan ${facts.campaignName}`,
    facts.agencyName,
    `${facts.basis}, ${formatDateTime(facts.takenAt, facts.zone)}`,
  ]);
  writeHeader(sheet, columns);
  facts.lines.forEach((line, i) => {
    const cells = columns.map(({ cell }) => cell(line, i + 1));
    // Shown as a number, so that sorting the sheet sorts by it.
    writeRow(sheet, HEADER.last + 1 + i, columns, [{ kind: "count", count: i + 1 }, ...cells.slice(1)]);
  });
  const end = HEADER.last + facts.lines.length;
  const total = columns.map((column) => column.total(facts.total));
  writeRow(sheet, end + 1, columns, total, true);
  facts.notes.forEach((note, i) => {
    const cell = sheet.getCell(end + 3 + i, 1);
    cell.value = sheetText(note);
    cell.style = cellStyles.note;
  });
  if (facts.lines.length > 0) {
    sheet.autoFilter = { from: { row: HEADER.last, column: 1 }, to: { row: end, column: columns.length } };
  }
  return sheet;
}

function writeHeader(sheet: Worksheet, columns: readonly RecapColumn[]): void {
  columns.forEach(({ header, group }, i) => {
    const at = i + 1;
    for (const row of [HEADER.first, HEADER.last]) sheet.getCell(row, at).style = cellStyles.header;
    if (group === undefined) {
      sheet.getCell(HEADER.first, at).value = sheetText(header);
      sheet.mergeCells(HEADER.first, at, HEADER.last, at);
      return;
    }
    sheet.getCell(HEADER.last, at).value = sheetText(header);
    if (columns[i - 1]?.group === group) return;
    const width = columns.slice(i).findIndex((next) => next.group !== group);
    sheet.getCell(HEADER.first, at).value = sheetText(group);
    if (width > 1) sheet.mergeCells(HEADER.first, at, HEADER.first, at + width - 1);
  });
  sheet.getRow(HEADER.first).height = 20;
  sheet.getRow(HEADER.last).height = 32;
}

function writeRow(
  sheet: Worksheet,
  row: number,
  columns: readonly RecapColumn[],
  cells: readonly RecapCell[],
  bold = false,
): void {
  cells.forEach((content, i) => {
    const cell = sheet.getCell(row, i + 1);
    const { value, style } = cellValue(content, columns[i]);
    cell.value = value;
    cell.style = bold ? { ...cellStyles[style], font: boldFont } : cellStyles[style];
  });
  fitRow(sheet.getRow(row), sheet.columns);
}

function cellValue(cell: RecapCell, column?: RecapColumn): { value: string | number; style: CellStyle } {
  if (cell.kind === "text")
    return { value: sheetText(cell.text), style: column?.align === "center" ? "centre" : "text" };
  const value = cell.kind === "count" ? cell.count : cell.rate && shownRate(cell.rate);
  if (value === null) return { value: "-", style: "dash" };
  if (cell.kind === "rate") return { value, style: "rate" };
  return { value, style: column?.align === "center" ? "position" : "count" };
}
