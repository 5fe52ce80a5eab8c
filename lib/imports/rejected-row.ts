/** A row, or a part of one, that a person must look at: where it is, whose it is, what is wrong and how to mend it. */
export type RejectedRow = {
  /** Row number as a spreadsheet program shows it (1-based). */
  row: number;
  /** Sheet of the workbook; absent for CSV. */
  sheet?: string;
  /** The NIP as far as it could be read; always null for units. */
  nip: string | null;
  /** Name of the column at fault. */
  column: string;
  reason: string;
};

/** The place of a row, ready to be completed with what is wrong. */
export function rowPlace({ row, sheet }: { row: number; sheet: string | null }): { row: number; sheet?: string } {
  return sheet === null ? { row } : { row, sheet };
}

export type RowPlace = { row: number; sheet: string | null };

/** Another row as a sentence points to it; with its sheet when that is not the one the reader is on. */
export function placeWords({ row, sheet }: RowPlace, here: string | null): string {
  return sheet === null || sheet === here ? `baris ${row}` : `baris ${row} lembar "${sheet}"`;
}
