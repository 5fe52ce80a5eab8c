import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "@/lib/core/hash";
import { checkpointWords } from "@/lib/documents/checkpoint-words";
import { extendLog } from "@/lib/ledger/extend-log";
import { latestCheckpoint } from "@/lib/ledger/log-queries";
import { parseCheckpoint } from "@/lib/ledger/signed-note";
import { claimDocument } from "@/lib/seals/claim";
import { sealDocument } from "@/lib/seals/seal-document";
import { stampWaiting } from "@/lib/seals/stamp-waiting";
import { runJobs } from "@/tests/support/jobs";
import { toolsWith } from "../seals/sealing-world";
import { startAuthority } from "../seals/stamp-authority";
import { archiveWorld, asked, folderWith, zipOf } from "./archive-world";
import { faultsOf, filesIn, verdictOf } from "./unzipped";

type Entry = { path: string; kind: string; sha256: string; size: number; evidenceHash?: string };
type Manifest = {
  files: Entry[];
  missing: Entry[];
  listedAt: string;
  agency: { name: string };
  campaign: { name: string };
  log: { events: number; withheld: number };
};
type Line = { index: number; event?: { action: string; subjectId: string; data: Record<string, unknown> } };
type Files = Map<string, Buffer>;

const WHOLE = "Kelengkapan menurut log";
const NAMES = "Instansi dan kegiatan";
const LOG = "log/log.jsonl";
const RECORDS = "bukti/catatan.jsonl";

let files: Files;
let earlier: string;
const folders: string[] = [];

beforeAll(async () => {
  const w = await archiveWorld(2);
  // One of the documents was sealed first, and stamped later.
  const authority = await startAuthority();
  const urls = { tsaUrls: [authority.url] };
  authority.state.manner = "down";
  const claimed = await claimDocument(new Date());
  if (!claimed) throw new Error("nothing is owed");
  await sealDocument(claimed, toolsWith(urls));
  authority.state.manner = "right";
  await stampWaiting(undefined, toolsWith(urls, 3_600_000));
  authority.stop();
  await extendLog();
  earlier = (await latestCheckpoint())?.note ?? "";
  const archiveId = await asked(w);
  await runJobs();
  files = await filesIn(await zipOf(w, archiveId));
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const textOf = (name: string, all = files) => all.get(name)?.toString() ?? "";
const manifestOf = (all = files): Manifest => JSON.parse(textOf("manifest.json", all));

/** As a forger would do it: files changed or (null) taken away, the manifest changed and its hashes made anew. */
function forged(changes: Record<string, string | null>, edit: (manifest: Manifest) => void = () => {}): Files {
  const made = new Map(files);
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) made.delete(name);
    else made.set(name, Buffer.from(text));
  }
  const manifest = manifestOf();
  manifest.files = manifest.files.filter(({ path }) => made.has(path));
  for (const file of manifest.files) {
    const bytes = made.get(file.path) ?? Buffer.alloc(0);
    Object.assign(file, { sha256: sha256(bytes), size: bytes.length });
  }
  edit(manifest);
  return made.set("manifest.json", Buffer.from(JSON.stringify(manifest)));
}

/** The log with those events as bare leaves. */
function stripped(which: (event: NonNullable<Line["event"]>) => boolean): string {
  const [head, ...lines] = textOf(LOG).trimEnd().split("\n");
  const bare = lines.map((line) => {
    const { event, ...leaf }: Line = JSON.parse(line);
    return JSON.stringify(event && !which(event) ? { ...leaf, event } : leaf);
  });
  return `${[head, ...bare].join("\n")}\n`;
}
const eventsIn = (text: string) => text.split("\n").filter((line) => line.includes('"event":')).length;

/** One pact, with everything in the archive that is about it alone. */
function victim() {
  const entry = manifestOf().files.find(({ path }) => path.startsWith("pakta/")) as Entry;
  const records = textOf(RECORDS)
    .split("\n")
    .filter((line) => sha256(Buffer.from(line)) !== entry.evidenceHash);
  return { ...entry, hidden: { [entry.path]: null, [RECORDS]: records.join("\n") } };
}

test("as it came it is whole, with a document that was stamped later", async () => {
  const { verdict, checks } = await verdictOf(files);
  expect(checks.filter(({ state }) => state !== "ok")).toEqual([]);
  expect(verdict).toBe("ok");
  expect(textOf(LOG)).toContain('"document.stamp"');
});

