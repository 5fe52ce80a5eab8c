import { fileTypeFromBuffer } from "file-type";

/** The kinds of file that Ikrar takes in. */
export type FileKind = "pdf" | "jpeg" | "png" | "heic" | "xlsx" | "csv" | "xls";

/** How many leading bytes `detectFileKind` wants to see. */
export const KIND_BYTES = 4100;

const KIND_OF_MIME: Record<string, FileKind> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/heic": "heic",
  "image/heif": "heic",
  /** A compound file: Excel before 2007, or the envelope of a locked workbook. */
  "application/x-cfb": "xls",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

/**
 * The kind of a file from its first `KIND_BYTES` bytes, or null when it is none of ours. Name and declared type are
 * not asked: both come from the sender. "xlsx" and "csv" are likely, not proven: their readers decide.
 */
export async function detectFileKind(head: Uint8Array): Promise<FileKind | null> {
  if (isUtf16(head)) return looksLikeText(utf16(head)) ? "csv" : null;
  const found = await fileTypeFromBuffer(head);
  if (found?.mime === "application/zip") return looksLikeWorkbook(head) ? "xlsx" : null;
  if (found) return KIND_OF_MIME[found.mime] ?? null;
  return looksLikeTable(head) ? "csv" : null;
}

/** How far behind the first byte readers of PDFs look for its header (PDF 1.7, implementation note 13). */
const LATEST_PDF_HEADER = 1024;

/** Whether readers open these bytes as a PDF, also with others before the header; not all of our own do. */
export function opensAsPdf(head: Uint8Array): boolean {
  return latin1(head.subarray(0, LATEST_PDF_HEADER)).includes("%PDF-");
}

/** A workbook whose telling entry lies beyond the head is a bare zip to file-type; the name of its first entry betrays it. */
function looksLikeWorkbook(head: Uint8Array): boolean {
  const firstName = latin1(head.subarray(30, 90));
  return /^(xl\/|\[Content_Types\]\.xml|_rels\/|docProps\/)/.test(firstName) && !/(word|ppt)\//.test(latin1(head));
}

function looksLikeTable(head: Uint8Array): boolean {
  const text = utf8(head) ?? latin1(head);
  if (head.length === 0) return false;
  // Undefined in Windows-1252: such bytes come from no spreadsheet.
  if (utf8(head) === null && head.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))) return false;
  return looksLikeText(text);
}

function looksLikeText(text: string): boolean {
  return !hasControls(text) && !/^\s*(<|%PDF|#!|\{\\rtf)/.test(text);
}

/** Whether text of two bytes a letter begins here: "Unicode Text" of Excel, told by its byte order mark. */
export function isUtf16(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

function utf16(head: Uint8Array): string {
  // As a stream: the head may end inside a letter.
  return new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(head, { stream: true });
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return true;
  }
  return false;
}

function utf8(head: Uint8Array): string | null {
  try {
    // As a stream: the head may end inside a letter.
    return new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
}

function latin1(head: Uint8Array): string {
  return Buffer.from(head).toString("latin1");
}
