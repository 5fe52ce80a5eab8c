import { CSV_START, csvLine } from "@/lib/documents/csv-table";
import type { RejectedRow } from "@/lib/imports/rejected-row";

/** Rows to look at as a CSV file. */
export function rejectedCsv(rows: readonly RejectedRow[]): string {
  const lines = rows.map(({ row, sheet, nip, column, reason }) => [
    String(row),
    sheet ?? "",
    nip ?? "",
    column,
    reason,
  ]);
  return CSV_START + [["Baris", "Lembar", "NIP", "Kolom", "Alasan"], ...lines].map(csvLine).join("");
}
