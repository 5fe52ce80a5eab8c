import type { RawSheet } from "@/lib/imports/cell";
import { fileFault } from "@/lib/imports/import-file-error";
import { readDelimited } from "@/lib/imports/read-delimited";
import { readWorkbook } from "@/lib/imports/read-workbook";

const ZIP = Buffer.from("PK\x03\x04", "latin1");
/** Compound file: Excel 97-2003, and the envelope of an encrypted xlsx. */
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");

/**
 * The sheets of an uploaded roster, by its bytes and never by its name.
 * @param score how well a row serves as the header (see `readDelimited`)
 * @throws ImportFileError when the file cannot be read; nothing else is expected
 */
export async function readSheets(bytes: Buffer, score: (row: readonly string[]) => number): Promise<RawSheet[]> {
  if (bytes.length === 0) throw fileFault("empty");
  if (bytes.subarray(0, 4).equals(ZIP)) return readWorkbook(bytes);
  if (bytes.subarray(0, 8).equals(OLE)) {
    throw fileFault(bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "protected" : "old_excel");
  }
  const head = bytes.subarray(0, 1024).toString("latin1").trimStart();
  if (/^(%PDF|<|\{\\rtf)/.test(head)) throw fileFault("not_a_table");
  return [readDelimited(bytes, score)];
}
