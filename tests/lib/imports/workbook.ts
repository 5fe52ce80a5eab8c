import ExcelJS from "exceljs";

export type SheetRows = readonly (readonly ExcelJS.CellValue[])[];

/** A real xlsx with one sheet for each name, rows from row 1. */
export async function workbookOf(sheets: Record<string, SheetRows>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, at) => {
      sheet.getRow(at + 1).values = [...row];
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Rows as delimited text, quoted where they must be. */
export function textOf(rows: readonly (readonly string[])[], delimiter = ",", newline = "\r\n"): string {
  const quote = (value: string) => (/["\r\n,;\t|]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => row.map(quote).join(delimiter)).join(newline);
}
