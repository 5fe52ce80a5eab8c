import type { Style } from "./faces";
import { printableText, type Run, splitRuns } from "./text-runs";

export interface TextStyle {
  style: Style;
  /** Points. */
  size: number;
  /** Baseline to baseline, in multiples of the size. */
  leading?: number;
  align?: "left" | "center" | "right" | "justify";
  color?: string;
}

export interface Word {
  runs: Run[];
  width: number;
}

export interface Line {
  words: Word[];
  /** Sum of the words and their single spaces, in points. */
  width: number;
  last: boolean;
}

export const DEFAULT_LEADING = 1.3;

function measure(runs: Run[], size: number): number {
  return runs.reduce((sum, { face, text }) => sum + face.widthOf(text), 0) * (size / 1000);
}

/** A word wider than the line (a URL, a hash, a unit name without spaces) is cut where it must be. */
function cutWord(text: string, max: number, { style, size }: TextStyle): Word[] {
  const runs = splitRuns(text, style);
  const width = measure(runs, size);
  if (width <= max) return [{ runs, width }];
  const letters = [...text];
  let fit = 1;
  while (fit < letters.length && measure(splitRuns(letters.slice(0, fit + 1).join(""), style), size) <= max) fit++;
  if (fit >= letters.length) return [{ runs, width }];
  const head = splitRuns(letters.slice(0, fit).join(""), style);
  const rest = letters.slice(fit).join("");
  return [{ runs: head, width: measure(head, size) }, ...cutWord(rest, max, { style, size })];
}

/** Breaks a text into lines no wider than `max` points. Throws UnprintableTextError. */
export function breakLines(text: string, max: number, style: TextStyle): Line[] {
  const space = measure(splitRuns(" ", style.style), style.size);
  const lines: Line[] = [];
  for (const source of printableText(text).split(" ")) {
    for (const word of cutWord(source, max, style)) {
      const line = lines.at(-1);
      if (line && line.width + space + word.width <= max) {
        line.words.push(word);
        line.width += space + word.width;
      } else {
        lines.push({ words: [word], width: word.width, last: false });
      }
    }
  }
  const end = lines.at(-1);
  if (end) end.last = true;
  return lines;
}

/** Height of so many lines in points. */
export function linesHeight(count: number, { size, leading = DEFAULT_LEADING }: TextStyle): number {
  return count * size * leading;
}
