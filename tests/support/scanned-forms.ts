import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { formGeometry } from "@/lib/documents/form-geometry";
import { isProblem, openStack } from "@/lib/scans/stack-process";

const { page, box } = formGeometry;

/** The pages of a printed PDF (its bytes, or where it lies) as pictures, upright, at 150 dpi, each with the token that its codes hold. */
export async function printedPages(
  pdf: Buffer | string,
  most = 300,
): Promise<{ picture: Buffer; token: string | null }[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "ikrar-printed-"));
  try {
    const input = typeof pdf === "string" ? pdf : path.join(folder, "printed.pdf");
    if (typeof pdf !== "string") await writeFile(input, pdf);
    const stack = await openStack({ input, kind: "pdf", out: folder, maxPages: 2000 });
    if (isProblem(stack)) throw new Error(stack.message);
    const pages: { picture: Buffer; token: string | null }[] = [];
    for (let number = 1; number <= Math.min(stack.pages, most); number += 1) {
      const read = await stack.read(number);
      if (isProblem(read)) throw new Error(read.message);
      pages.push({ picture: await readFile(path.join(folder, read.file)), token: read.form?.token ?? null });
    }
    stack.close();
    return pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Somebody signs in the box, with a ballpoint. */
export async function signedPage(picture: Buffer): Promise<Buffer> {
  const { width = 1, height = 1 } = await sharp(picture).metadata();
  const at = (mm: number) => (mm * width) / page.width;
  const [x, y] = [at(box.x + 12), at(box.y + 18)];
  const pen = `<path d="M${x} ${y} q ${at(6)} ${at(-9)} ${at(10)} 0 t ${at(10)} ${at(-3)} t ${at(12)} ${at(3)} t ${at(9)} ${at(-5)}" fill="none" stroke="#1b2f8a" stroke-width="${at(0.45)}"/>`;
  const ink = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${pen}</svg>`);
  return sharp(picture)
    .composite([{ input: ink }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** How a page came onto the glass, and how well the scanner sees. */
export type Scanning = { dpi?: number; angle?: number; noise?: number; quality?: number };

/** A page as a scanner gives it: crooked, noisy, as JPEG. */
export async function scannedPage(picture: Buffer, scanning: Scanning = {}): Promise<Buffer> {
  const { dpi = 200, angle = 0, noise = 8, quality = 50 } = scanning;
  const width = Math.round((page.width / 25.4) * dpi);
  const crooked = await sharp(picture).resize({ width }).rotate(angle, { background: "#e8e8e8" }).png().toBuffer();
  const size = await sharp(crooked).metadata();
  const specks = { type: "gaussian" as const, mean: 128, sigma: noise };
  const grain = await sharp({
    create: { width: size.width ?? 1, height: size.height ?? 1, channels: 3, background: "#808080", noise: specks },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(crooked)
    .composite([{ input: grain, blend: "soft-light" }])
    .jpeg({ quality })
    .toBuffer();
}

/** Scanned pages as one PDF, each as large as its paper. */
export async function scannedPdf(pages: readonly Buffer[], dpi = 200): Promise<Buffer> {
  const doc = new PDFDocument({ autoFirstPage: false });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.once("end", resolve));
  for (const picture of pages) {
    const { width = 1, height = 1 } = await sharp(picture).metadata();
    const size: [number, number] = [(width * 72) / dpi, (height * 72) / dpi];
    doc.addPage({ size, margin: 0 }).image(picture, 0, 0, { width: size[0] });
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
