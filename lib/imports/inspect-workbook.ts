import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { fileFault, ImportFileError } from "@/lib/imports/import-file-error";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED_BYTES } from "@/lib/imports/limits";

/** The last row Excel itself can hold: a larger number is an attack on the reader's memory. */
const LAST_EXCEL_ROW = 1_048_576;
/** Local headers, names and the central directory; more unaccounted bytes than this hide an entry from the directory. */
const ZIP_OVERHEAD = 64 * 1024;

/**
 * Refuses a workbook that would not fit in memory, before anything is unpacked as a whole: declared sizes first, then
 * the true extent of the cells (a file of 1 KB may hold one cell in row 1,048,576). Streams; keeps nothing.
 * @throws ImportFileError `not_a_table`, `damaged`, `too_large`, `too_many_rows`, `too_many_columns`
 */
export async function inspectWorkbook(bytes: Buffer): Promise<void> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    const entries = await listEntries(zip);
    if (!entries.some(({ fileName }) => /^xl\/workbook[^/]*\.xml$/i.test(fileName))) throw fileFault("not_a_table");
    if (sum(entries, "uncompressedSize") > MAX_UNPACKED_BYTES) throw fileFault("too_large");
    if (bytes.length - sum(entries, "compressedSize") > ZIP_OVERHEAD + entries.length * 512) throw fileFault("damaged");
    for (const entry of entries) {
      if (/^xl\/(?!sharedStrings|styles|theme|media).*\.xml$/i.test(entry.fileName)) await inspectSheet(zip, entry);
    }
  } catch (error) {
    throw error instanceof ImportFileError ? error : fileFault("damaged", error);
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > 10_000) throw fileFault("too_large");
  }
  return entries;
}

function sum(entries: readonly Entry[], size: "uncompressedSize" | "compressedSize"): number {
  return entries.reduce((total, entry) => total + entry[size], 0);
}

async function inspectSheet(zip: ZipFile, entry: Entry): Promise<void> {
  const extent = { rows: 0, columns: 0 };
  let isSheet = false;
  let rest = "";
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const text = rest + (chunk as Buffer).toString("latin1");
    const lastTag = text.lastIndexOf("<");
    isSheet ||= /<(\w+:)?worksheet[\s>]/.test(text);
    if (isSheet) measure(text.slice(0, lastTag), extent);
    rest = text.slice(lastTag);
    if (rest.length > 1024 * 1024) throw fileFault("damaged");
  }
  if (extent.rows * extent.columns > MAX_CELLS) throw fileFault("too_large");
}

/** Reads every reference of the finished tags. In one pass: both marks only move forward, whatever the text holds. */
function measure(xml: string, extent: { rows: number; columns: number }): void {
  const references = /\sr\s*=\s*["']([^"'<]*)["']/g;
  let [opening, closing] = [0, 0];
  for (let found = references.exec(xml); found; found = references.exec(xml)) {
    opening = nextMark(xml, "<", opening, references.lastIndex);
    closing = nextMark(xml, ">", closing, references.lastIndex);
    if (closing > opening || closing === xml.length) continue;
    const { row, column } = position(found[1] ?? "");
    if (row > LAST_EXCEL_ROW) throw fileFault("damaged");
    // A cell closed at once is formatting without a value; a reference without letters is a row's own number.
    if (column === 0 || xml[closing - 1] === "/") continue;
    if (row > extent.rows) extent.rows = row;
    if (column > extent.columns) extent.columns = column;
    if (row > MAX_ROWS) throw fileFault("too_many_rows");
    if (column > MAX_COLUMNS) throw fileFault("too_many_columns");
  }
}

/** Where the mark stands next from `from` on; `known` when that is still ahead, the text's end when there is none. */
function nextMark(xml: string, mark: string, known: number, from: number): number {
  if (known >= from) return known;
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at;
}

/** `AB12` as row 12, column 28; anything else in its place is no spreadsheet's work. */
function position(reference: string): { row: number; column: number } {
  let row = 0;
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else throw fileFault("damaged");
  }
  return { row, column };
}