describe("a pact taken out with its line and its entry", () => {
  test("is missed, for the log says how many there were when the archive was asked for", async () => {
    const { checks } = await verdictOf(forged(victim().hidden));
    const check = checks.find(({ title }) => title === WHOLE);
    expect(check).toMatchObject({
      state: "bad",
      details: ["Ketika arsip diminta ada 5 tanda tangan; daftar isi hanya memuat 4."],
    });
  });

  test("is named by its events, where it was not signed in the very moment of listing", async () => {
    const { hidden, evidenceHash = "?" } = victim();
    const later = (manifest: Manifest) => {
      manifest.listedAt = new Date(Date.parse(manifest.listedAt) + 3_600_000).toISOString();
    };
    const { checks } = await verdictOf(forged(hidden, later));
    expect(checks.find(({ title }) => title === WHOLE)?.details[1]).toContain(evidenceHash);
  });

  test("is missed without its events, too, whatever number of events the manifest then has", async () => {
    const { hidden, evidenceHash } = victim();
    const log = stripped(({ data }) => data.evidenceHash === evidenceHash);
    expect(eventsIn(log)).toBeLessThan(manifestOf().log.events - 1);
    const changes = { ...hidden, [LOG]: log };
    const fitting = (manifest: Manifest) => {
      manifest.log.events = eventsIn(log);
    };
    expect(faultsOf(await verdictOf(forged(changes, fitting)))).toEqual([WHOLE]);
    const { checks } = await verdictOf(forged(changes));
    expect(checks.find(({ title }) => title === WHOLE)?.details).toHaveLength(2);
  });
});

describe("events withheld as bare leaves", () => {
  test("those of signing alone: each pact is named", async () => {
    const log = stripped(({ action }) => action === "pact.sign" || action === "scan.verify");
    const { checks } = await verdictOf(forged({ [LOG]: log }));
    const details = checks.find(({ title }) => title === WHOLE)?.details ?? [];
    expect(details.filter((detail) => detail.includes("catatan penandatanganannya tidak disertakan"))).toHaveLength(5);
  });

  test("all of them, the campaign renamed", async () => {
    const log = stripped(() => true);
    const renamed = (manifest: Manifest) => {
      manifest.campaign.name = "Kegiatan Lain";
      manifest.log.events = 0;
    };
    const { verdict, checks } = await verdictOf(forged({ [LOG]: log }, renamed));
    expect(verdict).toBe("bad");
    expect(faultsOf({ verdict, archive: null, checks })).toEqual(expect.arrayContaining([WHOLE, NAMES]));
    expect(checks.find(({ title }) => title === WHOLE)?.details).toContain(
      "Log tidak memuat permintaan pembuatan arsip ini.",
    );
  });

  test("are counted, those about declines apart", async () => {
    const { events, withheld } = manifestOf().log;
    const bare = textOf(LOG).trimEnd().split("\n").length - 1 - events;
    expect(withheld).toBe(1);
    const { checks } = await verdictOf(files);
    expect(checks.find(({ title }) => title === "Catatan peristiwa")?.text).toContain(
      `${bare} catatan lain hanya berupa daun, tanpa isi, di antaranya 1 tentang pernyataan tidak bersedia.`,
    );
  });
});

describe("what the manifest says of the archive", () => {
  test("the campaign's name is the one that was signed", async () => {
    const renamed = forged({}, (manifest) => Object.assign(manifest.campaign, { name: "Kegiatan Lain" }));
    expect(faultsOf(await verdictOf(renamed))).toEqual([NAMES]);
  });

  test("another name of the agency is a note: an agency may have been renamed", async () => {
    const { verdict, checks } = await verdictOf(
      forged({}, (manifest) => Object.assign(manifest.agency, { name: "Kabupaten Lain" })),
    );
    expect(verdict).toBe("note");
    expect(checks.find(({ state }) => state === "note")?.title).toBe(NAMES);
  });

  test("it was not listed before it was asked for", async () => {
    const early = forged({}, (manifest) => Object.assign(manifest, { listedAt: "2020-01-01T00:00:00.000Z" }));
    expect(faultsOf(await verdictOf(early))).toEqual([WHOLE]);
  });

  test("a report that goes with its events is missed by the manifest's hash alone, and the verifier says so", async () => {
    const hash = sha256(files.get("manifest.json") ?? "");
    const reports = manifestOf().files.filter(({ kind }) => kind.startsWith("report"));
    const log = stripped(({ action }) => action.startsWith("report."));
    const changes = { ...Object.fromEntries(reports.map(({ path }) => [path, null])), [LOG]: log };
    const changed = forged(changes, (manifest) => Object.assign(manifest.log, { events: eventsIn(log) }));
    const { verdict, checks } = await verdictOf(changed);
    expect(verdict).toBe("ok");
    expect(checks[0]?.text).toContain("Tanpa dicocokkan dengan yang ditampilkan aplikasi, berkas selain pakta");
    expect(faultsOf(await verdictOf(changed, "", hash))).toEqual(["Daftar isi"]);
    expect((await verdictOf(files, "", ` ${hash.toUpperCase()}\n`)).verdict).toBe("ok");
    expect((await verdictOf(files, "", "bukan sidik")).verdict).toBe("note");
  });
});

