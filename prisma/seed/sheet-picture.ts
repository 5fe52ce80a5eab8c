import sharp from "sharp";
import { faceFor, type Style } from "@/lib/documents/faces";
import type { PledgeText } from "@/lib/documents/pledge-text";
import type { Drawing } from "@/lib/pacts/schema";

const WIDTH = 827; // A4 at 100 dpi
const HEIGHT = 1169;
const MARGIN = 96;
const PAPER = "#f4f3ef";
const RAW = { raw: { width: WIDTH, height: HEIGHT, channels: 3 as const } };

type Outline = { path: { toSVG(): string } };

/** Text as glyph outlines, so that no font has to be installed where the demonstration is made. */
function text(words: string, x: number, y: number, size: number, style: Style = "regular"): string {
  const face = faceFor(65, style);
  if (!face) throw new Error("the document face has no letter A");
  const { glyphs, positions } = face.font.layout(words);
  const scale = size / face.font.unitsPerEm;
  let pen = 0;
  const paths = (glyphs as Outline[]).map((glyph, at) => {
    const path = `<path transform="translate(${pen.toFixed(0)} 0)" d="${glyph.path.toSVG()}"/>`;
    pen += positions[at]?.xAdvance ?? 0;
    return path;
  });
  return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join("")}</g>`;
}

function paragraph(
  words: string,
  x: number,
  top: number,
  size: number,
  width: number,
): { svg: string; bottom: number } {
  const face = faceFor(65, "regular");
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && ((face?.widthOf(longer) ?? 0) * size) / 1000 > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const svg = lines.map((each, at) => text(each, x, top + (at + 1) * size * 1.35, size)).join("");
  return { svg, bottom: top + lines.length * size * 1.35 };
}

type Part = { left: number; top: number; width: number; height: number };
const IDENTITY: Part = { left: 60, top: 200, width: 740, height: 130 };
const WHOLE: Part = { left: 0, top: 0, width: WIDTH, height: HEIGHT };

/** A part of a page of SVG that is turned by so many degrees about its middle. */
const page = (inner: string, tilt: number, { left, top, width, height } = WHOLE) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" fill="#26282b"><g transform="rotate(${tilt} ${WIDTH / 2} ${HEIGHT / 2})">${inner}</g></svg>`,
  );

/**
 * The printed part that all sheets of a campaign share, as raw pixels: once for each angle at which a scanner took it,
 * since turning every sheet by itself would cost most of the seeding. `bottom` is where the words end.
 */
export async function printSheets(pledge: PledgeText, agencyName: string, tilts: readonly number[]) {
  const width = WIDTH - 2 * MARGIN;
  const parts = [text(agencyName.toUpperCase(), 238, 84, 19, "bold")];
  parts.push(`<rect x="${MARGIN}" y="104" width="${width}" height="2"/>`);
  const title = pledge.title.split("\n");
  parts.push(...title.map((line, at) => text(line.toUpperCase(), at === 0 ? 320 : 205, 150 + at * 24, 17, "bold")));
  let top = 345;
  for (const [at, words] of [
    pledge.opening,
    ...pledge.points.map((point, n) => `${n + 1}. ${point}`),
    pledge.closing,
  ].entries()) {
    const block = paragraph(words, at > 0 && at <= pledge.points.length ? MARGIN + 18 : MARGIN, top, 15, width - 20);
    parts.push(block.svg);
    top = block.bottom + 10;
  }
  const paper = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } });
  return Promise.all(
    tilts.map(async (tilt) => {
      const turned = paper.clone().composite([{ input: page(parts.join(""), tilt) }]);
      return { pixels: await turned.removeAlpha().raw().toBuffer(), bottom: top, tilt };
    }),
  );
}
export type PrintedSheet = Awaited<ReturnType<typeof printSheets>>[number];

/** How a sheet came out of the scanner. */
export type SheetFlaw = "none" | "unsigned" | "blurred" | "cropped";
type Signatory = { name: string; nip: string; position: string; unit: string; place: string; drawing: Drawing };

/** One person's signed sheet as JPEG, a little askew as scans are. */
export async function scanSheet(
  sheet: PrintedSheet,
  person: Signatory,
  flaw: SheetFlaw,
): Promise<{ data: Buffer; width: number; height: number }> {
  const rows = [
    ["Nama", person.name],
    ["NIP", person.nip],
    ["Jabatan", person.position],
    ["Unit Kerja", person.unit],
  ] as const;
  const identity = rows.map(
    ([label, value], at) => text(label, MARGIN, 225 + at * 26, 16) + text(`: ${value}`, 220, 225 + at * 26, 16),
  );
  const at = sheet.bottom + 30;
  const ink = person.drawing.strokes
    .map((stroke) => `<polyline points="${stroke.map(([x, y]) => `${x},${y}`).join(" ")}"/>`)
    .join("");
  const pen = `<g transform="translate(420 ${at + 30}) scale(.72)" fill="none" stroke="#1c3a8a" stroke-width="3" stroke-linecap="round">${ink}</g>`;
  const block = [
    text(person.place, 450, at, 15),
    text("Yang membuat pernyataan,", 450, at + 24, 15),
    text(person.name, 450, at + 190, 16, "bold"),
  ];
  const sign = [...block, flaw === "unsigned" ? "" : pen].join("");
  // Only the two blank parts are drawn and copied in: laying a page over a page takes ten times as long.
  const pixels = Buffer.from(sheet.pixels);
  await write(pixels, page(identity.join(""), sheet.tilt, IDENTITY), IDENTITY);
  const place = { left: 400, top: Math.floor(at) - 26, width: 400, height: 236 };
  await write(pixels, page(sign, sheet.tilt, place), place);
  let scan = sharp(pixels, RAW);
  if (flaw === "blurred") scan = scan.blur(3.2);
  if (flaw === "cropped") scan = scan.extract({ left: 0, top: 0, width: WIDTH, height: 760 });
  const { data, info } = await scan.jpeg({ quality: 66 }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Copies a drawing on blank paper into a part of the page. */
async function write(page: Buffer, drawing: Buffer, { left, top, width, height }: Part): Promise<void> {
  const patch = await sharp(drawing).flatten({ background: PAPER }).raw().toBuffer();
  for (let row = 0; row < height; row += 1) {
    patch.copy(page, ((top + row) * WIDTH + left) * 3, row * width * 3, (row + 1) * width * 3);
  }
}
