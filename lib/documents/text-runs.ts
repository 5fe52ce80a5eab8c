import { type Face, faceFor, type Style } from "./faces";

/** Part of a word that one face can draw. */
export interface Run {
  face: Face;
  text: string;
}

/** Letters that no font at hand can draw: the document is refused rather than printed with a gap. */
export class UnprintableTextError extends Error {
  override name = "UnprintableTextError";
  constructor(
    readonly text: string,
    readonly letters: string[],
  ) {
    super(`no font covers ${letters.join(" ")} in "${text}"`);
  }
}

/** Composed letters (NFC), white space as single spaces, invisible format characters (category Cf) left out. */
export function printableText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\n\v\f\r ]+/g, " ")
    .replace(/\p{Cf}/gu, "")
    .trim();
}

/** The text in as few runs as faces allow, nothing dropped. Throws UnprintableTextError. */
export function splitRuns(text: string, style: Style): Run[] {
  const runs: Run[] = [];
  const missing = new Set<string>();
  for (const letter of text) {
    const last = runs.at(-1);
    const codePoint = letter.codePointAt(0) ?? 0;
    const face = faceFor(codePoint, style);
    if (!face) missing.add(letter);
    else if (last?.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  if (missing.size > 0) throw new UnprintableTextError(text, [...missing]);
  return runs;
}
