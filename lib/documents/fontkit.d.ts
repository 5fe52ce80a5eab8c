// fontkit 2 ships no types: only what the documents use of it.
interface FontkitPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

interface FontkitFont {
  readonly characterSet: number[];
  readonly unitsPerEm: number;
  layout(text: string): { glyphs: unknown[]; positions: FontkitPosition[] };
}

declare module "fontkit" {
  export function create(data: Uint8Array): FontkitFont;
}

declare namespace PDFKit.Mixins {
  type ShapeCache = Record<string, unknown>;

  /** A font inside one document: glyph numbers of its subset (hex) and positions in thousandths of the size. */
  interface DocumentFont {
    readonly id: string;
    /** Words already shaped in this font, scaled to thousandths; pdfkit reads and adds. */
    layoutCache: ShapeCache;
    ref(): PDFKitReference;
    encode(text: string): [glyphs: string[], positions: (FontkitPosition & { advanceWidth: number })[]];
  }

  interface PDFFont {
    registerFont(name: string, font: FontkitFont): this;
    /** The current font. Not public in pdfkit, whose exact version is pinned; only faces.ts reads it. */
    readonly _font: DocumentFont;
  }
}
