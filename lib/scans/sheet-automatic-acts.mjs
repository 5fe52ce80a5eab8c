import { objectNumber, objectsOf, tokensAt } from "./sheet-pdf-objects.mjs";

/**
 * Whether a PDF opens a web address without anybody following a link: on opening (OpenAction) or on any event of the
 * document, a page, a field or an annotation (AA; ISO 32000-1, 12.6.3), also through a chain of acts (Next). `streams` are
 * its object streams, unpacked, each with the place where the object begins that holds it. Reads words in a row and no
 * grammar, since readers forgive broken grammar each in their own way.
 */
export function opensAddress(text, streams) {
  const objects = [...plainObjects(text), ...streams.flatMap((stream) => packedObjects(text, stream) ?? [UNREADABLE])];
  if (objects.includes(UNREADABLE)) return true;
  const seen = new Set();
  // An object whose number cannot be read may be what any reference means.
  const opensAt = (ref, alsoEvents) => {
    const place = `${ref} ${alsoEvents}`;
    if (seen.has(place)) return false;
    seen.add(place);
    const meant = objects.filter(({ number }) => number === ref || number === null);
    return meant.some(({ tokens }) => opens(tokens, alsoEvents));
  };
  /** An act names its address; the acts that follow it stand under Next, those of events under any name. */
  const opens = (tokens, alsoEvents) =>
    tokens.includes("/URI") ||
    (alsoEvents && refsIn(tokens).some((ref) => opensAt(ref, false))) ||
    valuesUnder("/Next", tokens).some((next) => next[0] !== "<<" && refsIn(next).some((ref) => opensAt(ref, false)));
  const begins = (value, alsoEvents) => {
    if (value[0] === "<<") return opens(value, alsoEvents);
    // An array is a place in the document to begin at: the page in it is shown, not followed.
    return value[0] !== "[" && refsIn(value).some((ref) => opensAt(ref, alsoEvents));
  };
  return objects.some(
    ({ tokens }) =>
      valuesUnder("/OpenAction", tokens).some((value) => begins(value, false)) ||
      valuesUnder("/AA", tokens).some((value) => begins(value, true)),
  );
}

const UNREADABLE = { number: null, tokens: [] };

function* plainObjects(text) {
  for (const { at } of objectsOf(text)) yield { number: objectNumber(text, at), tokens: tokensAt(text, at) };
}

/** The objects of an unpacked stream (7.5.7): pairs of number and place, counted from First; null where it hides. */
function packedObjects(text, { at, unpacked }) {
  const under = valuesUnder("/First", tokensAt(text, at));
  const [first] = under.map((value) => (value.length === 1 ? Number(value[0]) : Number.NaN));
  if (under.length !== 1 || !Number.isInteger(first)) return null;
  const header = (unpacked.slice(0, first).match(/\d+/g) ?? []).map(Number);
  const pairs = Array.from({ length: Math.floor(header.length / 2) }, (_, pair) =>
    header.slice(2 * pair, 2 * pair + 2),
  );
  const places = pairs.map(([, place]) => place).sort((one, other) => one - other);
  return pairs.map(([number, place]) => {
    const end = places.find((other) => other > place);
    const body = unpacked.slice(first + place, end === undefined ? undefined : first + end);
    return { number, tokens: tokensAt(body, 0) };
  });
}

function valuesUnder(key, tokens) {
  return tokens.flatMap((token, index) => (token === key ? [valueFrom(tokens, index + 1)] : []));
}

/** A dictionary or an array to its closing bracket, a reference, or one token. */
function valueFrom(tokens, from) {
  const closing = { "<<": ">>", "[": "]" }[tokens[from]];
  if (!closing) return tokens.slice(from, tokens[from + 2] === "R" ? from + 3 : from + 1);
  let depth = 0;
  let at = from;
  do {
    if (tokens[at] === tokens[from]) depth += 1;
    if (tokens[at] === closing) depth -= 1;
    at += 1;
  } while (depth > 0 && at < tokens.length);
  return tokens.slice(from, at);
}

function refsIn(tokens) {
  return tokens.flatMap((token, index) => (token === "R" && index > 1 ? [Number(tokens[index - 2])] : []));
}
