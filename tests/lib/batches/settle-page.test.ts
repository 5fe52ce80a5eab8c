import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { assignPage } from "@/lib/batches/assign-page";
import { discardPage } from "@/lib/batches/discard-page";
import { findBatchPage } from "@/lib/batches/find-page";
import { keepPage } from "@/lib/batches/keep-page";
import { listBatches } from "@/lib/batches/list-batches";
import { findBatch } from "@/lib/batches/queries";
import { recordPage } from "@/lib/batches/record-page";
import { reopenPage } from "@/lib/batches/reopen-page";
import { retryFiles } from "@/lib/batches/retry-files";
import { pageGroup } from "@/lib/batches/rules";
import { startBatch } from "@/lib/batches/start-batch";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { formsDocument } from "@/lib/forms/forms-document";
import { declinePact } from "@/lib/pacts/decline-pact";
import type { StackPage } from "@/lib/scans/stack-page";
import { verifyScan } from "@/lib/scans/verify-scan";
import { openStorage } from "@/lib/storage/open-storage";
import { type World, world } from "@/tests/support/world";

/*
 * What people decide about pages, and take back. The reader's part is played here by its answers: its own test reads real
 * stacks.
 */
const system = systemActor("worker");
let home: World;
let batchId: string;
let fileId: string;
let picture: { sha256: string; size: number; width: number; height: number };
const tokens = new Map<string, string>();

beforeAll(async () => {
  home = await world();
  const printed = await formsDocument(home.joko, {
    campaignId: home.campaignId,
    unit: home.units.school,
    kind: "person",
  });
  for await (const _ of printed.stream);
  for (const { pactId, token } of await db.pactForm.findMany()) if (pactId) tokens.set(pactId, token);
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const bytes = await sharp({ create: { width: 620, height: 877, channels: 3, background: "#eee" } })
    .jpeg()
    .toBuffer();
  const stored = await storage.put(bytes, { maxBytes: 1e6 });
  picture = { ...stored, width: 620, height: 877 };
  const file = { ...stored, kind: "jpeg", name: "tumpukan.jpg" };
  ({ batchId } = await startBatch(home.joko, { campaignId: home.campaignId, unit: home.units.school, files: [file] }));
  fileId = (await db.batchFile.findFirstOrThrow({ where: { batchId } })).id;
});

const seen: StackPage = {
  ...{ file: "1.jpeg", width: 620, height: 877, form: null, several: false, others: 0, damaged: 1, light: 200 },
  places: [],
};
const inked = { ink: 40, verdict: "inked" as const, at: [[1, 1] as [number, number], [9, 1], [9, 9], [1, 9]] } as const;
let filePage = 0;

/** The reader settles another page: somebody's sheet, or one with a code that cannot be read. Answers its number. */
async function read(pactId?: string): Promise<number> {
  filePage += 1;
  const token = pactId && tokens.get(pactId);
  const form = token ? { token, page: 1, pages: 1 } : null;
  const places = form ? [{ ...inked, at: [...inked.at] }] : [];
  await recordPage(system, { fileId, page: filePage, read: { ...seen, form, places }, drawn: picture });
  return filePage;
}
const pageOf = async (number: number) => (await findBatch(home.joko, batchId)).pages[number - 1];
const statusOf = async ({ pactId }: { pactId: string }) =>
  (await db.pact.findUniqueOrThrow({ where: { id: pactId } })).status;
const sheetsOf = async ({ pactId }: { pactId: string }) =>
  (await db.scan.findMany({ where: { pactId }, orderBy: { uploadedAt: "asc" } })).map(({ state }) => state);
const by = (number: number, more: object = {}) => ({ batchId, number, ...more });

