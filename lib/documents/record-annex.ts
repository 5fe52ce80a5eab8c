import { canonicalRecord, evidenceHash } from "./canonical-record";
import { checkpointWords } from "./checkpoint-words";
import { faceFor } from "./faces";
import { groupedHash } from "./official-words";
import type { PactDocumentFacts } from "./pact-facts";
import type { Sheet } from "./sheet";
import { breakLines, type TextStyle } from "./text-lines";

const heading: TextStyle = { style: "bold", size: 12 };
const told: TextStyle = { style: "regular", size: 9, leading: 1.35 };
const printed: TextStyle = { style: "regular", size: 8, leading: 1.4 };

/**
 * A JSON string that survives paper: what no face draws, what a reader of PDF would fold (spaces side by side or at an
 * end) and letters that have two spellings stand there by their numbers, which JSON reads back.
 */
function printableString(text: string): string {
  const byNumber = (letters: string) =>
    [...letters].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  return JSON.stringify(text)
    .replace(/^" +| +"$| {2,}/g, (spaces) => spaces.replace(/ +/, byNumber))
    .replace(/[\p{M}\p{C}\u00a0]/gu, (letter) => [...letter.split("")].map(byNumber).join(""))
    .replace(/[^\0-~]/gu, (letter) => {
      const known = letter.normalize("NFC") === letter && faceFor(letter.codePointAt(0) ?? 0, printed.style);
      return known ? letter : letter.split("").map(byNumber).join("");
    });
}

/** JSON with a space after each comma and colon, so that a line may end there. */
function spacedJson(value: unknown): string {
  if (typeof value === "string") return printableString(value);
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${printableString(key)}: ${spacedJson(member)}`);
    return `{${members.join(", ")}}`;
  }
  return JSON.stringify(value);
}

/** No word of it may be cut: joined again, the halves would stand apart. */
function fitting(sheet: Sheet, text: string): TextStyle {
  const longest = text.split(" ").reduce((a, b) => (b.length > a.length ? b : a), "");
  const [line] = breakLines(longest, Number.POSITIVE_INFINITY, printed);
  return { ...printed, size: Math.min(printed.size, (printed.size * sheet.width) / ((line?.width ?? 1) + 1)) };
}

/**
 * The last page: the very record that the evidence hash covers, so that who holds the paper can recompute the hash and
 * needs to trust nobody (UU 11/2008 Ps 11: changes must be detectable).
 */
export function drawRecordAnnex(sheet: Sheet, { record, checkpoint }: PactDocumentFacts): void {
  const canonical = canonicalRecord(record);
  const members = Object.entries(JSON.parse(canonical) as Record<string, unknown>);
  sheet.newPage();
  sheet.paragraph("Rekaman bukti", heading, "H2");
  sheet.space(4);
  sheet.paragraph(
    "Rekaman di bawah ini disegel bersama dokumen. Baca sebagai JSON, tulis ulang dalam bentuk kanonis RFC 8785, lalu hitung SHA-256-nya: hasilnya harus sama dengan sidik bukti.",
    told,
  );
  sheet.space(4);
  sheet.paragraph(`Sidik bukti: SHA-256 ${groupedHash(evidenceHash(canonical))}`, told);
  sheet.space(8);
  const lines = members.map(([key, value], at) => {
    const [open, close] = [at === 0 ? "{ " : "", at === members.length - 1 ? " }" : ","];
    return `${open}${printableString(key)}: ${spacedJson(value)}${close}`;
  });
  for (const line of lines) sheet.paragraph(line, fitting(sheet, line));
  if (!checkpoint) return;
  sheet.space(8);
  sheet.paragraph(checkpointWords(checkpoint), told);
}
