import { PDFiumLibrary } from "@hyzyla/pdfium";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { formGeometry } from "@/lib/documents/form-geometry";

const { page, qr, box } = formGeometry;
const WIDTH = 1240;
/** Pixels of a millimetre at 150 dpi. */
const K = WIDTH / page.width;

/** The pages of a printed PDF as a scanner at 150 dpi sees them. */
export async function printOut(pdf: Buffer): Promise<Buffer[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages: Buffer[] = [];
  for (const each of document.pages()) {
    const { data, width, height } = await each.render({ scale: 150 / 72, render: "bitmap" });
    pages.push(
      await sharp(Buffer.from(data), { raw: { width, height, channels: 4 } })
        .flatten({ background: "#fff" })
        .resize({ width: WIDTH })
        .jpeg({ quality: 80 })
        .toBuffer(),
    );
  }
  document.destroy();
  library.destroy();
  return pages;
}

/** Somebody signs in the box. */
export function sign(sheet: Buffer): Promise<Buffer> {
  const [x, y] = [(box.x + 8) * K, (box.y + box.height * 0.6) * K];
  const pen = `<path d="M${x} ${y} q ${6 * K} ${-9 * K} ${12 * K} 0 t ${12 * K} ${-3 * K} t ${14 * K} ${3 * K}" fill="none" stroke="#1b2f8a" stroke-width="${0.5 * K}"/>`;
  return over(sheet, pen);
}

/** Coffee on both codes. */
export function spoil(sheet: Buffer): Promise<Buffer> {
  const blots = [qr.A, qr.B].map(
    ({ x, y, width, height }) =>
      `<rect x="${(x - 3) * K}" y="${(y - 3) * K}" width="${(width + 6) * K}" height="${(height + 6) * K}" fill="#fff"/>`,
  );
  return over(sheet, blots.join(""));
}

async function over(sheet: Buffer, drawing: string): Promise<Buffer> {
  const { width, height } = await sharp(sheet).metadata();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawing}</svg>`;
  return sharp(sheet)
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** The sheets through a scanner: askew, quarter-turned, in one PDF. */
export async function scanStack(sheets: readonly { sheet: Buffer; angle: number }[]): Promise<Buffer> {
  const doc = new PDFDocument({ autoFirstPage: false });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.once("end", resolve));
  for (const { sheet, angle } of sheets) {
    const { data, info } = await sharp(sheet)
      .rotate(angle, { background: "#e4e4e4" })
      .greyscale()
      .jpeg({ quality: 55 })
      .toBuffer({ resolveWithObject: true });
    const size: [number, number] = [(info.width * 72) / 150, (info.height * 72) / 150];
    doc.addPage({ size, margin: 0 }).image(data, 0, 0, { width: size[0] });
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
