import { utimes } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { attachScan } from "@/lib/scans/attach-scan";
import { sweepFiles } from "@/lib/scans/sweep-files";
import { openStorage } from "@/lib/storage/open-storage";
import { preparedSheet, type ScanWorld, scanWorld } from "@/tests/lib/scans/scan-world";

const dataDir = env().DATA_DIR;
const storage = openStorage({ dataDir });
let world: ScanWorld;
beforeAll(async () => {
  world = await scanWorld();
});

async function stored(text: string, hours: number): Promise<string> {
  const { sha256 } = await storage.put(Buffer.from(text), { maxBytes: 100 });
  const at = new Date(Date.now() - hours * 3_600_000);
  await utimes(path.join(dataDir, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256), at, at);
  return sha256;
}
const isThere = async (sha256: string) => (await storage.stat(sha256)) !== null;

let named: string[];
beforeEach(async () => {
  named = [await stored("original", 900), await stored("picture", 900), await stored("roster", 900)];
  const sheet = preparedSheet(world.siti.pactId);
  const [original = "", picture = "", roster = ""] = named;
  await attachScan(world.joko, {
    ...sheet,
    file: { ...sheet.file, sha256: original },
    pages: [{ sha256: picture, width: 10, height: 10 }],
  });
  const data = { agencyId: world.agencyId, kind: "units", fileName: "unit.csv", fileSize: 6 } as const;
  await db.importRun.create({ data: { ...data, fileSha256: roster, startedById: world.adi.accountId } });
});

test("the photographs of a ceremony stay", async () => {
  const sha256 = await stored("photograph", 900);
  const { agencyId, campaignId } = world;
  const ceremony = { agencyId, campaignId, code: "7K2PM", name: "Apel", place: "Aula", startsAt: new Date() };
  const photos = { create: { sha256, width: 10, height: 10, uploadedAt: new Date() } };
  await db.ceremony.create({ data: { ...ceremony, photos } });
  await sweepFiles();
  expect(await isThere(sha256)).toBe(true);
});

test("what a refused upload left goes after a day; sheets, pictures and rosters stay, and so does what is young", async () => {
  const rubbish = [await stored("cut", 25), await stored("refused", 400)];
  const young = await stored("being attached", 23);
  expect(await sweepFiles()).toEqual({ removed: 2, temporary: 0 });
  for (const sha256 of rubbish) expect(await isThere(sha256)).toBe(false);
  for (const sha256 of [...named, young]) expect(await isThere(sha256)).toBe(true);
  expect(await sweepFiles()).toEqual({ removed: 0, temporary: 0 });
});

test("a replaced sheet keeps its bytes: it is part of the history", async () => {
  await attachScan(world.joko, preparedSheet(world.siti.pactId, "b"));
  await sweepFiles();
  for (const sha256 of named) expect(await isThere(sha256)).toBe(true);
});

test("a file that is uploaded anew while the sweep runs is young again and stays", async () => {
  const again = await stored("twice", 30);
  const list = storage.list.bind(storage);
  const racing = {
    ...storage,
    async *list() {
      yield* list();
      await storage.put(Buffer.from("twice"), { maxBytes: 100 });
    },
  };
  expect(await sweepFiles(racing)).toEqual({ removed: 0, temporary: 0 });
  expect(await isThere(again)).toBe(true);
});

test("beside another or a restored database nothing is removed", async () => {
  const foreign = await Promise.all(Array.from({ length: 101 }, (_, at) => stored(`foreign ${at}`, 48)));
  expect(await sweepFiles()).toEqual({ removed: 0, temporary: 0 });
  expect(await isThere(foreign[0] ?? "")).toBe(true);
});
