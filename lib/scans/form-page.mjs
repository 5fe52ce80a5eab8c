// One page of a stack: what stands on it, and its picture as it may be shown.
import sharp from "sharp";
import { findCodesCloser, findFormCodes } from "./form-codes.mjs";
import { inkIn } from "./form-ink.mjs";
import { flatPlaneFrom, planeFrom } from "./form-plane.mjs";
import { planeByRules } from "./form-rules.mjs";
import { rawPicture, writePreview } from "./sheet-preview.mjs";

/** Millimetres around a code that was not read at first. */
const ROOM = 25;
/** Millimetres that perspective may move a corner before rules are looked for. */
const FLAT = 1;

/**
 * Reads a page given as RGBA, and writes its preview, turned upright. Answers the form that it belongs to (null when no
 * code was read), the ink in the signature's box or in the rows of a list, and how light the page is (0 to 255).
 */
export async function readFormPage({ data, width, height }, number, job) {
  const grey = greyOf(data, width, height);
  const { codes, others, damaged } = await findFormCodes(grey);
  const known = codes.filter(({ version }) => version === job.geometry.version);
  const form = known[0] ? { token: known[0].token, page: known[0].page, pages: known[0].pages } : null;
  const own = await withMissing(
    grey,
    known.filter(({ token, page }) => token === form?.token && page === form?.page),
    job.geometry,
  );
  const plane = own.length > 0 ? planeOf(own, job.geometry) : null;
  const turn = own[0] ? quarterTurns(own[0].corners) : 0;
  const preview = await writePreview(rawPicture(data, width, height).rotate((4 - turn) * 90), number, job);
  const ratio = preview.width / (turn % 2 === 0 ? width : height);
  const shown = ([u, v]) => turned([u, v], turn, width, height, ratio);
  return {
    ...preview,
    form,
    several: new Set(known.map(({ token }) => token)).size > 1,
    others,
    damaged,
    light: Math.round(meanOf(grey.data)),
    places: plane
      ? placesOf(grey, plane, own, job.geometry).map(({ at, ...ink }) => ({ ...ink, at: at.map(shown) }))
      : [],
  };
}

/** The ink in the signature's box on the last page of a person's form, or in the cells of a list, with the corners of each. */
function placesOf(grey, plane, codes, { box, list, qr }) {
  const [{ page, pages }] = codes;
  const isList = codes.some(({ mark }) => mark === "L");
  if (!isList && page !== pages) return [];
  const { x, y, width, height } = list.cell;
  const frame = isList ? { x, y, width, height: height * list.rows } : box;
  const exact = liesFlat(plane, codes, qr, frame) ? plane : planeByRules(grey, plane, frame);
  const areas = isList
    ? Array.from({ length: list.rows }, (_, row) => ({ x, y: y + row * height, width, height }))
    : [box];
  return areas.map((area) => {
    const found = inkIn(grey, exact ?? plane, area);
    // Seen from one code far away, the place may be another.
    const verdict = exact || codes.length > 1 || codes[0].mark !== "A" ? found.verdict : "unsure";
    return { ...found, verdict, at: cornersOf(area).map(([px, py]) => (exact ?? plane)(px, py)) };
  });
}

/** Whether two codes know of no perspective that would matter in an area: paper on a scanner's glass. */
function liesFlat(plane, codes, qr, area) {
  const flat = codes.length > 1 && flatPlaneFrom(pairsOf(codes, qr));
  if (!flat) return false;
  const [[x0, y0], [x1, y1]] = [flat(0, 0), flat(FLAT, 0)];
  const most = Math.hypot(x1 - x0, y1 - y0);
  return cornersOf(area).every(([x, y]) => {
    const [[u, v], [s, t]] = [plane(x, y), flat(x, y)];
    return Math.hypot(u - s, v - t) < most;
  });
}

/** The codes of a page, with the one that was not read at first: it stands at a known distance from the other. */
async function withMissing(grey, codes, { qr }) {
  const [code] = codes;
  // A first page of several has one code only.
  if (codes.length !== 1 || (code.mark === "A" && code.page !== code.pages)) return codes;
  const flat = flatPlaneFrom(cornersOf(qr[code.mark]).map((point, i) => [point, code.corners[i]]));
  for (const mark of code.mark === "A" ? ["B", "L"] : ["A"]) {
    const part = flat && partAround(grey, flat, qr[mark]);
    const { codes: closer, shapes } = part ? await findCodesCloser(grey, part) : { codes: [], shapes: [] };
    const other = closer.find((each) => each.token === code.token && each.mark === mark);
    if (other) return [code, other];
    // A stamp spoils what a code says and leaves where it stands.
    const corners = shapes.find((shape) => isNear(shape, cornersOf(qr[mark]), flat));
    if (corners) return [code, { ...code, mark, corners }];
  }
  return codes;
}

function isNear(shape, corners, plane) {
  return shape.every(([u, v], i) => {
    const [x, y] = corners[i];
    const [expected, beside] = [plane(x, y), plane(x + ROOM, y)];
    return Math.hypot(u - expected[0], v - expected[1]) < Math.hypot(beside[0] - expected[0], beside[1] - expected[1]);
  });
}

/** The part of the picture where an area of the page is to be expected, with room for perspective; null when outside. */
function partAround({ width, height }, plane, { x, y, width: wide, height: high }) {
  const corners = cornersOf({ x: x - ROOM, y: y - ROOM, width: wide + 2 * ROOM, height: high + 2 * ROOM });
  const [us, vs] = [0, 1].map((k) => corners.map((corner) => plane(...corner)[k]));
  const [left, top] = [Math.max(0, Math.floor(Math.min(...us))), Math.max(0, Math.floor(Math.min(...vs)))];
  const [right, bottom] = [Math.min(width, Math.ceil(Math.max(...us))), Math.min(height, Math.ceil(Math.max(...vs)))];
  return right - left > 50 && bottom - top > 50 ? { left, top, width: right - left, height: bottom - top } : null;
}

function planeOf(codes, { qr }) {
  const pairs = pairsOf(codes, qr);
  // One code alone says too little about perspective to reach as far as the box.
  return (codes.length > 1 && planeFrom(pairs)) || flatPlaneFrom(pairs);
}

const pairsOf = (codes, qr) =>
  codes.flatMap(({ mark, corners }) => cornersOf(qr[mark]).map((point, i) => [point, corners[i]]));

const cornersOf = ({ x, y, width, height }) => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** How often the page was turned clockwise by a quarter, from the upper edge of a code. */
function quarterTurns([[x0, y0], [x1, y1]]) {
  return (Math.round((Math.atan2(y1 - y0, x1 - x0) * 2) / Math.PI) + 4) % 4;
}

/** A point of the picture on the upright preview. */
function turned([u, v], turn, width, height, ratio) {
  const [x, y] = [
    [u, v],
    [v, width - u],
    [width - u, height - v],
    [height - v, u],
  ][turn];
  return [Math.round(x * ratio), Math.round(y * ratio)];
}

function greyOf(rgba, width, height) {
  const data = Buffer.allocUnsafe(width * height);
  const [from, to] = [
    new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.length),
    new Uint8Array(data.buffer, data.byteOffset, data.length),
  ];
  for (let i = 0, at = 0; i < to.length; i += 1, at += 4) {
    to[i] = (from[at] * 77 + from[at + 1] * 150 + from[at + 2] * 29) >> 8;
  }
  return { data, width, height };
}

function meanOf(data) {
  let sum = 0;
  for (let i = 0; i < data.length; i += 16) sum += data[i];
  return (sum * 16) / data.length;
}

sharp.cache(false);
sharp.concurrency(1);
