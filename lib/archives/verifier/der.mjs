// DER from X.690, as far as seals and certificates need it. Strict, and one level at a time: whatever a stranger wrote,
// nothing here goes deeper by itself or reads past the end.

/** Bytes that are not what the specification wants there. */
export class DerError extends Error {}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  octetsInPieces: 0x24,
  oid: 0x06,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Tagged by its place in a structure. */
  place: (number) => 0xa0 + number,
};

/** More members than any seal or certificate has. */
const MOST_MEMBERS = 500;
const LONGEST_NAME = 64;

function fail(why) {
  throw new DerError(why);
}

function elementAt(bytes, at) {
  if (at + 2 > bytes.length) fail("cut off");
  const tag = bytes[at];
  if ((tag & 0x1f) === 0x1f) fail("a tag of several bytes");
  let start = at + 2;
  let length = bytes[at + 1];
  if (length >= 0x80) {
    const digits = length - 0x80;
    if (digits < 1 || digits > 4 || start + digits > bytes.length) fail("a length that is none");
    length = 0;
    for (const end = start + digits; start < end; start += 1) length = length * 256 + bytes[start];
    if (length < 0x80 || length < 256 ** (digits - 1)) fail("a length that is not the shortest");
  }
  const end = start + length;
  if (end > bytes.length) fail("longer than its place");
  return { tag, whole: bytes.subarray(at, end), content: bytes.subarray(start, end) };
}

/** The one element that these bytes are, with any tag or with this one. @throws DerError also when anything follows it */
export function readDer(bytes, tag = bytes[0]) {
  const element = elementAt(bytes, 0);
  if (element.whole.length !== bytes.length) fail("something follows");
  return as(element, tag);
}

/** The first element of bytes that go on after it. @throws DerError */
export const firstDer = (bytes, tag) => as(elementAt(bytes, 0), tag);

/** The same element, if it has this tag. @throws DerError */
export function as(element, tag) {
  if (element?.tag !== tag) fail("another element");
  return element;
}

/** What a constructed element holds. @throws DerError */
export function membersOf(element) {
  const { tag = 0, content } = element ?? {};
  if ((tag & 0x20) === 0) fail("nothing inside");
  const members = [];
  for (let at = 0; at < content.length; at += members.at(-1).whole.length) {
    if (members.length === MOST_MEMBERS) fail("too many members");
    members.push(elementAt(content, at));
  }
  return members;
}

/** An object identifier with dots. @throws DerError */
export function oidOf(element) {
  const { content } = as(element, tags.oid);
  if (content.length === 0 || content.length > LONGEST_NAME || content.at(-1) >= 0x80) fail("no identifier");
  const parts = [];
  let part = 0;
  for (const byte of content) {
    if (part === 0 && byte === 0x80) fail("a padded identifier");
    part = part * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      parts.push(part);
      part = 0;
    }
  }
  const [first, ...rest] = parts;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join(".");
}

/** A number that is not negative, without zeros before it. @throws DerError */
export function numberOf(element) {
  const { content } = as(element, tags.integer);
  const isPadded = content.length > 1 && content[0] === 0 && content[1] < 0x80;
  if (content.length === 0 || content[0] >= 0x80 || isPadded) fail("a number that is negative or padded");
  return content[0] === 0 ? content.subarray(1) : content;
}

/** UTCTime or GeneralizedTime in the one form that RFC 5280 allows, in milliseconds. @throws DerError */
export function timeOf(element) {
  const { tag, content } = element ?? fail("no time");
  const text = String.fromCharCode(...content.subarray(0, 20));
  const isShort = tag === tags.utcTime;
  if (!(isShort ? /^\d{12}Z$/ : /^\d{14}Z$/).test(text) || (!isShort && tag !== tags.time)) fail("no time");
  const full = isShort ? `${Number(text.slice(0, 2)) < 50 ? 20 : 19}${text}` : text;
  const time = Date.parse(full.replace(/(....)(..)(..)(..)(..)(..)Z/, "$1-$2-$3T$4:$5:$6Z"));
  return Number.isNaN(time) ? fail("no time") : time;
}
