import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { attachScan } from "@/lib/scans/attach-scan";
import { cropAround, readPagePart } from "@/lib/scans/page-part";
import { openStorage } from "@/lib/storage/open-storage";
import { preparedSheet, type ScanWorld, scanWorld } from "@/tests/lib/scans/scan-world";
import { stackSheet } from "@/tests/support/stack-sheet";

const BOX: [number, number][] = [
  [700, 1290],
  [1120, 1290],
  [1120, 1470],
  [700, 1470],
];
let world: ScanWorld;
let scanId: string;

beforeAll(async () => {
  world = await scanWorld();
  const box = Buffer.from('<svg width="420" height="180"><rect width="420" height="180" fill="#0000ff"/></svg>');
  const page = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: "#fff" } })
    .composite([{ input: box, left: 700, top: 1290 }])
    .jpeg()
    .toBuffer();
  const { sha256 } = await openStorage({ dataDir: env().DATA_DIR }).put(page, { maxBytes: 1e7 });
  const { campaignId, dinas, ratna, siti } = world;
  const made = { campaignId, unitId: dinas.id, uploadedById: ratna.accountId, pactIds: [siti.pactId], sha256, at: BOX };
  scanId = (await stackSheet(made))[siti.pactId] ?? "";
});

const drawn = async (part: "signature" | "thumbnail", page = 1, as = world.wati) => {
  const { stream, size, sha256 } = await readPagePart(as, scanId, page, part);
  const bytes = await buffer(stream);
  expect(bytes).toHaveLength(size);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  return sharp(bytes);
};
const notFound = expect.objectContaining({ name: "Refusal", code: "not_found" });

test("the place of the signature fills its picture, with room for the name under it", async () => {
  const picture = await drawn("signature");
  const { width = 0, height = 0, format } = await picture.metadata();
  expect([format, width, height]).toEqual(["jpeg", 470, 272]);
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  const [red = 0, , blue = 0] = at(Math.round(width / 2), 90);
  expect(red).toBeLessThan(60);
  expect(blue).toBeGreaterThan(200);
  expect(Math.min(...at(Math.round(width / 2), height - 10))).toBeGreaterThan(230);
});

test("a whole page is a thumbnail", async () => {
  expect(await (await drawn("thumbnail")).metadata()).toMatchObject({ format: "jpeg", width: 240, height: 339 });
});

test("who may not see the sheet sees no part of it; nor is there one of a page or place that nobody knows", async () => {
  for (const part of ["signature", "thumbnail"] as const) {
    await expect(drawn(part, 1, world.neighbour)).rejects.toEqual(notFound);
    await expect(drawn(part, 1, world.stranger)).rejects.toEqual(notFound);
    await expect(drawn(part, 2)).rejects.toEqual(notFound);
  }
  const single = await attachScan(world.ratna, preparedSheet(world.budi.pactId));
  await expect(readPagePart(world.wati, single.scanId, 1, "signature")).rejects.toEqual(notFound);
  await expect(readPagePart(world.wati, "lembar", 1, "signature")).rejects.toEqual(notFound);
});

test("a place that reaches beyond the page is cut at its edge", () => {
  const page = { width: 1000, height: 1400 };
  const beyond: [number, number][] = [
    [-50, 1300],
    [400, 1290],
    [410, 1500],
    [-40, 1510],
  ];
  expect(cropAround({ at: beyond }, page, { nameBelow: true })).toEqual({
    left: 0,
    top: 1277,
    width: 438,
    height: 123,
  });
  const away: [number, number][] = beyond.map(([x, y]) => [x + 5000, y + 5000]);
  expect(cropAround({ at: away }, page, { nameBelow: false })).toEqual({ left: 999, top: 1399, width: 1, height: 1 });
});
