import { readFileSync } from "node:fs";
import path from "node:path";
import * as fontkit from "fontkit";
import { unpackWoff } from "./unpack-woff";

export type Style = "regular" | "bold" | "italic";

/** One font file: a style for one part of Unicode. */
export interface Face {
  readonly name: string;
  readonly font: FontkitFont;
  readonly covers: ReadonlySet<number>;
}

// Tinos is cut by script; a name with letters outside plain Latin takes only those letters from the next cut.
const cuts = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic"] as const;
const fileStyle: Record<Style, string> = { regular: "400-normal", bold: "700-normal", italic: "400-italic" };
const opened = new Map<string, Face>();

function openFace(cut: string, style: Style): Face {
  const name = `tinos-${cut}-${fileStyle[style]}`;
  const known = opened.get(name);
  if (known) return known;
  // By working folder, not by module: the server bundle moves this file away from node_modules.
  const file = path.join(process.cwd(), "node_modules/@fontsource/tinos/files", `${name}.woff`);
  const font = fontkit.create(unpackWoff(readFileSync(file)));
  const face = { name, font, covers: new Set(font.characterSet) };
  opened.set(name, face);
  return face;
}

/** The first face of a style that has the letter, or `null`. Each file is read once per process. */
export function faceFor(codePoint: number, style: Style): Face | null {
  for (const cut of cuts) {
    const face = openFace(cut, style);
    if (face.covers.has(codePoint)) return face;
  }
  return null;
}

/** Makes a face and size current in a document; only faces used are embedded, and of them only the letters used. */
export function selectFace(pdf: PDFKit.PDFDocument, face: Face, size: number): PDFKit.PDFDocument {
  return pdf.registerFont(face.name, face.font).font(face.name, size);
}
