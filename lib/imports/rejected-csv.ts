import type { RejectedRow } from "@/lib/imports/rejected-row";

/**
 * Rows to look at as a CSV that Indonesian Excel opens in columns (semicolons, byte order mark). A cell that a
 * spreadsheet would run as a formula gets an apostrophe (OWASP CSV injection); a NIP gets one to stay text.
 */
export function rejectedCsv(rows: readonly RejectedRow[]): string {
  const lines = rows.map(({ row, sheet, nip, column, reason }) => [
    String(row),
    sheet ?? "",
    nip && /^\d+$/.test(nip) ? `'${nip}` : (nip ?? ""),
    column,
    reason,
  ]);
  const table = [["Baris", "Lembar", "NIP", "Kolom", "Alasan"], ...lines];
  return `\ufeff${table.map((line) => line.map(csvCell).join(";")).join("\r\n")}\r\n`;
}

function csvCell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
