import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import sharp from "sharp";

type PdfOptions = ConstructorParameters<typeof PDFDocument>[0];

/** A pdfkit document as bytes; pages are added by `draw`. */
export async function pdf(draw: (doc: PDFKit.PDFDocument) => void, options: PdfOptions = {}): Promise<Buffer> {
  const doc = new PDFDocument({ size: "A4", ...options });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on("end", resolve));
  draw(doc);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A pact as printed, with a name and a drawn signature. */
export function signedSheet(options: PdfOptions = {}): Promise<Buffer> {
  return pdf((doc) => {
    doc.fontSize(16).text("PAKTA INTEGRITAS NETRALITAS", { align: "center" }).moveDown().fontSize(11);
    for (let point = 1; point <= 4; point += 1)
      doc.text(`${point}. Menjaga dan menegakkan prinsip netralitas ASN di instansi masing-masing.`).moveDown();
    doc.text("SITI AMINAH, S.Pd.", 350, 640);
    doc.lineWidth(1.5).strokeColor("#12308f");
    doc.path("M350 620 c 20 -60 30 30 50 -20 s 20 40 40 -10 s 40 30 60 -20").stroke();
  }, options);
}

/** The signed sheet as a scanner gives it: one JPEG in a PDF. */
export async function scannedPdf(pages = 1): Promise<Buffer> {
  const picture = await photograph("jpeg");
  return pdf(
    (doc) => {
      for (let page = 0; page < pages; page += 1) doc.addPage().image(picture, 0, 0, { width: 595 });
    },
    { autoFirstPage: false },
  );
}

/** A sheet photographed: grey noise as paper, a dark top edge that tells which way is up. */
export function photograph(format: "jpeg" | "png", size: PhotographSize = {}): Promise<Buffer> {
  const key = JSON.stringify([format, size]);
  const taken = photographs.get(key) ?? takePhotograph(format, size);
  photographs.set(key, taken);
  return taken;
}

type PhotographSize = { width?: number; height?: number; orientation?: number };

// The noise costs most of a second: one picture serves many tests.
const photographs = new Map<string, Promise<Buffer>>();

async function takePhotograph(format: "jpeg" | "png", { width = 1200, height = 1600, orientation }: PhotographSize) {
  const edge = { create: { width, height: Math.round(height / 10), channels: 3 as const, background: "#203040" } };
  const paper = sharp({
    create: { width, height, channels: 3, background: "#eee", noise: { type: "gaussian", mean: 225, sigma: 8 } },
  }).composite([{ input: edge, top: 0, left: 0 }]);
  // Where it was taken: a school in Pekalongan. It must not leave the upload.
  const exif = { IFD0: { Make: "Kamera" }, IFD3: { GPSLatitude: "6/1 53/1 0/1", GPSLatitudeRef: "S" } };
  const tagged = orientation ? paper.withExif(exif).withMetadata({ orientation }) : paper.withExif(exif);
  return (format === "png" ? tagged.png({ compressionLevel: 1 }) : tagged.jpeg({ quality: 85 })).toBuffer();
}

/** A PDF of one empty page around the objects given as [number, body]; the catalog gets `catalog` added. */
export function handmadePdf(objects: [number, string | Buffer][], catalog = "", page = ""): Buffer {
  const all: [number, string | Buffer][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`],
    ...objects,
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: [number, number][] = [];
  let at = 9;
  for (const [number, body] of all) {
    const bytes = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from("\nendobj\n")]);
    offsets.push([number, at]);
    parts.push(bytes);
    at += bytes.length;
  }
  const table = offsets
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`)
    .join("");
  const size = Math.max(...offsets.map(([number]) => number)) + 1;
  parts.push(Buffer.from(`xref\n${table}trailer\n<< /Root 1 0 R /Size ${size} >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A stream object body, packed with Flate. */
export function flateStream(dictionary: string, content: string | Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 });
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}

/** A black-and-white PNG of one colour, whose few bytes unpack to width x height pixels. */
export function pixelBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 });
  const magic = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([magic, pngChunk("IHDR", header), pngChunk("IDAT", rows), pngChunk("IEND", Buffer.alloc(0))]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A zip of one stored, empty entry. */
export function tinyZip(): Buffer {
  const name = Buffer.from("evil.exe");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length, 16);
  return Buffer.concat([local, name, central, name, end]);
}