describe("a checkpoint from a paper", () => {
  test("is compared as it was copied, and never breaks an archive when it cannot be read", async () => {
    const { origin, size, root } = parseCheckpoint(earlier);
    const printed = checkpointWords({ origin, size, root: root.toString("base64") });
    for (const text of [printed, printed.replace(/(.{40})/g, "$1\n"), `${size} ${root.toString("base64")}`]) {
      const { verdict, checks } = await verdictOf(files, text);
      expect(verdict).toBe("ok");
      expect(checks.at(-2)).toMatchObject({ state: "ok", title: "Titik periksa dari sumber lain" });
    }
    const other = checkpointWords({ origin, size, root: Buffer.alloc(32).toString("base64") });
    expect(faultsOf(await verdictOf(files, other))).toEqual(["Titik periksa dari sumber lain"]);
    expect((await verdictOf(files, "tidak terbaca")).verdict).toBe("note");
  });
});

test("without a whole log the rest is not called false: it cannot be checked", async () => {
  const lines = textOf(LOG).split("\n");
  const { checks } = await verdictOf(forged({ [LOG]: lines.toSpliced(3, 1).join("\n") }));
  expect(faultsOf({ verdict: "bad", archive: null, checks })).toEqual(["Log transparansi", "Catatan peristiwa"]);
  const unknown = checks.filter(({ text }) => text.startsWith("Tidak dapat diperiksa"));
  expect(unknown.map(({ title }) => title)).toEqual(expect.arrayContaining(["Dokumen tersegel di log", WHOLE]));
});

test("verifikasi.mjs obeys nothing that a name tells a terminal, and says the agency's time", async () => {
  const name = "Kegiatan\u001b[2J\u001b[31m\r\nBAIK  Semua\u202e";
  const all = forged({}, (manifest) => Object.assign(manifest.campaign, { name }));
  const folder = await folderWith({ "verifikasi.mjs": files.get("verifikasi.mjs") ?? Buffer.alloc(0) });
  folders.push(folder);
  const bare = await folderWith({ "manifest.json": all.get("manifest.json") ?? Buffer.alloc(0) });
  folders.push(bare);
  const ran = promisify(execFile)(process.execPath, [join(folder, "verifikasi.mjs"), bare]);
  const { stdout } = await ran.catch((error: { stdout: string }) => error);
  expect(stdout).toContain("Kegiatan [2J [31m BAIK  Semua");
  expect(["\u001b", "\r", "\u202e"].filter((control) => stdout.includes(control))).toEqual([]);
  expect(stdout).toMatch(/^Keadaan \d+ \w+ \d{4}, \d\d\.\d\d WIB$/m);
});

test("BACA-SAYA names what there is, the table says it in words and in the agency's time", () => {
  const guide = textOf("BACA-SAYA.txt");
  const folderNames = [...guide.matchAll(/^ {2}([a-z-]+)\/ /gm)].map(([, folder]) => folder);
  const there = new Set([...files.keys()].filter((path) => path.includes("/")).map((path) => path.split("/")[0]));
  expect(new Set(folderNames)).toEqual(there);
  expect(guide).not.toContain("salinan-beku/");
  expect(guide).toContain("hanya ketahuan bila sidik daftar isi dicocokkan");
  const table = textOf("daftar-isi.csv");
  expect(table).toMatch(/\d{1,2} \w+ \d{4}, \d\d\.\d\d\.\d\d WIB/);
  expect(table).toContain("segel internal instansi, bukan sertifikat PSrE");
  expect(table).toContain("dengan penanda waktu (PAdES B-T)");
  expect(table).not.toMatch(/[;,]own[;,]|\dT\d\d:/);
});
