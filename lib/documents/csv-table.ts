/** Opens in columns in Excel as Indonesia sets it up; the comma is the decimal mark there. */
const SEPARATOR = ";";

/** UTF-8 is only believed with its mark (RFC 3629, section 6). */
export const CSV_START = "\ufeff";

/**
 * One line of a CSV file, ending included (RFC 4180). Digits stay digits, a NIP too: programs read this, and who opens
 * it in a spreadsheet, which keeps fifteen digits of a number, is led to the workbook instead.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(SEPARATOR)}\r\n`;
}

// What a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV injection). A lone hyphen is no formula.
function csvCell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) && text !== "-" ? `'${text}` : text;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
