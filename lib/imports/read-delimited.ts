import { parse } from "csv-parse/sync";
import type { RawSheet } from "@/lib/imports/cell";
import { fileFault } from "@/lib/imports/import-file-error";
import { MAX_ROWS } from "@/lib/imports/limits";

const DELIMITERS = [",", ";", "\t", "|"];
const SAMPLE_CHARACTERS = 256 * 1024;
const SAMPLE_ROWS = 40;

/**
 * A delimited text file as one sheet. Row numbers are those a spreadsheet program shows: blank lines count, a quoted
 * line break does not. `score` says how well a row serves as the header; it chooses the delimiter.
 * @throws ImportFileError `not_a_table`, `damaged_csv`, `too_many_rows`
 */
export function readDelimited(bytes: Buffer, score: (row: readonly string[]) => number): RawSheet {
  const [hint, text] = withoutHint(decode(bytes));
  const delimiter = hint ?? bestDelimiter(text, score);
  const rows = parseRows(text, delimiter, MAX_ROWS + 1);
  if (rows.length > MAX_ROWS) throw fileFault("too_many_rows");
  // The hint was line 1 of the file: keep the numbers true.
  return { name: null, rows: hint === null ? rows : [[], ...rows] };
}

/** UTF-8 with or without BOM, UTF-16 with BOM (Excel's "Unicode text"), else Windows-1252. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw fileFault("not_a_table");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Excel's first line `sep=;` names the delimiter. */
function withoutHint(text: string): [delimiter: string | null, text: string] {
  const hint = /^"?sep=(.)"?\r?\n/i.exec(text);
  return hint?.[1] ? [hint[1], text.slice(hint[0].length)] : [null, text];
}

function bestDelimiter(text: string, score: (row: readonly string[]) => number): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const scores = DELIMITERS.map((delimiter) => {
    const rows = parseRows(sample, delimiter, SAMPLE_ROWS);
    return { delimiter, points: Math.max(0, ...rows.map(score)), columns: Math.max(0, ...rows.map((r) => r.length)) };
  });
  scores.sort((a, b) => b.points - a.points || b.columns - a.columns);
  return scores[0]?.delimiter ?? ",";
}

function parseRows(text: string, delimiter: string, limit: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      to: limit,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: 1024 * 1024,
    });
  } catch (error) {
    throw fileFault("damaged_csv", error);
  }
}
