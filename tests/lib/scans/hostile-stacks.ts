import { deflateSync } from "node:zlib";
import { flateStream, handmadePdf } from "./sheet-samples";

type Kid = { contents?: string; resources?: string; box?: string };

/** A PDF of pages, each with its own content stream, and whatever further objects they use (numbers from 100). */
export function pagesPdf(kids: readonly Kid[], objects: [number, string | Buffer][] = [], catalog = ""): Buffer {
  const page = ({ contents, resources = "", box = "0 0 595 842" }: Kid, i: number): [number, string][] => [
    [
      10 + i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << ${resources} >> ${contents ? `/Contents ${contents}` : ""} >>`,
    ],
  ];
  const list = kids.map((_, i) => `${10 + i} 0 R`).join(" ");
  const pages: [number, string] = [2, `<< /Type /Pages /Kids [${list}] /Count ${kids.length} >>`];
  // The one page that comes with a handmade document is not among the kids.
  return handmadePdf([pages, ...kids.flatMap(page), ...objects], catalog);
}

/** A picture of so many pixels as an image object, black, in a few kilobytes. */
export function imageBomb(width: number, height: number): Buffer {
  const row = Buffer.alloc(Math.ceil(width / 8));
  const dictionary = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1`;
  return flateStream(dictionary, Buffer.concat(Array.from({ length: height }, () => row)));
}

/** Zeros that were packed twice: a stream whose few kilobytes unpack to `megabytes`. */
export function doublyPacked(megabytes: number): Buffer {
  const once = deflateSync(Buffer.alloc(megabytes * 1024 ** 2, " "), { level: 9 });
  const twice = deflateSync(once, { level: 9 });
  return Buffer.concat([
    Buffer.from(`<< /Filter [/FlateDecode /FlateDecode] /Length ${twice.length} >>\nstream\n`),
    twice,
    Buffer.from("\nendstream"),
  ]);
}

/** Forms that draw the next one ten times each: ten to the power of `depth` fillings, and no stream is long. */
export function endlessDrawing(depth: number): [number, Buffer][] {
  return Array.from({ length: depth }, (_, i) => {
    const next = i + 1 < depth ? "/N Do ".repeat(10) : "0 0 500 500 re f ".repeat(10);
    const resources = i + 1 < depth ? `/Resources << /XObject << /N ${101 + i} 0 R >> >>` : "";
    return [100 + i, flateStream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources}`, next)];
  });
}

/** A JPEG's header that claims a size, without the picture. */
export function jpegHeader(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const app0 = Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex");
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]);
  return Buffer.concat([app0, frame, scan, Buffer.alloc(200, 0x55), Buffer.from([0xff, 0xd9])]);
}

/** A HEIC that says of its picture that it is as large as this. */
export function heicOfSize(heic: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(heic);
  for (let at = bytes.indexOf("ispe"); at !== -1; at = bytes.indexOf("ispe", at + 4)) {
    bytes.writeUInt32BE(width, at + 8);
    bytes.writeUInt32BE(height, at + 12);
  }
  return bytes;
}
