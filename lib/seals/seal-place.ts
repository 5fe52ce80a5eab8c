/** Where a signature lies in a file: its brackets included, from `from` up to before `to`. */
export type SealPlace = { from: number; to: number };

export class SealFormError extends Error {
  override readonly name = "SealFormError";
}

const RANGE = "/ByteRange";
/** From its name to its closing bracket; programs keep room for numbers that they do not know yet. */
const LONGEST_RANGE = 256;
/** Hex digits of one signature: also one that brings revocation lists along. */
const LONGEST_GAP = 256 * 1024;

/**
 * Finds the one signature of a PDF, and refuses every form in which bytes could escape it: more than one range, a range
 * that does not begin at the first byte or end with the last one, a gap that is anything but one string of hex digits.
 * The file may be anybody's: it is passed over once, and what is read out of it is short.
 * @throws SealFormError
 */
export function readSeal(pdf: Buffer, longestGap = LONGEST_GAP): SealPlace {
  const named = pdf.indexOf(RANGE);
  if (named < 0) throw new SealFormError("no signature");
  if (pdf.includes(RANGE, named + RANGE.length)) throw new SealFormError("more than one signature");
  const text = pdf.toString("latin1", named + RANGE.length, named + LONGEST_RANGE);
  const range = /^\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(text);
  if (!range) throw new SealFormError("the range cannot be read");
  const [first, from, to, rest] = range.slice(1).map(Number) as [number, number, number, number];
  if (first !== 0 || to <= from || to + rest !== pdf.length) throw new SealFormError("the signature leaves bytes out");
  if (to - from > longestGap) throw new SealFormError("the gap is longer than any signature");
  const gap = pdf.toString("latin1", from, to);
  if (gap.length % 2 !== 0 || !/^<[0-9a-fA-F]+>$/.test(gap))
    throw new SealFormError("the gap is not one string of hex digits");
  return { from, to };
}

/** What a signature covers: all but itself. */
export function signedBytes(pdf: Buffer, { from, to }: SealPlace): Buffer {
  return Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]);
}

/**
 * The signature itself (DER), without the zeros that fill its place.
 * @throws SealFormError when anything but zeros follows it
 */
export function sealBytes(pdf: Buffer, { from, to }: SealPlace): Buffer {
  const held = Buffer.from(pdf.toString("latin1", from + 1, to - 1), "hex");
  const length = derLength(held);
  if (length === null || length > held.length) throw new SealFormError("no signature in its place");
  if (held.subarray(length).some((byte) => byte !== 0))
    throw new SealFormError("something stands behind the signature");
  return held.subarray(0, length);
}

/** How long a DER sequence is, its header included (X.690, 8.1.3). */
function derLength(der: Buffer): number | null {
  const [tag, short = 0] = der;
  if (tag !== 0x30) return null;
  if (short < 0x80) return 2 + short;
  const count = short - 0x80;
  if (count === 0 || count > 4 || der.length < 2 + count) return null;
  return 2 + count + der.readUIntBE(2, count);
}
