import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignPage } from "@/lib/batches/assign-page";
import { discardPage } from "@/lib/batches/discard-page";
import { findBatch } from "@/lib/batches/queries";
import { readStacks } from "@/lib/batches/read-stacks";
import type { BatchPageView } from "@/lib/batches/schema";
import { startBatch } from "@/lib/batches/start-batch";
import { systemActor, type User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { formGeometry } from "@/lib/documents/form-geometry";
import { drawQrCode } from "@/lib/documents/qr-code";
import { env } from "@/lib/env";
import { formsDocument } from "@/lib/forms/forms-document";
import { isProblem, openStack } from "@/lib/scans/stack-process";
import { openStorage } from "@/lib/storage/open-storage";
import { type World, world } from "@/tests/support/world";

const WIDTH = 1240;
const K = WIDTH / formGeometry.page.width;
const system = systemActor("worker");
let home: World;
let folder: string;
/** Pictures of the printed forms: cover, Budi, Joko, Siti; and the neighbour's. */
let printed: Buffer[];
let neighbours: Buffer[];

beforeAll(async () => {
  home = await world();
  folder = await mkdtemp(path.join(tmpdir(), "ikrar-stack-test-"));
  printed = await pictures(home.joko, home.units.school);
  neighbours = await pictures(home.wati, home.units.health);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pictures(actor: User, unit: string, kind = "person"): Promise<Buffer[]> {
  const { stream } = await formsDocument(actor, { campaignId: home.campaignId, unit, kind });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const input = path.join(folder, `${unit}-${kind}.pdf`);
  await writeFile(input, Buffer.concat(chunks));
  const stack = await openStack({ input, kind: "pdf", out: folder, maxPages: 50 });
  if (isProblem(stack)) throw new Error(stack.message);
  const drawn: Buffer[] = [];
  for (let page = 1; page <= stack.pages; page += 1) {
    const read = await stack.read(page);
    if (isProblem(read)) throw new Error(read.message);
    drawn.push(await sharp(path.join(folder, read.file)).toBuffer());
  }
  stack.close();
  return drawn;
}

/** Somebody writes into a place of the page, in millimetres. */
function signed(page: Buffer, { x, y } = { x: 125, y: 238 }): Promise<Buffer> {
  const at = (mm: number) => mm * K;
  const pen = `<path d="M${at(x)} ${at(y)} q ${at(6)} ${at(-6)} ${at(10)} 0 t ${at(10)} ${at(-3)} t ${at(12)} ${at(3)}" fill="none" stroke="#1b2f8a" stroke-width="${at(0.5)}"/>`;
  const ink = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754">${pen}</svg>`);
  return sharp(page)
    .composite([{ input: ink }])
    .jpeg({ quality: 60 })
    .toBuffer();
}

/** Pictures as the pages of one scanned PDF, each as tall as it is. */
async function scannedPdf(pages: readonly Buffer[]): Promise<Buffer> {
  const doc = new PDFDocument({ autoFirstPage: false });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.once("end", resolve));
  for (const page of pages) {
    const { width = 1, height = 1 } = await sharp(page).metadata();
    const size: [number, number] = [(width * 72) / 150, (height * 72) / 150];
    doc.addPage({ size, margin: 0 }).image(page, 0, 0, { width: size[0] });
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

async function foreign(): Promise<Buffer> {
  const doc = new PDFDocument({ size: "A4", margin: 0 });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.once("end", resolve));
  drawQrCode(doc, "https://contoh.example/kupon", 200, 200, 120);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

async function handIn(actor: User, files: readonly [name: string, kind: "pdf" | "jpeg", bytes: Buffer][]) {
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const stored = await Promise.all(
    files.map(async ([name, kind, bytes]) => ({ ...(await storage.put(bytes, { maxBytes: 1e8 })), name, kind })),
  );
  return startBatch(actor, { campaignId: home.campaignId, unit: home.units.school, files: stored });
}

const blank = () =>
  sharp({ create: { width: WIDTH, height: 1754, channels: 3, background: "#fff" } })
    .jpeg()
    .toBuffer();
const turned = (page: Buffer, angle: number) => sharp(page).rotate(angle, { background: "#ddd" }).jpeg().toBuffer();
const statusOf = async ({ pactId }: { pactId: string }) =>
  (await db.pact.findUniqueOrThrow({ where: { id: pactId } })).status;
const told = ({ state, reason, pactId }: BatchPageView) => [state, reason, pactId];

// Real pages are drawn and read by a process that gives way to all others.
describe("a stack", { timeout: 60_000 }, () => {
  let batchId: string;
  let stack: Buffer;

  test("every page ends in one state, and whoever signed has a sheet that waits", async () => {
    const [cover, budi, joko, siti] = printed as [Buffer, Buffer, Buffer, Buffer];
    const sitiSigned = await signed(siti);
    stack = await scannedPdf([
      await turned(await signed(budi), 91.5),
      await blank(),
      cover,
      joko,
      sitiSigned,
      await turned(sitiSigned, 180),
      await signed(neighbours[1] as Buffer),
    ]);
    const started = await handIn(home.joko, [
      ["tumpukan.pdf", "pdf", stack],
      ["kupon.pdf", "pdf", await foreign()],
      ["rusak.pdf", "pdf", Buffer.from("%PDF-1.7\nrusak")],
    ]);
    batchId = started.batchId;
    expect((await findBatch(home.joko, batchId)).finished).toBe(false);
    expect(await readStacks(system)).toEqual({ pages: 8 });

    const batch = await findBatch(home.joko, batchId);
    expect(batch.pages.map(told)).toEqual([
      ["matched", null, home.budi.pactId],
      ["not_a_form", "blank", null],
      ["not_a_form", "cover", null],
      ["unsigned", null, home.joko.pactId],
      ["matched", null, home.siti.pactId],
      ["duplicate", null, home.siti.pactId],
      ["unknown_token", null, null],
      ["not_a_form", "foreign_code", null],
    ]);
    expect(Object.values(batch.counts).reduce((sum, n) => sum + n, 0)).toBe(batch.pages.length);
    expect(batch.finished).toBe(true);
    expect(batch.files.map(({ state, pages, read }) => [state, pages, read])).toEqual([
      ["read", 7, 7],
      ["read", 1, 1],
      ["refused", null, 0],
    ]);
    expect(batch.files[2]?.problem).toContain("rusak");
    expect(await Promise.all([home.budi, home.joko, home.siti].map(statusOf))).toEqual([
      "awaiting_verification",
      "pending",
      "awaiting_verification",
    ]);
  });

  test("the same files again are the stack that is there; nothing is read twice", async () => {
    const again = await handIn(home.joko, [["salinan.pdf", "pdf", stack]]);
    expect(again).toEqual({ batchId, known: 1, alreadyUploaded: true });
    expect(await readStacks(system)).toEqual({ pages: 0 });
    expect(await db.scan.count({ where: { pactId: home.siti.pactId } })).toBe(1);
  });

  test("a worker that died is followed by one that goes on with the next page", async () => {
    const pages = await Promise.all([blank(), turned(await blank(), 3), turned(await blank(), 5)]);
    const { batchId: other } = await handIn(home.joko, [["kosong.pdf", "pdf", await scannedPdf(pages)]]);
    const stopping = new AbortController();
    const halfway = readStacks(system, stopping.signal);
    while ((await db.batchPage.count({ where: { batchId: other } })) === 0)
      await new Promise((next) => setTimeout(next, 20));
    stopping.abort();
    await halfway;
    const before = await db.batchPage.count({ where: { batchId: other } });
    expect((await findBatch(home.joko, other)).finished).toBe(false);
    expect(await readStacks(system)).toEqual({ pages: 3 - before });
    const { pages: all, finished } = await findBatch(home.joko, other);
    expect([all.map(({ page, filePage }) => [page, filePage]), finished]).toEqual([
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      true,
    ]);
  });

  test("what found nobody is given to somebody by hand, or put aside; what is settled stays", async () => {
    await expect(assignPage(home.joko, { batchId, number: 5, pactIds: [home.joko.pactId] })).rejects.toMatchObject({
      code: "page_settled",
    });
    await assignPage(home.joko, { batchId, number: 4, pactIds: [home.joko.pactId] });
    expect(await statusOf(home.joko)).toBe("awaiting_verification");
    await discardPage(home.joko, { batchId, number: 2, reason: "Halaman kosong" });
    const { pages } = await findBatch(home.joko, batchId);
    expect([pages[3], pages[1]].map((page) => page && told(page))).toEqual([
      ["matched", "by_hand", home.joko.pactId],
      ["discarded", null, null],
    ]);
    expect(pages[3]?.scanId).toMatch(/-/);
  });

  test("other units, observers and other agencies know of no stack", async () => {
    for (const actor of [home.laras, home.hadi, home.observer, home.away.rudi]) {
      await expect(findBatch(actor, batchId)).rejects.toMatchObject({ code: "not_found" });
      await expect(discardPage(actor, { batchId, number: 7, reason: "Bukan milik kami" })).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });
});

test("a collective list waits for somebody to tick who signed; each of them then has the page as a sheet", {
  timeout: 60_000,
}, async () => {
  await db.scan.updateMany({ data: { state: "superseded" } });
  await db.pact.updateMany({ where: { campaignId: home.campaignId }, data: { status: "pending" } });
  const [, list] = await pictures(home.joko, home.units.school, "list");
  const { x, y, height } = formGeometry.list.cell;
  const page = await signed(await signed(list as Buffer, { x: x + 5, y: y + 7 }), { x: x + 5, y: y + 2 * height + 7 });
  const { batchId } = await handIn(home.joko, [["daftar.jpg", "jpeg", page]]);
  await readStacks(system);
  const { pages } = await findBatch(home.joko, batchId);
  expect(pages.map(told)).toEqual([["list", null, null]]);
  const stored = await db.batchPage.findFirstOrThrow({ where: { batchId } });
  const verdicts = (stored.places as { verdict: string }[]).map(({ verdict }) => verdict);
  expect(verdicts.slice(0, 4)).toEqual(["inked", "blank", "inked", "blank"]);
  await assignPage(home.joko, { batchId, number: 1, pactIds: [home.budi.pactId, home.siti.pactId] });
  expect(await Promise.all([home.budi, home.joko, home.siti].map(statusOf))).toEqual([
    "awaiting_verification",
    "pending",
    "awaiting_verification",
  ]);
});
