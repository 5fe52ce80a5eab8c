// The QR codes of our forms on a picture.
import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = path.join(process.cwd(), "node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
// Otherwise the library asks a server of the internet for it.
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });

const OPTIONS = {
  formats: ["QRCode"],
  tryHarder: true,
  tryRotate: true,
  tryDownscale: true,
  tryInvert: false,
  returnErrors: true,
  maxNumberOfSymbols: 8,
};
const CODE = /^IKR(\d):([0-9A-HJKMNP-TV-Z]{16}):([1-9])([1-9])([ABL])$/;

/** A code's modules are darker than paper by so much, and take at least so much of a page: ours alone half a percent. */
const DARKER = 40;
const LEAST_DARK = 0.002;

/** Pictures to try in turn on worn paper: softened against noise, then larger. */
const ATTEMPTS = [
  { scale: 1, prepare: (picture) => picture },
  { scale: 1, prepare: (picture) => picture.blur(1.2) },
  { scale: 1, prepare: (picture) => picture.blur(1.6) },
  { scale: 2, prepare: (picture, width) => picture.resize({ width: width * 2 }).blur(2.5) },
];

/** Where one code was read and its neighbour was not: a small part of the picture bears more trouble. */
const CLOSER = [
  (picture, width) => picture.resize({ width: width * 2, kernel: "cubic" }).sharpen({ sigma: 2 }),
  (picture, width) => picture.resize({ width: width * 2, kernel: "cubic" }).blur(2),
];

/**
 * Our codes on a grey picture, each with its corners in pixels (top left, top right, bottom right, bottom left, as
 * printed); `others` counts readable codes of somebody else, `damaged` what looks like a code and cannot be read.
 */
export async function findFormCodes({ data, width, height }) {
  const seen = { codes: [], others: 0, damaged: 0 };
  for (const { scale, prepare } of ATTEMPTS) {
    const picture =
      scale === 1 && prepare === ATTEMPTS[0].prepare
        ? { data, width, height }
        : await changed({ data, width, height }, prepare);
    const results = await readBarcodes(pgm(picture), OPTIONS);
    seen.others = results.filter(({ isValid, text }) => isValid && !CODE.test(text)).length;
    seen.damaged = Math.max(seen.damaged, results.filter(({ isValid }) => !isValid).length);
    seen.codes = results.flatMap((result) => (result.isValid ? codeOf(result, (point) => scaled(point, scale)) : []));
    if (seen.codes.length > 0 || (seen.damaged === 0 && (scale > 1 || isBare({ data })))) return seen;
  }
  return seen;
}

/** Whether so little is dark that no code can stand there: the empty backs of a stack are looked at once. */
function isBare({ data }) {
  const lights = new Uint32Array(256);
  for (let i = 0; i < data.length; i += 7) lights[data[i]] += 1;
  const seen = Math.ceil(data.length / 7);
  let [paper, above] = [255, 0];
  for (; paper > 0 && above < seen / 2; paper -= 1) above += lights[paper];
  let dark = 0;
  for (let light = 0; light < paper - DARKER; light += 1) dark += lights[light];
  return dark < seen * LEAST_DARK;
}

/**
 * Our codes within `part` (pixels) of a picture on which others were found, looked for harder; and the corners of what
 * looks like a code and cannot be read, which still say where it stands.
 */
export async function findCodesCloser(picture, part) {
  const shapes = [];
  for (const prepare of CLOSER) {
    const closer = await changed(picture, prepare, part);
    const place = ([x, y]) => [
      part.left + (x * part.width) / closer.width,
      part.top + (y * part.height) / closer.height,
    ];
    const results = await readBarcodes(pgm(closer), OPTIONS);
    const codes = results.flatMap((result) => (result.isValid ? codeOf(result, place) : []));
    if (codes.length > 0) return { codes, shapes: [] };
    for (const { isValid, position } of results) if (!isValid) shapes.push(cornersOf(position).map(place));
  }
  return { codes: [], shapes };
}

const cornersOf = ({ topLeft, topRight, bottomRight, bottomLeft }) =>
  [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => [x, y]);
const scaled = ([x, y], scale) => [x / scale, y / scale];

function codeOf({ text, position }, place) {
  const [, version, token, page, pages, mark] = CODE.exec(text) ?? [];
  if (!token) return [];
  const corners = cornersOf(position).map(place);
  return [{ version: Number(version), token, page: Number(page), pages: Number(pages), mark, corners }];
}

async function changed({ data, width, height }, prepare, part = { left: 0, top: 0, width, height }) {
  const source = sharp(data, { raw: { width, height, channels: 1 } }).extract(part);
  const { data: out, info } = await prepare(source, part.width).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data: out, width: info.width, height: info.height };
}

/** Portable grey map (Netpbm P5): the one form that needs no copy in colour. */
function pgm({ data, width, height }) {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
