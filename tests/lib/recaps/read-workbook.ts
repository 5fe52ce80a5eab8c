import { text } from "node:stream/consumers";
import readXlsxFile from "read-excel-file/node";
import { fromBufferPromise } from "yauzl";

export type Sheet = { name: string; rows: (string | number | Date | boolean | null)[][] };

/** The sheets of a workbook, read by another program than the one that wrote it. */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  const sheets = await readXlsxFile(bytes);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Sheet["rows"] }));
}

/** The parts of the package as text: what no reader of values tells. */
export async function readParts(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const parts: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    parts[entry.fileName.replace(/^\//, "")] = await text(await zip.openReadStreamPromise(entry));
  }
  return parts;
}