describe("a page given by hand", () => {
  test("is taken back: the person owes a sheet again, and the page stands as it was read", async () => {
    const number = await read();
    await assignPage(home.joko, by(number, { pactIds: [home.budi.pactId] }));
    expect([await statusOf(home.budi), (await pageOf(number))?.people]).toEqual(["awaiting_verification", 1]);
    expect(await reopenPage(home.joko, by(number))).toMatchObject({ state: "unreadable" });
    expect([await statusOf(home.budi), await sheetsOf(home.budi)]).toEqual(["pending", ["withdrawn"]]);
    expect(await pageOf(number)).toMatchObject({
      ...{ state: "unreadable", reason: "damaged_code", pactId: null, scanId: null, people: 0, decided: false },
    });
    expect(await reopenPage(home.joko, by(number))).toMatchObject({ state: "unreadable" });
    expect(await db.auditEvent.count({ where: { action: "scan-batch.reopen" } })).toBe(1);
  });

  test("taken back, the sheet whose place it took waits again", async () => {
    const [first, second] = [await read(), await read()];
    await assignPage(home.joko, by(first, { pactIds: [home.budi.pactId] }));
    await assignPage(home.joko, by(second, { pactIds: [home.budi.pactId] }));
    await reopenPage(home.joko, by(second));
    expect(await statusOf(home.budi)).toBe("awaiting_verification");
    expect((await sheetsOf(home.budi)).slice(-2)).toEqual(["awaiting", "withdrawn"]);
    await reopenPage(home.joko, by(first));
    expect(await statusOf(home.budi)).toBe("pending");
  });

  test("is stored as it was turned", async () => {
    const number = await read();
    await assignPage(home.joko, by(number, { pactIds: [home.budi.pactId], turn: 1 }));
    // The page itself stays as it was read; how it was looked at is remembered.
    expect(await pageOf(number)).toMatchObject({ width: 620, height: 877, turn: 1 });
    const scan = await db.scan.findFirstOrThrow({ where: { pactId: home.budi.pactId, state: "awaiting" } });
    expect(scan.pages).toEqual([expect.objectContaining({ width: 877, height: 620 })]);
    expect(scan.fileSha256).not.toBe(picture.sha256);
    await reopenPage(home.joko, by(number));
    expect(await pageOf(number)).toMatchObject({ width: 620, height: 877, turn: 0 });
  });

  test("is not put aside by somebody who still sees it open", async () => {
    const number = await read();
    await assignPage(home.joko, by(number, { pactIds: [home.budi.pactId] }));
    const stale = { reason: "Bukan lembar pakta", seen: "unreadable" };
    await expect(discardPage(home.wati, by(number, stale))).rejects.toMatchObject({ code: "page_settled" });
    expect(await statusOf(home.budi)).toBe("awaiting_verification");
    await reopenPage(home.joko, by(number));
  });

  test("of somebody who had declined: taken back, the case stands again; the unit's own desk cannot settle it", async () => {
    await declinePact(home.siti, { pactId: home.siti.pactId, reason: "Saya tidak dapat menyetujui butir kedua." });
    const number = await read();
    await expect(assignPage(home.joko, by(number, { pactIds: [home.siti.pactId] }))).rejects.toMatchObject({
      code: "pact_held",
    });
    await assignPage(home.wati, by(number, { pactIds: [home.siti.pactId] }));
    expect(await statusOf(home.siti)).toBe("awaiting_verification");
    await reopenPage(home.wati, by(number));
    expect(await statusOf(home.siti)).toBe("declined");
    expect(await db.decline.count({ where: { pactId: home.siti.pactId, endedAt: null } })).toBe(1);
  });
});

describe("a recognised page", () => {
  test("put aside takes its sheet along, and brings it back", async () => {
    const number = await read(home.budi.pactId);
    expect(await statusOf(home.budi)).toBe("awaiting_verification");
    await discardPage(home.joko, by(number, { reason: "Salah tumpukan" }));
    expect([await statusOf(home.budi), (await pageOf(number))?.note]).toEqual(["pending", "Salah tumpukan"]);
    await reopenPage(home.joko, by(number));
    expect([await statusOf(home.budi), (await pageOf(number))?.state]).toEqual(["awaiting_verification", "matched"]);
    await discardPage(home.joko, by(number, { reason: "Salah tumpukan" }));
  });

  test("whose sheet is decided stays", async () => {
    const number = await read(home.budi.pactId);
    const scanId = (await pageOf(number))?.scanId;
    await verifyScan(home.wati, { pactId: home.budi.pactId, scanId, accepted: true });
    await expect(discardPage(home.joko, by(number, { reason: "Salah tumpukan" }))).rejects.toMatchObject({
      code: "sheet_decided",
    });
    expect([await statusOf(home.budi), (await pageOf(number))?.state]).toEqual(["verified", "matched"]);
  });
});

test("another sheet of somebody whose pact is settled is kept beside the evidence by choice, and let go again", async () => {
  const evidence = await db.signature.findFirstOrThrow({ where: { pactId: home.budi.pactId, supersededAt: null } });
  // As in another stack: within one, the second page of a form is a repetition.
  await db.batchPage.updateMany({ where: { batchId, state: "matched" }, data: { state: "discarded" } });
  const number = await read(home.budi.pactId);
  expect(await pageOf(number)).toMatchObject({ state: "already_verified", reason: "sheet_verified" });
  await keepPage(home.joko, by(number));
  expect(await pageOf(number)).toMatchObject({ state: "already_verified", reason: "kept", people: 1, decided: true });
  expect([await statusOf(home.budi), (await sheetsOf(home.budi)).at(-1)]).toEqual(["verified", "kept"]);
  await keepPage(home.joko, by(number));
  await reopenPage(home.joko, by(number));
  expect([await statusOf(home.budi), (await sheetsOf(home.budi)).at(-1)]).toEqual(["verified", "withdrawn"]);
  expect(await pageOf(number)).toMatchObject({ reason: "sheet_verified", decided: false });
  expect(await db.signature.findFirst({ where: { pactId: home.budi.pactId, supersededAt: null } })).toEqual(evidence);
});

