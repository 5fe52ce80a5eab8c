import { type Face, selectFace } from "./faces";
import { DEFAULT_LEADING, type Line, type TextStyle } from "./text-lines";
import { splitRuns } from "./text-runs";

// Half the cap height of Tinos: puts the middle of the capitals in the middle of the line.
const BASELINE = 0.33;

/** The operands of one TJ operator (ISO 32000-1, 9.4.3), and how far it carries the pen in thousandths of the size. */
class GlyphString {
  private readonly operands: string[] = [];
  private glyphs = "";
  advance = 0;

  constructor(
    readonly face: Face,
    private readonly font: PDFKit.Mixins.DocumentFont,
  ) {}

  add(text: string): void {
    const [glyphs, positions] = this.font.encode(text);
    glyphs.forEach((glyph, i) => {
      this.glyphs += glyph;
      const position = positions[i];
      if (position && position.xAdvance !== position.advanceWidth)
        this.shift(position.xAdvance - position.advanceWidth);
    });
    this.advance += this.face.widthOf(text);
  }

  /** Moves the pen without drawing. */
  shift(distance: number): void {
    this.operands.push(`<${this.glyphs}> ${(-distance).toFixed(2)}`);
    this.glyphs = "";
  }

  toString(): string {
    return `[${[...this.operands, `<${this.glyphs}>`].join(" ")}] TJ`;
  }
}

/**
 * Draws one line with its top at `y` in a column of `width` points; the last line of a justified text stays ragged.
 * Writes the operators itself: pdfkit would measure all over again, and leaves out the spaces of a stretched line,
 * without which copied text runs together.
 */
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
  const stretch = align === "justify" && !line.last && gaps > 0 ? (spare / gaps) * (1000 / size) : 0;

  const strings: GlyphString[] = [];
  const stringFor = (face: Face): GlyphString => {
    const last = strings.at(-1);
    if (last?.face === face) return last;
    const added = new GlyphString(face, selectFace(pdf, face, size));
    strings.push(added);
    return added;
  };
  line.words.forEach((word, i) => {
    for (const { face, text } of word.runs) stringFor(face).add(text);
    // After the last word too: where a paragraph is read line after line, the next word must stand apart.
    const [space] = splitRuns(" ", style.style);
    if (!space) return;
    const string = stringFor(space.face);
    string.add(space.text);
    if (stretch > 0 && i < gaps) {
      string.shift(stretch);
      string.advance += stretch;
    }
  });

  const baseline = y + size * (leading / 2 + BASELINE);
  let left = x + (align === "center" ? spare / 2 : align === "right" ? spare : 0);
  pdf.fillColor(color);
  for (const string of strings) {
    const font = selectFace(pdf, string.face, size);
    pdf.page.fonts[font.id] ??= font.ref();
    // The page is upside down (pdfkit counts from the top): the text matrix turns the letters back.
    pdf.addContent(`BT 1 0 0 -1 ${left.toFixed(2)} ${baseline.toFixed(2)} Tm /${font.id} ${size} Tf ${string} ET`);
    left += (string.advance * size) / 1000;
  }
}
