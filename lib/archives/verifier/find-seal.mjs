import { bytesOf, fromHex } from "./bytes.mjs";
import { firstDer, tags } from "./der.mjs";

const NAME = bytesOf("/ByteRange");
const RANGE = /^[\t\n\f\r ]*\[[\t\n\f\r ]*(\d+)[\t\n\f\r ]+(\d+)[\t\n\f\r ]+(\d+)[\t\n\f\r ]+(\d+)[\t\n\f\r ]*\]/;
/** Bytes within which a range ends, however it is spaced. */
const LONGEST_RANGE = 200;
/** Hex digits; with certificates and time stamp a seal has some ten thousand. */
const LONGEST = 1_000_000;
const NOT_WHOLE = { problem: "segelnya tidak mencakup seluruh berkas" };

/**
 * The one signature of a PDF: what it covers, and the signature (DER). Refused in every form in which bytes could
 * escape it: all but the hex digits of the signature are covered, from the first byte of the file to its last.
 * @returns { covered, der }, or { problem }
 * @throws DerError
 */
export function findSeal(pdf) {
  const [at, second] = rangesOf(pdf);
  if (at === undefined) return { problem: "tidak bersegel" };
  if (second !== undefined) return { problem: "memuat lebih dari satu segel" };
  const range = RANGE.exec(textOf(pdf, at, at + LONGEST_RANGE));
  if (!range) return NOT_WHOLE;
  const [first, from, to, rest] = range.slice(1).map(Number);
  if (first !== 0 || from >= to || to + rest !== pdf.length) return NOT_WHOLE;
  if (to - from > LONGEST) return { problem: "segelnya terlalu panjang" };
  const place = textOf(pdf, from, to);
  const digits = place.slice(1, -1);
  const isString = place === `<${digits}>` && digits.length % 2 === 0 && !/[^0-9a-fA-F]/.test(digits);
  if (!isString || !/\/Contents[\t\n\f\r ]*$/.test(textOf(pdf, Math.max(0, from - 20), from))) return NOT_WHOLE;
  const held = fromHex(digits);
  const der = firstDer(held, tags.sequence).whole;
  if (held.subarray(der.length).some((byte) => byte !== 0))
    return { problem: "ada yang disisipkan di belakang segelnya" };
  return { covered: [pdf.subarray(0, from), pdf.subarray(to)], der };
}

/** Where ranges begin, behind their name; no more than two, for one is too many then. */
function rangesOf(pdf) {
  const found = [];
  for (let at = pdf.indexOf(NAME[0]); at >= 0 && found.length < 2; at = pdf.indexOf(NAME[0], at + 1)) {
    if (NAME.every((byte, n) => pdf[at + n] === byte)) found.push(at + NAME.length);
  }
  return found;
}

/** A letter for each byte. */
const textOf = (pdf, from, to) => new TextDecoder("latin1").decode(pdf.subarray(from, to));
