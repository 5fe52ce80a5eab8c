import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepStream } from "@/lib/archives/keep-stream";
import { diskStorage } from "@/lib/storage/disk-storage";
import type { Storage } from "@/lib/storage/storage";
import { folderWith } from "./archive-world";

let folder: string;
let storage: Storage;

beforeAll(async () => {
  folder = await folderWith({});
  storage = diskStorage(join(folder, "files"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function filesThere(): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).length;
}

test("a text in pieces is kept whole, with its hash, size and checksum", async () => {
  const pieces = Array.from({ length: 3000 }, (_, n) => `baris ${n}: kegiatan\n`);
  const kept = await keepStream(storage, async (piece) => {
    for (const text of pieces) await piece(text);
  });
  const whole = Buffer.from(pieces.join(""));
  expect(kept).toEqual({
    sha256: createHash("sha256").update(whole).digest("hex"),
    size: whole.length,
    crc32: crc32(whole),
  });
  expect((await storage.read(kept.sha256)).equals(whole)).toBe(true);
});

test("whoever stops writing in the middle leaves no file, and his reason is told", async () => {
  const before = await filesThere();
  const writing = keepStream(storage, async (piece) => {
    await piece("x".repeat(200_000));
    throw new Error("the database is gone");
  });
  await expect(writing).rejects.toThrow("the database is gone");
  expect(await filesThere()).toBe(before);
});

test("a store that takes no more ends the writing, too", async () => {
  let isEnded = false;
  const full: Storage = {
    ...storage,
    put: async (bytes) => {
      for await (const _ of bytes as AsyncIterable<Uint8Array>) break;
      throw new Error("the disk is full");
    },
  };
  const writing = keepStream(full, async (piece) => {
    try {
      for (let n = 0; n < 100; n += 1) await piece("x".repeat(50_000));
    } finally {
      isEnded = true;
    }
  });
  await expect(writing).rejects.toThrow("the disk is full");
  expect(isEnded).toBe(true);
});
