import { encode } from "uqr";

/** Error correction: M for screens and clean paper, Q for paper that is stamped, folded and scanned. */
type Correction = "M" | "Q";

/**
 * Draws a QR code (ISO/IEC 18004) as vector rectangles in a square of `size` points. The caller leaves four modules of
 * white around it.
 */
export function drawQrCode(
  pdf: PDFKit.PDFDocument,
  content: string,
  x: number,
  y: number,
  size: number,
  ecc: Correction = "M",
): void {
  const { data } = encode(content, { ecc, border: 0 });
  const module = size / data.length;
  data.forEach((row, r) => {
    let start = 0;
    // Dark neighbours are one rectangle: fewer operators, and no hairlines between modules on screen.
    for (let c = 0; c <= row.length; c++) {
      if (row[c]) continue;
      if (c > start) pdf.rect(x + start * module, y + r * module, (c - start) * module, module);
      start = c + 1;
    }
  });
  pdf.fill("#000000");
}
