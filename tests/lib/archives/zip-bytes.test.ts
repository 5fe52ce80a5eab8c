import { rm } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { type ZipFile, zipBytes, zipSize } from "@/lib/archives/zip-bytes";
import { folderWith, said, unzipTest } from "./archive-world";

const LOCAL = "2028-10-13T09:42:18";
const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

type Held = ZipFile & { bytes: Buffer };
const held = (path: string, text: string): Held => {
  const bytes = Buffer.from(text);
  return { path, bytes, size: bytes.length, crc32: crc32(bytes) };
};
const FILES = [held("a/satu.txt", "satu"), held("kosong.txt", ""), held("b/é-ü.txt", "dua".repeat(70_000))];

async function* pieces({ bytes }: Held) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
async function zipped(files: readonly Held[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipBytes(files, async (file) => pieces(file), LOCAL)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test("other programs read it, and its length was known before", async () => {
  const zip = await zipped(FILES);
  expect(zip.length).toBe(zipSize(FILES, LOCAL));
  const folder = await folderWith({ "arsip.zip": zip });
  made.push(folder);
  const path = join(folder, "arsip.zip");
  const told = unzipTest(path);
  if (told !== null) expect(told).toContain("No errors detected");
  const script = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.infolist()[0].date_time)";
  const python = said("python3", ["-c", script, path]);
  if (python !== null) expect(python).toBe("None (2028, 10, 13, 9, 42, 18)\n");
  const read = await fromBufferPromise(zip);
  const names: string[] = [];
  for await (const entry of read.eachEntry()) names.push(entry.fileName);
  expect(names).toEqual(FILES.map(({ path: name }) => name));
});

test("the same bytes in every time zone", async () => {
  const before = process.env.TZ;
  const here = await zipped(FILES);
  process.env.TZ = "Asia/Jayapura";
  const there = await zipped(FILES);
  process.env.TZ = before;
  expect(here.equals(there)).toBe(true);
});

test("any range of its bytes can be made by itself, and files that lie outside are left alone", async () => {
  const zip = await zipped(FILES);
  const edges = [0, 1, 29, 30, 45, 60, 200, 70_000, zip.length - 300, zip.length - 23, zip.length - 1];
  for (const from of edges) {
    for (const to of edges.filter((edge) => edge >= from)) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of zipBytes(FILES, async (file) => pieces(file), LOCAL, { from, to })) chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(zip.subarray(from, to + 1)), `${from} to ${to}`).toBe(true);
    }
  }
  const opened: string[] = [];
  const open = async (file: Held) => {
    opened.push(file.path);
    return pieces(file);
  };
  for await (const _ of zipBytes(FILES, open, LOCAL, { from: 0, to: 41 }));
  for await (const _ of zipBytes(FILES, open, LOCAL, { from: zip.length - 30, to: zip.length - 1 }));
  expect(opened).toEqual(["a/satu.txt"]);
});

describe("what is too large for 32 bits", () => {
  /** A file of four gigabytes that nobody ever holds: its pieces are one piece again and again. */
  const PIECE = Buffer.alloc(16 * 2 ** 20, "x");
  const four = 2 ** 32;
  const SUM = 0x8cdc1683;
  async function* many() {
    for (let at = 0; at < four; at += PIECE.length) yield PIECE;
  }

  test("has fields of 64: sizes, offsets and the count of files", async () => {
    const large = { path: "besar.bin", size: four, crc32: SUM, bytes: Buffer.alloc(0) };
    const files = [held("awal.txt", "awal"), large, held("akhir.txt", "akhir")];
    const open = async (file: Held) => (file === large ? many() : pieces(file));
    let size = 0;
    let tail = Buffer.alloc(0);
    for await (const chunk of zipBytes(files, open, LOCAL)) {
      size += chunk.length;
      if (chunk !== PIECE) tail = Buffer.concat([tail, chunk]);
    }
    expect(size).toBe(zipSize(files, LOCAL));
    expect(tail.includes(Buffer.from([0x50, 0x4b, 6, 6]))).toBe(true);
    const at = tail.lastIndexOf("akhir.txt");
    // Its offset stands in the extra field behind the name: tag 1, eight bytes.
    expect(tail.readUInt16LE(at + 9)).toBe(1);
    expect(Number(tail.readBigUInt64LE(at + 13))).toBeGreaterThan(four);
  });

  test("seventy thousand files are read by another program", async () => {
    const files = Array.from({ length: 70_000 }, (_, at) => held(`${at}.txt`, ""));
    const read = await fromBufferPromise(await zipped(files));
    expect(read.entryCount).toBe(70_000);
  });
});

test("a file that is not what was said of it breaks the ZIP off", async () => {
  const [first] = FILES as [Held];
  await expect(zipped([{ ...first, crc32: 1 }])).rejects.toThrow("a/satu.txt is not what the archive says of it");
  await expect(zipped([{ ...first, size: 5 }])).rejects.toThrow("a/satu.txt");
});

test("a reader who goes away closes the file at hand", async () => {
  let closed = false;
  async function* open() {
    try {
      for (;;) yield Buffer.alloc(10);
    } finally {
      closed = true;
    }
  }
  for await (const chunk of zipBytes(FILES, async () => open(), LOCAL)) if (chunk.length === 10) break;
  expect(closed).toBe(true);
});
