import sharp from "sharp";
import { faceFor, type Style } from "@/lib/documents/faces";
import type { PledgeText } from "@/lib/documents/pledge-text";
import type { Drawing } from "@/lib/pacts/schema";

const WIDTH = 827; // A4 at 100 dpi
const HEIGHT = 1169;
const MARGIN = 96;

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

const page = (inner: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" fill="#26282b">${inner}</svg>`,
  );

/** The printed part that all sheets of a campaign share, as raw grey pixels, with the height where names begin. */
export async function printSheet(pledge: PledgeText, agencyName: string) {
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
  const background = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: "#f4f3ef" } });
  const pixels = await background
    .composite([{ input: page(parts.join("")) }])
    .png()
    .toBuffer();
  return { pixels, bottom: top };
}
export type PrintedSheet = Awaited<ReturnType<typeof printSheet>>;

/** How a sheet came out of the scanner. */
export type SheetFlaw = "none" | "unsigned" | "blurred" | "cropped";
type Signatory = { name: string; nip: string; position: string; unit: string; place: string; drawing: Drawing };

/** One person's signed sheet as a JPEG, a little askew as scans are. */
export async function scanSheet(
  sheet: PrintedSheet,
  person: Signatory,
  flaw: SheetFlaw,
  tilt: number,
): Promise<Buffer> {
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
  const overlay = page([...identity, ...block, flaw === "unsigned" ? "" : pen].join(""));
  let scan = sharp(
    await sharp(sheet.pixels)
      .composite([{ input: overlay }])
      .toBuffer(),
  ).rotate(tilt, { background: "#d9d8d4" });
  if (flaw === "blurred") scan = scan.blur(3.2);
  if (flaw === "cropped") scan = scan.extract({ left: 0, top: 0, width: WIDTH, height: 760 });
  return scan.jpeg({ quality: 62 }).toBuffer();
}
