import { calendarDate } from "@/lib/employees/nip";

/** A number cell, digits as stored in the file: a NIP kept as a number must stay recognisable. */
export type NumberCell = { readonly number: string };

/** One cell with its type in the file; CSV knows text only. */
export type Cell = string | NumberCell | boolean | Date | null;

/** A sheet as it lies in the file: `rows[0]` is sheet row 1. CSV gives one sheet without a name. */
export type RawSheet = {
  name: string | null;
  rows: Iterable<readonly Cell[]>;
  /** Nobody sees it in the spreadsheet program. */
  hidden?: boolean;
};

/** True for a cell that the spreadsheet holds as a number. */
export function isNumberCell(cell: Cell): cell is NumberCell {
  return typeof cell === "object" && cell !== null && "number" in cell;
}

/** The words of a cell: spaces of every kind joined to one, control and zero-width characters gone; "" when blank. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell instanceof Date) return Number.isNaN(cell.valueOf()) ? "" : cell.toISOString().slice(0, 10);
  if (isNumberCell(cell)) return Number.isFinite(Number(cell.number)) ? String(Number(cell.number)) : cell.number;
  return cell
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** An identifier: as text, without the apostrophes that spreadsheets put before digits. */
export function codeText(cell: Cell | undefined): string {
  return cellText(cell)
    .replace(/^['’‘`´]+/, "")
    .trim();
}

/** An optional value: null for blanks and the placeholders people type (`-`, `0`, `NULL`). */
export function optionalText(cell: Cell | undefined): string | null {
  const text = codeText(cell);
  return /^([-–—.0]*|null|n\/a|tidak ada)$/i.test(text) ? null : text;
}

const MONTHS = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];
const ENGLISH_MONTHS: Readonly<Record<string, string>> = { may: "mei", aug: "agu", oct: "okt", dec: "des" };

/**
 * A date, YYYY-MM-DD, always read day first: `03-04-1990` is 3 April. Takes date cells, Excel serials (1900 system),
 * DD-MM-YYYY, DD/MM/YYYY, YYYY-MM-DD and `3 April 1990`; null when it is none of these.
 */
export function cellDate(cell: Cell | undefined): string | null {
  const text = codeText(cell);
  if (/^\d{4,5}(\.\d+)?$/.test(text)) return serialDate(Number(text));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return calendarDate(iso[1] ?? "", iso[2] ?? "", iso[3] ?? "");
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?$/.exec(text);
  if (dayFirst) return calendarDate(dayFirst[3] ?? "", dayFirst[2] ?? "", dayFirst[1] ?? "");
  const worded = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{4})$/i.exec(text);
  if (!worded) return null;
  const name = worded[2]?.toLowerCase() ?? "";
  const month = MONTHS.indexOf(ENGLISH_MONTHS[name] ?? name) + 1;
  return month === 0 ? null : calendarDate(worded[3] ?? "", String(month), worded[1] ?? "");
}

/** Excel counts days from 30 December 1899 (it believes in 29 February 1900); serials before that day are not met. */
function serialDate(serial: number): string | null {
  if (serial < 61 || serial > 99_999) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
