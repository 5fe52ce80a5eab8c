import readXlsxFile from "read-excel-file/node";
import type { Cell, NumberCell, RawSheet } from "@/lib/imports/cell";
import { hiddenSheets } from "@/lib/imports/hidden-sheets";
import { fileFault } from "@/lib/imports/import-file-error";
import { inspectWorkbook } from "@/lib/imports/inspect-workbook";

/**
 * Every sheet of an xlsx, each cell with its type in the file.
 * @throws ImportFileError when the workbook is damaged or beyond the limits
 */
export async function readWorkbook(bytes: Buffer): Promise<RawSheet[]> {
  await inspectWorkbook(bytes);
  try {
    const hidden = await hiddenSheets(bytes);
    const sheets = await readXlsxFile<NumberCell>(bytes, { parseNumber: (number) => ({ number }) });
    // The library types a date cell as the constructor `typeof Date`; what it returns is an instance.
    return sheets.map(({ sheet, data }, at) => ({
      name: sheet,
      rows: data as unknown as Cell[][],
      hidden: hidden.has(at),
    }));
  } catch (error) {
    throw fileFault("damaged", error);
  }
}
