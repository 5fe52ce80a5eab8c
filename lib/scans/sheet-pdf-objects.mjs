const TOKEN = /%[^\r\n]*|<<|>>|<[^>]*>|\(|\/[^\s()<>[\]{}/%]*|[[\]{}>)]|[^\s()<>[\]{}/%]+/g;

/**
 * Every indirect object that the bytes of a PDF (as Latin-1) can be read to hold, found by its word "obj" and not by
 * the cross-reference table, which may lie. Yields the names it uses, #xx resolved, strings and comments left out, and
 * where its stream begins (null: no stream). Stream data that happens to say "obj" yields harmless extras.
 */
export function* objectsOf(text) {
  for (const { index } of text.matchAll(/(?<![A-Za-z])obj/g)) yield readObject(text, index + "obj".length);
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