test("an officer who accepts and an operator who takes back at once: one of them is told", async () => {
  for (let round = 0; round < 5; round += 1) {
    const number = await read();
    const { pactId } = home.joko;
    await assignPage(home.wati, by(number, { pactIds: [pactId] }));
    const scanId = (await pageOf(number))?.scanId;
    const [accepted, back] = await Promise.allSettled([
      verifyScan(home.adi, { pactId, scanId, accepted: false, note: "Pindaian buram" }),
      reopenPage(home.wati, by(number)),
    ]);
    expect([accepted.status, back.status].sort()).toEqual(["fulfilled", "rejected"]);
    if (accepted.status === "fulfilled") expect(await statusOf(home.joko)).toBe("returned");
    expect(["returned", "pending"]).toContain(await statusOf(home.joko));
    expect(await db.scan.count({ where: { pactId, state: "awaiting" } })).toBe(0);
  }
});

test("files handed in before are not read again beside new ones", async () => {
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const old = { sha256: picture.sha256, size: picture.size, kind: "jpeg", name: "salinan.jpg" };
  const fresh = {
    ...(await storage.put(Buffer.from("lembar lain"), { maxBytes: 1e4 })),
    kind: "jpeg",
    name: "baru.jpg",
  };
  const scope = { campaignId: home.campaignId, unit: home.units.school };
  const second = await startBatch(home.joko, { ...scope, files: [old, fresh] });
  expect(second).toMatchObject({ known: 1, alreadyUploaded: false });
  expect((await findBatch(home.joko, second.batchId)).files.map(({ name }) => name)).toEqual(["baru.jpg"]);
  expect(await startBatch(home.joko, { ...scope, files: [old, fresh] })).toMatchObject({
    ...{ batchId: second.batchId, known: 2, alreadyUploaded: true },
  });
});

test("a sheet without ink asks for nothing once its person signed otherwise; a first page alone is no sheet", async () => {
  const { pactId } = home.joko;
  await db.pact.update({ where: { id: pactId }, data: { status: "pending" } });
  filePage += 1;
  const form = { token: tokens.get(pactId) ?? "", page: 1, pages: 1 };
  const blank = { ...seen, form, places: [{ ...inked, ink: 0, verdict: "blank" as const, at: [...inked.at] }] };
  await recordPage(system, { fileId, page: filePage, read: blank, drawn: picture });
  const number = filePage;
  expect(await pageOf(number)).toMatchObject({ state: "unsigned", reason: null });
  await db.pact.update({ where: { id: pactId }, data: { status: "signed" } });
  expect(await pageOf(number)).toMatchObject({ state: "unsigned", reason: "settled_since" });
  await db.pact.update({ where: { id: pactId }, data: { status: "pending" } });
  await discardPage(home.joko, by(number, { reason: "Akan ditandatangani ulang" }));
  filePage += 1;
  await recordPage(system, { fileId, page: filePage, read: { ...seen, form: { ...form, pages: 2 } }, drawn: picture });
  expect(await pageOf(filePage)).toMatchObject({ state: "matched", reason: "rest_missing", sheet: null });
});

test("a file that the machine could not read is read again when asked; a broken one is not", async () => {
  const broken = { state: "refused" as const, problem: "Rusak" };
  await db.batchFile.update({ where: { id: fileId }, data: { ...broken, passing: false } });
  expect(await retryFiles(home.joko, { batchId })).toEqual({ batchId, files: 0 });
  await db.batchFile.update({ where: { id: fileId }, data: { ...broken, passing: true } });
  expect(await retryFiles(home.joko, { batchId })).toEqual({ batchId, files: 1 });
  expect((await findBatch(home.joko, batchId)).files[0]).toMatchObject({ state: "waiting", retryable: false });
});

test("a page is shown with what it takes to settle it: its neighbours that wait, whose box, how many are left", async () => {
  const [first, last] = [await read(), await read()];
  const { before, after, open, page, box, batch } = await findBatchPage(home.joko, batchId, first);
  expect([after, page.page, box]).toEqual([last, first, null]);
  expect(before === null || before < first).toBe(true);
  const { pages } = await findBatch(home.joko, batchId);
  expect(open).toBe(pages.filter((each) => ["choose", "redo"].includes(pageGroup(each))).length);
  expect(batch).toMatchObject({ unitId: home.units.school, campaignId: home.campaignId, zone: "WIB", pages: last });
  for (const actor of [home.laras, home.hadi, home.observer, home.away.rudi, home.siti]) {
    await expect(findBatchPage(actor, batchId, first)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("stacks of a unit and those below it are listed with their pages by what these ask of people", async () => {
  const scope = { campaignId: home.campaignId, unitId: home.units.education };
  const stack = (await listBatches(home.ratna, scope)).find((each) => each.batchId === batchId);
  expect(stack).toMatchObject({ batchId, unitName: expect.any(String), fileNames: ["tumpukan.jpg"], finished: false });
  const { pages } = await findBatch(home.ratna, batchId);
  expect(stack?.read).toBe(pages.length);
  expect(Object.values(stack?.groups ?? {}).reduce((sum, n) => sum + n, 0)).toBe(pages.length);
  expect(await listBatches(home.ratna, { ...scope, unitId: home.units.neighbour })).toEqual([]);
  for (const actor of [home.laras, home.hadi, home.observer, home.away.rudi, home.siti]) {
    expect(await listBatches(actor, scope)).toEqual([]);
  }
});
