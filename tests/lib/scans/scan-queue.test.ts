import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { attachScan } from "@/lib/scans/attach-scan";
import { countScans, listScans } from "@/lib/scans/queries";
import { findScan, scanQueue } from "@/lib/scans/scan-queue";
import { verifyScan } from "@/lib/scans/verify-scan";
import { preparedSheet, type ScanWorld, scanWorld } from "@/tests/lib/scans/scan-world";

let world: ScanWorld;
const start = Date.now() - 3_600_000;
const at = (minute: number) => new Date(start + minute * 60_000);

beforeAll(async () => {
  world = await scanWorld();
  // The district's sheet is the oldest, Siti's second, Budi's third; Siti's file is used for Budi too.
  await attachScan(world.adi, preparedSheet(world.rawa.pactId, "c"), at(0));
  const { pactId, scanId } = await attachScan(world.joko, preparedSheet(world.siti.pactId, "a"), at(1));
  await verifyScan(world.adi, { pactId, scanId, accepted: false, note: "Pindaian buram." }, at(2));
  await attachScan(world.joko, preparedSheet(world.siti.pactId, "a"), at(3));
  await attachScan(world.ratna, preparedSheet(world.budi.pactId, "a"), at(4));
  await attachScan(world.adi, preparedSheet(world.watiSelf.pactId, "d"), at(5));
});

const queue = (unitId?: string) => scanQueue(world.wati, world.campaignId, { unitId, zone: "WIB" });

test("the unit that waits longest comes first, then the age of the sheet; the own sheet is never offered", async () => {
  const { units, sheets, own } = await queue();
  expect(sheets.map(({ personName }) => personName)).toEqual(["Rahmat Hidayat", "Siti Aminah", "Budi Santoso"]);
  expect(units).toMatchObject([
    { name: "Kecamatan Rawa", waiting: 1, oldestAt: at(0).toISOString() },
    { name: "Dinas Pendidikan", waiting: 2 },
  ]);
  expect(own).toBe(1);
});

test("what an officer uploaded is counted apart from what they decide, and the own sheet only once", async () => {
  const { sheets, units, own, uploadedByViewer } = await scanQueue(world.adi, world.campaignId, { zone: "WIB" });
  expect(sheets.map(({ personName }) => personName)).toEqual(["Siti Aminah", "Budi Santoso"]);
  expect(units.map(({ waiting }) => waiting)).toEqual([2]);
  expect({ own, uploadedByViewer }).toEqual({ own: 0, uploadedByViewer: 2 });
  expect(await queue()).toMatchObject({ own: 1, uploadedByViewer: 0 });
  const [scan] = await db.scan.findMany({ where: { pactId: world.rawa.pactId } });
  expect(await findScan(world.adi, scan!.id)).toMatchObject({ own: false, uploadedByViewer: true });
  expect(await findScan(world.wati, scan!.id)).toMatchObject({ own: false, uploadedByViewer: false });
});

test("a unit narrows the sheets, not the list of units", async () => {
  const { units, sheets } = await queue(world.dinas.id);
  expect(sheets.map(({ unitName }) => unitName)).toEqual(["SMP Negeri 1", "SMP Negeri 2"]);
  expect(units).toHaveLength(2);
});

test("a file that was used for another person is flagged, and so is one that had been returned", async () => {
  const { sheets } = await queue(world.dinas.id);
  const [siti, budi] = sheets;
  expect(budi?.sameFile).toContainEqual({ name: "Siti Aminah", campaign: "Pakta Kabupaten Contoh", samePerson: false });
  expect(siti?.sameFile.map(({ name }) => name)).toEqual(["Budi Santoso"]);
  expect(siti?.returnedBefore).toMatchObject([{ note: "Pindaian buram.", sameBytes: true }]);
  expect(budi?.returnedBefore).toEqual([]);
});

test("only BKPSDM has a queue, and only of its own agency", async () => {
  for (const who of ["joko", "ratna", "leader", "observer", "stranger", "sitiSelf"] as const) {
    const { units, sheets, own } = await scanQueue(world[who], world.campaignId, { zone: "WIB" });
    expect({ units, sheets, own }).toEqual({ units: [], sheets: [], own: 0 });
  }
});

test("the day's own decisions are counted, without those taken back", async () => {
  const { doneToday } = await scanQueue(world.adi, world.campaignId, { zone: "WIB", now: at(2) });
  expect(doneToday).toBe(1);
  expect((await queue()).doneToday).toBe(0);
});

test("a sheet whose person signed in the browser meanwhile no longer waits", async () => {
  await db.pact.update({ where: { id: world.rawa.pactId }, data: { status: "signed" } });
  expect((await queue()).sheets.map(({ personName }) => personName)).not.toContain("Rahmat Hidayat");
  await db.pact.update({ where: { id: world.rawa.pactId }, data: { status: "awaiting_verification" } });
});

test("a sheet can be opened by itself, in any state, within reach", async () => {
  const [scan] = await db.scan.findMany({ where: { pactId: world.siti.pactId, state: "returned" } });
  expect(await findScan(world.wati, scan!.id)).toMatchObject({
    state: "returned",
    own: false,
    decision: { by: "Adi" },
  });
  const own = await db.scan.findFirstOrThrow({ where: { pactId: world.watiSelf.pactId } });
  expect(await findScan(world.wati, own.id)).toMatchObject({ own: true });
  expect(await findScan(world.joko, scan!.id)).toBeNull();
  expect(await findScan(world.stranger, scan!.id)).toBeNull();
});

test("the list shows each role its sheets, newest first, with the note of a returned one", async () => {
  const list = (who: "joko" | "ratna" | "wati" | "neighbour" | "leader" | "stranger") =>
    listScans(world[who], { campaignId: world.campaignId });
  expect((await list("joko")).items).toMatchObject([
    { personName: "Siti Aminah", state: "awaiting", uploadedBy: "Joko", pages: 1, note: null },
    { personName: "Siti Aminah", state: "returned", note: "Pindaian buram.", decidedBy: "Adi" },
  ]);
  expect((await list("ratna")).items).toHaveLength(3);
  expect((await list("wati")).items).toHaveLength(5);
  expect((await list("neighbour")).items.map(({ personName }) => personName)).toEqual(["Budi Santoso"]);
  expect((await list("leader")).items).toEqual([]);
  expect((await list("stranger")).items).toEqual([]);
});

test("pages of the list join without a gap or a double; the counts add up", async () => {
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listScans(world.wati, { campaignId: world.campaignId, cursor: cursor ?? undefined, limit: 2 });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
  const counts = await countScans(world.wati, { campaignId: world.campaignId });
  expect(counts).toEqual({ awaiting: 4, returned: 1, accepted: 0, superseded: 0, withdrawn: 0, kept: 0 });
  expect(await countScans(world.ratna, { campaignId: world.campaignId, unitId: world.school.id })).toMatchObject({
    awaiting: 1,
    returned: 1,
  });
});
