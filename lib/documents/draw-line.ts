import { selectFace } from "./faces";
import { DEFAULT_LEADING, type Line, type TextStyle } from "./text-lines";
import type { Run } from "./text-runs";

// Half the cap height of Tinos: puts the middle of the capitals in the middle of the line.
const BASELINE = 0.33;

/** Neighbouring pieces of one face go out as one string; a stretched line keeps its words apart. */
function pieces(line: Line, stretched: boolean): (Run & { gapAfter: boolean })[] {
  const joined: (Run & { gapAfter: boolean })[] = [];
  line.words.forEach((word, i) => {
    const final = i === line.words.length - 1;
    word.runs.forEach((run, j) => {
      const gapAfter = !final && j === word.runs.length - 1;
      // The space is drawn too, not only skipped, so that copied and searched text keeps its words.
      const text = gapAfter ? `${run.text} ` : run.text;
      const last = joined.at(-1);
      if (last?.face === run.face && !(stretched && last.gapAfter)) {
        last.text += text;
        last.gapAfter = gapAfter;
      } else joined.push({ face: run.face, text, gapAfter });
    });
  });
  return joined;
}

/** Draws one line with its top at `y` in a column of `width` points; the last line of a justified text stays ragged. */
export function drawLine(
  pdf: PDFKit.PDFDocument,
  line: Line,
  x: number,
  y: number,
  width: number,
  style: TextStyle,
): void {
  const { size, leading = DEFAULT_LEADING, align = "left", color = "#111111" } = style;
  const gaps = line.words.length - 1;
  const spare = Math.max(width - line.width, 0);
  const stretch = align === "justify" && !line.last && gaps > 0 ? spare / gaps : 0;
  const baseline = y + size * (leading / 2 + BASELINE);
  let left = x + (align === "center" ? spare / 2 : align === "right" ? spare : 0);
  pdf.fillColor(color);
  for (const { face, text, gapAfter } of pieces(line, stretch > 0)) {
    selectFace(pdf, face, size).text(text, left, baseline, { lineBreak: false, baseline: "alphabetic" });
    left += pdf.widthOfString(text) + (gapAfter ? stretch : 0);
  }
}
