import { type Cell, cellText, type RawSheet } from "@/lib/imports/cell";
import { type ColumnSpecs, headerScore, matchHeaders, missingColumnsSentence } from "@/lib/imports/headers";
import { fileFault, ImportFileError } from "@/lib/imports/import-file-error";
import { readSheets } from "@/lib/imports/read-sheets";

/** One data row: only the wanted columns, with the row number a spreadsheet program shows (1-based). */
export type TableRow<K extends string> = { row: number; sheet: string | null; cells: Partial<Record<K, Cell>> };

export type Table<K extends string> = {
  rows: TableRow<K>[];
  /** Columns found, over all sheets. */
  columns: K[];
  /** Headers that were read past. */
  ignoredColumns: string[];
  /** Sheets with something in them that were not read. */
  skippedSheets: SkippedSheet[];
  /** How many sheets the file has, read or not. */
  sheets: number;
};

/** A sheet that was passed over, and why: it lacks columns (`missing`, as people call them), or nobody sees it. */
export type SkippedSheet = {
  name: string;
  /** Rows below the header, or of the whole sheet when no header was found. */
  rows: number;
  hidden: boolean;
  missing: string[];
};

/** Titles, letterheads and merged cells may stand above the header; not more than this. */
const HEADER_SEARCH_ROWS = 30;

/**
 * Reads every sheet that has the wanted headers, wherever the header row stands and in whatever order.
 * Blank rows, repeated headers and the "1 2 3" row below a header are passed over; other columns are never copied.
 * @throws ImportFileError: the faults of `readSheets`, `no_header`, `missing_columns`, `no_rows`
 */
export async function readTable<S extends ColumnSpecs>(bytes: Buffer, specs: S): Promise<Table<keyof S & string>> {
  const sheets = await readSheets(bytes, (row) => headerScore(specs, row));
  const table: Table<keyof S & string> = {
    rows: [],
    columns: [],
    ignoredColumns: [],
    skippedSheets: [],
    sheets: sheets.length,
  };
  const columns = new Set<keyof S & string>();
  const ignored = new Set<string>();
  let nearest: { sheet: string | null; missing: string[]; score: number } | null = null;

  for (const sheet of sheets) {
    const header = findHeader(specs, sheet);
    if (header && header.missing.length === 0 && !sheet.hidden) {
      for (const key of Object.keys(header.positions)) columns.add(key);
      for (const name of header.ignored) ignored.add(name);
      for (const row of dataRows(sheet, header)) table.rows.push(row);
      continue;
    }
    const skipped = skippedSheet(specs, sheet, header);
    if (skipped) table.skippedSheets.push(skipped);
    if (header && !sheet.hidden && header.score > (nearest?.score ?? 0)) nearest = { sheet: sheet.name, ...header };
  }

  const hidden = table.skippedSheets.find((sheet) => sheet.hidden);
  if (columns.size === 0 && !nearest && hidden) throw hiddenFault(hidden.name);
  if (columns.size === 0) throw headerFault(specs, nearest);
  // Nobody in it would read as everybody being gone.
  if (table.rows.length === 0) throw fileFault("no_rows");
  return { ...table, columns: [...columns], ignoredColumns: [...ignored] };
}

/** A hidden sheet that holds no table is scaffolding (lists for drop-downs): not worth a word. */
function skippedSheet<S extends ColumnSpecs>(specs: S, sheet: RawSheet, header: Header<S> | null): SkippedSheet | null {
  const { name, hidden = false } = sheet;
  if (name === null || (hidden && header?.missing.length !== 0)) return null;
  const all = [...sheet.rows].slice(header?.row ?? 0);
  const rows = all.filter((row) => row.some((cell) => cellText(cell) !== "")).length;
  const missing = header && !hidden ? header.missing.map((key) => specs[key]?.label ?? key) : [];
  return rows === 0 ? null : { name, rows, hidden, missing };
}

function hiddenFault(name: string): ImportFileError {
  return new ImportFileError(
    "no_header",
    `Tabel hanya ada pada lembar tersembunyi "${name}". Tampilkan lembar itu di Excel, simpan, lalu unggah kembali.`,
  );
}

type Header<S extends ColumnSpecs> = ReturnType<typeof matchHeaders<S>> & { row: number; score: number };

function findHeader<S extends ColumnSpecs>(specs: S, sheet: RawSheet): Header<S> | null {
  let best: Header<S> | null = null;
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    if (number > HEADER_SEARCH_ROWS) break;
    const score = headerScore(specs, row);
    if (score > (best?.score ?? 0)) best = { ...matchHeaders(specs, row), row: number, score };
  }
  return best;
}

function* dataRows<S extends ColumnSpecs>(sheet: RawSheet, header: Header<S>): Generator<TableRow<keyof S & string>> {
  const positions = Object.entries(header.positions) as [keyof S & string, number][];
  let titles: string | null = null;
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    if (number < header.row) continue;
    const cells: Partial<Record<keyof S & string, Cell>> = {};
    for (const [key, at] of positions) {
      const cell = row[at] ?? null;
      if (cell !== null && cell !== "") cells[key] = cell;
    }
    const words = positions.map(([key]) => cellText(cells[key]));
    const line = words.join("\n");
    if (titles === null) titles = line;
    else if (line.trim() === "" || line === titles) continue;
    else if (number === header.row + 1 && isColumnNumbers(words)) continue;
    else yield { row: number, sheet: sheet.name, cells };
  }
}

/** The row of column numbers that Indonesian tables carry below their header: `1 | 2 | 3` or `(1) | (2) | (3)`. */
function isColumnNumbers(words: readonly string[]): boolean {
  const filled = words.filter((word) => word !== "");
  return filled.length >= 2 && filled.every((word) => /^\(?\d{1,3}\)?$/.test(word)) && new Set(filled).size > 1;
}

function headerFault(specs: ColumnSpecs, nearest: { sheet: string | null; missing: string[] } | null): ImportFileError {
  const wanted = Object.values(specs).filter(({ required }) => required);
  if (nearest && nearest.missing.length < wanted.length)
    return new ImportFileError("missing_columns", missingColumnsSentence(specs, nearest.missing, nearest.sheet));
  const names = wanted.map(({ label }) => label).join(", ");
  return new ImportFileError(
    "no_header",
    `Baris judul kolom tidak ditemukan. Pastikan berkas memuat judul kolom ${names}, lalu unggah kembali.`,
  );
}
