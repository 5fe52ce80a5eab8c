const TOKEN = /%[^\r\n]*|<<|>>|<[^>]*>|\(|\/[^\s()<>[\]{}/%]*|[[\]{}>)]|[^\s()<>[\]{}/%]+/g;

const LONGEST_HEADER = 200;

/**
 * Every indirect object that the bytes of a PDF (as Latin-1) can be read to hold, found by its word "obj" and not by
 * the cross-reference table, which may lie. Yields where it begins, the names it uses, #xx resolved, strings and
 * comments left out, and where its stream begins (null: no stream). Stream data that happens to say "obj" yields
 * harmless extras.
 */
export function* objectsOf(text) {
  for (const { index } of text.matchAll(/(?<![A-Za-z])obj/g)) {
    const at = index + "obj".length;
    yield { at, ...readObject(text, at) };
  }
}

/** The number of the object that begins at this place; null where the bytes before it do not tell. */
export function objectNumber(text, at) {
  const before = text.slice(Math.max(0, at - LONGEST_HEADER), at);
  const header = /(?<!\d)(\d{1,10})\s+\d{1,5}\s*obj$/.exec(before);
  return header ? Number(header[1]) : null;
}

/** The object's tokens: names plain behind their slash, strings and comments left out. */
export function tokensAt(text, from) {
  const tokens = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [token] = match;
    if (token === "stream" || token === "endobj" || token === "obj") break;
    if (token === "(") TOKEN.lastIndex = endOfString(text, TOKEN.lastIndex);
    else if (token.startsWith("/")) tokens.push(`/${plainName(token)}`);
    else if (!token.startsWith("%")) tokens.push(token);
  }
  return tokens;
}

function readObject(text, from) {
  const names = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [token] = match;
    if (token === "(") TOKEN.lastIndex = endOfString(text, TOKEN.lastIndex);
    else if (token.startsWith("/")) names.push(plainName(token));
    else if (token === "stream") return { names, streamAt: endOfLine(text, TOKEN.lastIndex) };
    else if (token === "endobj" || token === "obj") break;
  }
  return { names, streamAt: null };
}

/** The place behind the bracket that closes a literal string (ISO 32000-1, 7.3.4.2): brackets nest, a backslash escapes. */
function endOfString(text, from) {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at += 1) {
    const letter = text[at];
    if (letter === "\\") at += 1;
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
  }
  return at;
}

function plainName(token) {
  return token.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_match, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function endOfLine(text, at) {
  if (text[at] === "\r") return text[at + 1] === "\n" ? at + 2 : at + 1;
  return text[at] === "\n" ? at + 1 : at;
}
