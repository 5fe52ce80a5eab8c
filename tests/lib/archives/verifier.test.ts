import { execFile } from "node:child_process";
import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonical } from "@/lib/archives/verifier/bytes.mjs";
import { MerkleTree } from "@/lib/archives/verifier/merkle.mjs";
import { Sha256 } from "@/lib/archives/verifier/sha256.mjs";
import { verifierPage, verifierScript } from "@/lib/archives/verifier-files";
import { sha256 } from "@/lib/core/hash";
import { extendLog } from "@/lib/ledger/extend-log";
import { latestCheckpoint } from "@/lib/ledger/log-queries";
import { emptyRoot, GrowingTree, leafHash } from "@/lib/ledger/merkle";
import { parseCheckpoint, signCheckpoint } from "@/lib/ledger/signed-note";
import { runJobs } from "@/tests/support/jobs";
import { archiveWorld, asked, folderWith, signers, zipOf } from "./archive-world";
import { faultsOf, filesIn, verdictOf } from "./unzipped";

type Files = Map<string, Buffer>;
let files: Files;
let zip: Buffer;
let earlier: string;
let later: string;
const folders: string[] = [];

beforeAll(async () => {
  const w = await archiveWorld(6);
  await extendLog();
  earlier = (await latestCheckpoint())?.note ?? "";
  const archiveId = await asked(w);
  await runJobs();
  zip = await zipOf(w, archiveId);
  files = await filesIn(zip);
  await signers(w, 1);
  await extendLog();
  later = (await latestCheckpoint())?.note ?? "";
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const path = (kind: RegExp) => [...files.keys()].find((name) => kind.test(name)) ?? "";
const withFile = (name: string, bytes: Buffer | string): Files => new Map(files).set(name, Buffer.from(bytes));
const without = (name: string): Files => new Map([...files].filter(([other]) => other !== name));
const lines = () => files.get("log/log.jsonl")?.toString().trimEnd().split("\n") ?? [];
const logOf = (text: string[]) => `${text.join("\n")}\n`;

/** As a forger would do it: the manifest names the new bytes. */
function listed(changed: Files, name: string): Files {
  const manifest = JSON.parse(files.get("manifest.json")?.toString() ?? "");
  const bytes = changed.get(name) ?? Buffer.alloc(0);
  for (const file of manifest.files) {
    if (file.path === name) Object.assign(file, { sha256: sha256(bytes), size: bytes.length });
  }
  return new Map(changed).set("manifest.json", Buffer.from(JSON.stringify(manifest)));
}
const forged = (name: string, bytes: Buffer | string) => listed(withFile(name, bytes), name);
const faults = async (changed: Files, checkpoint?: string) => faultsOf(await verdictOf(changed, checkpoint));

describe("its own arithmetic", () => {
  test("SHA-256 as Node.js has it, for every length and however it is cut", () => {
    for (let length = 0; length < 300; length += 1) {
      const bytes = randomBytes(length);
      const cut = Math.floor(length / 3);
      const hash = new Sha256().update(bytes.subarray(0, cut)).update(bytes.subarray(cut)).digest();
      expect(Buffer.from(hash).toString("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  test("the tree of RFC 6962 as the log has it, for every size up to 300", () => {
    const [ours, theirs] = [new MerkleTree(), new GrowingTree()];
    expect(Buffer.from(ours.root())).toEqual(emptyRoot());
    for (let size = 1; size <= 300; size += 1) {
      const leaf = leafHash(Buffer.from(String(size)));
      ours.add(leaf);
      theirs.append(leaf);
      expect(Buffer.from(ours.root())).toEqual(theirs.root());
    }
  });

  test("canonical JSON with the keys and numbers of RFC 8785, section 3.2.3", () => {
    const value = {
      "\u20ac": 1,
      "\r": 2,
      "\ufb33": 3,
      "1": 4,
      "\u{1f600}": 5,
      "\u0080": 6,
      "\u00f6": 7,
      a: [1e30, 4.5, null],
    };
    expect(canonical(value)).toBe(
      '{"\\r":2,"1":4,"a":[1e+30,4.5,null],"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
  });
});

test("an archive as it came is whole", async () => {
  const { verdict, checks } = await verdictOf(files);
  expect(checks.filter(({ state }) => state !== "ok")).toEqual([]);
  expect(verdict).toBe("ok");
  expect(checks.find(({ title }) => title === "Segel dokumen")?.text).toMatch(/^Segel 9 dokumen sah/);
});

describe("files", () => {
  test("one byte changed", async () => {
    const name = path(/^pakta\//);
    const bytes = Buffer.from(files.get(name) ?? "");
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    expect(await faults(withFile(name, bytes))).toEqual(["Isi berkas", "Segel dokumen"]);
    expect(await faults(forged(name, bytes))).toEqual(["Segel dokumen", "Dokumen tersegel di log"]);
  });

  test("one taken away, also from the manifest", async () => {
    const name = path(/^pakta\//);
    expect(await faults(without(name))).toEqual(["Berkas hilang"]);
    const manifest = JSON.parse(files.get("manifest.json")?.toString() ?? "");
    manifest.files = manifest.files.filter((file: { path: string }) => file.path !== name);
    const hidden = without(name).set("manifest.json", Buffer.from(JSON.stringify(manifest)));
    expect(await faults(hidden)).toEqual(["Catatan tanda tangan", "Kelengkapan menurut log"]);
  });

  test("one added; what a computer adds by itself is none", async () => {
    expect(await faults(withFile("pakta/tambahan.pdf", "%PDF-1.7"))).toEqual(["Berkas tambahan"]);
    expect(await faults(withFile("pakta/.DS_Store", "x"))).toEqual([]);
  });

  test("a report rewritten together with the manifest is not proven any more", async () => {
    const { verdict, checks } = await verdictOf(forged(path(/^laporan\/.*json/), "{}"));
    expect(verdict).toBe("note");
    expect(checks.find(({ state }) => state === "note")?.details).toEqual([path(/^laporan\/.*json/)]);
  });

  test("a record rewritten together with the manifest", async () => {
    const records = files.get("bukti/catatan.jsonl")?.toString().replace("Siti", "Sita") ?? "";
    expect(await faults(forged("bukti/catatan.jsonl", records))).toEqual(["Catatan tanda tangan"]);
  });

  test("no manifest, or one of something else", async () => {
    expect(await faults(without("manifest.json"))).toEqual(["Daftar isi"]);
    expect(await faults(withFile("manifest.json", "{}"))).toEqual(["Daftar isi"]);
  });
});

describe("the log", () => {
  const LOG = "log/log.jsonl";

  test("its end cut off", async () => {
    expect(await faults(forged(LOG, logOf(lines().slice(0, -1))))).toContain("Log transparansi");
  });

  test("a line taken out, two exchanged, or one that is no JSON", async () => {
    const all = lines();
    const swapped = [...all.slice(0, 3), all[4] ?? "", all[3] ?? "", ...all.slice(5)];
    for (const text of [all.toSpliced(4, 1), swapped, all.with(4, "{")]) {
      expect(await faults(forged(LOG, logOf(text)))).toContain("Log transparansi");
    }
  });

  test("an event's words changed", async () => {
    const at = lines().findIndex((line) => line.includes('"action":"report.submit"'));
    const changed = lines().map((line, index) => (index === at ? line.replace('"number":1', '"number":2') : line));
    expect(changed[at]).not.toBe(lines()[at]);
    expect(await faults(forged(LOG, logOf(changed)))).toEqual(["Catatan peristiwa"]);
  });

  test("a leaf made anew to fit changed words does not fit the checkpoint", async () => {
    const changed = lines().map((line, index) =>
      index === 5 ? line.replace(/"leafHash":"../, '"leafHash":"00') : line,
    );
    expect(await faults(forged(LOG, logOf(changed)))).toContain("Log transparansi");
  });
});

describe("the checkpoint", () => {
  const NOTE = "log/checkpoint.txt";
  const note = () => files.get(NOTE)?.toString() ?? "";

  test("of another size of the same log", async () => {
    expect(await faults(forged(NOTE, earlier))).toContain("Log transparansi");
  });

  test("with a root of its own under the old signature", async () => {
    const [origin, size, , ...rest] = note().split("\n");
    const root = randomBytes(32).toString("base64");
    expect(await faults(forged(NOTE, [origin, size, root, ...rest].join("\n")))).toEqual([
      "Log transparansi",
      "Tanda tangan titik periksa",
    ]);
  });

  test("signed by another key of the same name", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-32);
    const other = signCheckpoint(parseCheckpoint(note()), { privateKey, publicKey: raw });
    expect(await faults(forged(NOTE, other))).toEqual(["Tanda tangan titik periksa"]);
  });

  test("known from elsewhere: an earlier one fits, a later one cannot be compared, a false one does not fit", async () => {
    expect(await verdictOf(files, earlier)).toMatchObject({ verdict: "ok" });
    expect(await verdictOf(files, note().replaceAll("\n", "\r\n"))).toMatchObject({ verdict: "ok" });
    expect(await verdictOf(files, later)).toMatchObject({ verdict: "note" });
    const [origin, size, , ...rest] = earlier.split("\n");
    const root = randomBytes(32).toString("base64");
    expect(await faults(files, [origin, size, root, ...rest].join("\n"))).toEqual(["Titik periksa dari sumber lain"]);
  });
});

describe("verifikasi.mjs", () => {
  /** Run by Node.js in an empty folder: nothing of ours is near. */
  async function run(...args: string[]): Promise<{ code: number; words: string }> {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, args);
      return { code: 0, words: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, words: stdout + stderr };
    }
  }

  async function unpacked(all: Files): Promise<string> {
    const folder = await folderWith({});
    folders.push(folder);
    for (const [name, bytes] of all) {
      await mkdir(join(folder, dirname(name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    return folder;
  }

  test("accepts the folder that it lies in, and the ZIP itself", async () => {
    const folder = await unpacked(files);
    expect(await run(join(folder, "verifikasi.mjs"))).toMatchObject({
      code: 0,
      words: expect.stringContaining("ARSIP UTUH: semua"),
    });
    const outside = await folderWith({ "arsip.zip": zip, "lain.txt": Buffer.from(earlier) });
    folders.push(outside);
    const args = [join(outside, "arsip.zip"), "--checkpoint", join(outside, "lain.txt")];
    expect(await run(join(folder, "verifikasi.mjs"), ...args)).toMatchObject({
      code: 0,
      words: expect.stringContaining("sumber lain"),
    });
  });

  test("rejects a changed, a missing and an added file, and what is no archive", async () => {
    const script = join(
      await unpacked(new Map([["verifikasi.mjs", files.get("verifikasi.mjs") ?? Buffer.alloc(0)]])),
      "verifikasi.mjs",
    );
    const name = path(/^pakta\//);
    for (const changed of [withFile(name, "%PDF"), without(name), withFile("baru.txt", "baru")]) {
      const { code, words } = await run(script, await unpacked(changed));
      expect(code).toBe(1);
      expect(words).toContain("ARSIP TIDAK UTUH");
    }
    const cut = await folderWith({ "arsip.zip": zip.subarray(0, -100) });
    folders.push(cut);
    expect(await run(script, join(cut, "arsip.zip"))).toMatchObject({ code: 2 });
  });

  test.each([
    ["--checkpoint", "tidak ada.txt"],
    ["--checkpoint", ""],
    ["--manifest", "1234"],
  ])("what cannot be compared does not pass for what agrees: %s %s", async (option, value) => {
    const folder = await unpacked(files);
    expect(await run(join(folder, "verifikasi.mjs"), folder, option, value)).toMatchObject({ code: 2 });
  });
});

test("the page carries all that it needs, allows its own script alone, and knows no network", async () => {
  const page = await verifierPage();
  const script = page.match(/<script type="module">([\s\S]*)<\/script>/)?.[1] ?? "";
  expect(page).toContain(`script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toMatch(/https?:|\bimport |\bexport |fetch\(/);
  expect(await verifierScript()).not.toMatch(/from "\.|^export /m);
});
