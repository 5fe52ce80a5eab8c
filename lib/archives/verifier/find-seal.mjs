import { fromHex } from "./bytes.mjs";
import { firstDer, tags } from "./der.mjs";

const RANGES =
  /\/ByteRange[\t\n\f\r ]*\[[\t\n\f\r ]*(\d+)[\t\n\f\r ]+(\d+)[\t\n\f\r ]+(\d+)[\t\n\f\r ]+(\d+)[\t\n\f\r ]*\]/g;
/** Hex digits; with certificates and time stamp a seal has some ten thousand. */
const LONGEST = 1_000_000;

/**
 * The one signature of a PDF: what it covers, and the signature (DER). Refused in every form in which bytes could
 * escape it: all but the hex digits of the signature are covered, from the first byte of the file to its last.
 * @returns { covered, der }, or { problem }
 */
export function findSeal(pdf) {
  // A letter for each byte, so that places in the text are places in the file.
  const text = new TextDecoder("latin1").decode(pdf);
  const [range, second] = text.matchAll(RANGES);
  if (!range) return { problem: "tidak bersegel" };
  if (second) return { problem: "memuat lebih dari satu segel" };
  const [first, from, to, rest] = range.slice(1).map(Number);
  const isWhole = first === 0 && from < to && to + rest === pdf.length;
  if (!isWhole) return { problem: "segelnya tidak mencakup seluruh berkas" };
  const digits = text.slice(from + 1, to - 1);
  const isPlace = /\/Contents[\t\n\f\r ]*$/.test(text.slice(Math.max(0, from - 20), from));
  const isString =
    text[from] === "<" && text[to - 1] === ">" && digits.length % 2 === 0 && !/[^0-9a-fA-F]/.test(digits);
  if (!isPlace || !isString) return { problem: "segelnya tidak mencakup seluruh berkas" };
  if (digits.length > LONGEST) return { problem: "segelnya terlalu panjang" };
  const held = fromHex(digits);
  const der = firstDer(held, tags.sequence).whole;
  if (held.subarray(der.length).some((byte) => byte !== 0))
    return { problem: "ada yang disisipkan di belakang segelnya" };
  return { covered: [pdf.subarray(0, from), pdf.subarray(to)], der };
}
