import { readFileSync } from "node:fs";
import path from "node:path";
import * as fontkit from "fontkit";
import { unpackWoff } from "./unpack-woff";

export type Style = "regular" | "bold" | "italic";

/** Words of the pledge are few and always the same, names are many: past this the memory starts again. */
const REMEMBERED_WORDS = 8000;

/** One font file (a style for one part of Unicode), remembering across documents how its words are shaped. */
export class Face {
  readonly covers: ReadonlySet<number>;
  /** Lent to pdfkit, which otherwise shapes each word anew in each file: half the time of a pact. */
  shapes: PDFKit.Mixins.ShapeCache = Object.create(null);
  private readonly widths = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly font: FontkitFont,
  ) {
    this.covers = new Set(font.characterSet);
  }

  /** Width of a word in thousandths of the font size, kerning included. */
  widthOf(word: string): number {
    const known = this.widths.get(word);
    if (known !== undefined) return known;
    if (this.widths.size >= REMEMBERED_WORDS) {
      this.widths.clear();
      this.shapes = Object.create(null);
    }
    const advance = this.font.layout(word).positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    const width = (advance * 1000) / this.font.unitsPerEm;
    this.widths.set(word, width);
    return width;
  }
}

// Tinos is cut by script; a name with letters outside plain Latin takes only those letters from the next cut.
const cuts = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic"] as const;
const fileStyle: Record<Style, string> = { regular: "400-normal", bold: "700-normal", italic: "400-italic" };
const opened: Record<Style, Face[]> = { regular: [], bold: [], italic: [] };

function openFace(cut: string, style: Style): Face {
  const name = `tinos-${cut}-${fileStyle[style]}`;
  // By working folder, not by module: the server bundle moves this file away from node_modules.
  const file = path.join(process.cwd(), "node_modules/@fontsource/tinos/files", `${name}.woff`);
  return new Face(name, fontkit.create(unpackWoff(readFileSync(file))));
}

/** The first face of a style that has the letter, or `null`. Each file is read once per process, when first needed. */
export function faceFor(codePoint: number, style: Style): Face | null {
  const faces = opened[style];
  for (const [i, cut] of cuts.entries()) {
    const face = faces[i] ?? openFace(cut, style);
    faces[i] = face;
    if (face.covers.has(codePoint)) return face;
  }
  return null;
}

/** The face inside one document; only faces used are embedded, and of them only the letters used. */
export function selectFace(pdf: PDFKit.PDFDocument, face: Face, size: number): PDFKit.Mixins.DocumentFont {
  const { _font: font } = pdf.registerFont(face.name, face.font).font(face.name, size);
  font.layoutCache = face.shapes;
  return font;
}
