import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readlink, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage } from "@/lib/storage/storage";

let dataDir: string;
let storage: Storage;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "ikrar-storage-"));
  storage = openStorage({ dataDir });
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const place = (name: string) => path.join(dataDir, "files", name.slice(0, 2), name.slice(2, 4), name);

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function* failingAfter(bytes: Buffer) {
  yield bytes;
  throw new Error("connection lost");
}

test("bytes and a stream of the same bytes are one object under their sha-256", async () => {
  const bytes = randomBytes(300_000);
  const fromBytes = await storage.put(bytes, { maxBytes: 1_000_000 });
  const fromStream = await storage.put(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), {
    maxBytes: 1_000_000,
  });
  expect(fromBytes).toEqual({ sha256: sha256(bytes), size: 300_000 });
  expect(fromStream).toEqual(fromBytes);
  expect(await filesOnDisk()).toEqual([sha256(bytes)]);
  expect(bytes.equals(await storage.read(fromBytes.sha256))).toBe(true);
  expect(bytes.equals(await buffer(await storage.get(fromBytes.sha256)))).toBe(true);
});

const OPEN_FILES = "/proc/self/fd";

test.runIf(existsSync(OPEN_FILES))("a stream that nobody reads holds no file open, nor one that is left", async () => {
  const { sha256: name } = await storage.put(randomBytes(500_000), { maxBytes: 1e6 });
  const held = async () => {
    const links = await Promise.all(
      (await readdir(OPEN_FILES)).map((fd) => readlink(`${OPEN_FILES}/${fd}`).catch(() => "")),
    );
    return links.filter((link) => link === place(name)).length;
  };
  await storage.get(name);
  expect(await held()).toBe(0);
  const left = await storage.get(name);
  for await (const chunk of left) {
    expect(chunk.length).toBeGreaterThan(0);
    expect(await held()).toBe(1);
    break;
  }
  await vi.waitFor(async () => expect(await held()).toBe(0));
});

test("twenty equal uploads at once make one object", async () => {
  const bytes = randomBytes(50_000);
  const all = await Promise.all(
    Array.from({ length: 20 }, () => storage.put(Readable.from([bytes]), { maxBytes: 1e6 })),
  );
  expect(new Set(all.map((stored) => stored.sha256))).toEqual(new Set([sha256(bytes)]));
  expect(await filesOnDisk()).toEqual([sha256(bytes)]);
});

test("a source that fails in the middle leaves nothing and keeps its own error", async () => {
  await expect(storage.put(failingAfter(randomBytes(100_000)), { maxBytes: 1e6 })).rejects.toThrow("connection lost");
  expect(await filesOnDisk()).toEqual([]);
});

test("the limit is the last byte that is taken", async () => {
  await expect(storage.put(Buffer.alloc(1001, 1), { maxBytes: 1000 })).rejects.toMatchObject({ code: "too_large" });
  expect(await filesOnDisk()).toEqual([]);
  await expect(storage.put(Buffer.alloc(1000, 1), { maxBytes: 1000 })).resolves.toMatchObject({ size: 1000 });
});

test("over the limit the source is read no further", async () => {
  let given = 0;
  async function* endless() {
    for (;;) {
      given += 1;
      yield Buffer.alloc(1000, 1);
    }
  }
  await expect(storage.put(endless(), { maxBytes: 10_000 })).rejects.toMatchObject({ code: "too_large" });
  expect(given).toBe(11);
});

test("what is not there is named so, and removing it is a success", async () => {
  const name = "0".repeat(64);
  await expect(storage.get(name)).rejects.toMatchObject({ code: "not_found" });
  await expect(storage.read(name)).rejects.toMatchObject({ code: "not_found" });
  expect(await storage.stat(name)).toBeNull();
  await storage.remove(name);
});

test.each(["../../../etc/passwd", "", "A".repeat(64), `${"a".repeat(64)}/..`])(
  "a name that is no sha-256 (%s) never reaches the disk",
  async (name) => {
    await expect(storage.get(name)).rejects.toMatchObject({ code: "invalid_name" });
    await expect(storage.remove(name)).rejects.toMatchObject({ code: "invalid_name" });
  },
);

test("bytes changed on the disk are found on reading and mended by the next equal upload", async () => {
  const bytes = randomBytes(1000);
  const { sha256: name } = await storage.put(bytes, { maxBytes: 1e6 });
  await writeFile(place(name), "changed");
  await expect(storage.read(name)).rejects.toMatchObject({ code: "damaged" });
  await storage.put(bytes, { maxBytes: 1e6 });
  expect(await storage.read(name)).toEqual(bytes);
});

test("objects are for the server's own user alone; stat tells size and moment; remove removes", async () => {
  const { sha256: name } = await storage.put(Buffer.from("pakta"), { maxBytes: 10 });
  expect((await stat(place(name))).mode & 0o077).toBe(0);
  const found = await storage.stat(name);
  expect(found?.size).toBe(5);
  expect(Math.abs((found?.storedAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  await storage.remove(name);
  expect(await storage.stat(name)).toBeNull();
});

test("the sweep takes old drafts and leaves young ones and objects", async () => {
  expect(await storage.sweepTemporary(0)).toBe(0);
  const { sha256: name } = await storage.put(Buffer.from("pakta"), { maxBytes: 10 });
  const drafts = path.join(dataDir, "files", "temporary");
  await writeFile(path.join(drafts, "old"), "x");
  await writeFile(path.join(drafts, "young"), "x");
  const yesterday = new Date(Date.now() - 86_400_000);
  await utimes(path.join(drafts, "old"), yesterday, yesterday);
  expect(await storage.sweepTemporary(3_600_000)).toBe(1);
  expect((await filesOnDisk()).sort()).toEqual([name, "young"].sort());
});
