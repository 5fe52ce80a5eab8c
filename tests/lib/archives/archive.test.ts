import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveFile } from "@/lib/archives/download-archive";
import { forgetArchives } from "@/lib/archives/forget-archives";
import { listArchives, readArchive, readArchives } from "@/lib/archives/queries";
import { ARCHIVE_DAYS } from "@/lib/archives/rules";
import { startArchive } from "@/lib/archives/start-archive";
import { writeArchive } from "@/lib/archives/write-archive";
import { systemActor } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/hash";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { sweepFiles } from "@/lib/scans/sweep-files";
import { openStorage } from "@/lib/storage/open-storage";
import { runJobs } from "@/tests/support/jobs";
import type { World } from "@/tests/support/world";
import { archiveWorld, asked, folderWith, said, signers, unzipTest, zipOf } from "./archive-world";
import { filesIn, verdictOf } from "./unzipped";

const MANY = 24;
const DAY = 86_400_000;
const worker = systemActor("worker");
const refused = (code: string) => expect.objectContaining({ code });

let w: World;
let archiveId: string;
let zip: Buffer;
let folder: string;
let files: Map<string, Buffer>;

beforeAll(async () => {
  w = await archiveWorld(MANY);
  archiveId = await asked(w);
  await runJobs();
  zip = await zipOf(w, archiveId);
  folder = await folderWith({ "arsip.zip": zip });
  files = await filesIn(zip);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (id = archiveId) => readArchive(w.adi, { campaignId: w.campaignId, archiveId: id });
const text = (path: string) => files.get(path)?.toString() ?? "";

describe("the ZIP", () => {
  test("is read by other programs, has the length and the hash that were told", async () => {
    const view = await read();
    expect(view).toMatchObject({ state: "ready", provisional: true, missing: 0, fileSize: zip.length });
    expect(view.done).toBe(view.total);
    expect(sha256(zip)).toBe(view.sha256);
    const told = unzipTest(join(folder, "arsip.zip"));
    if (told !== null) expect(told).toContain("No errors detected");
    const python = said("python3", ["-m", "zipfile", "-t", join(folder, "arsip.zip")]);
    if (python !== null) expect(python).toContain("Done testing");
  });

  test("is the same bytes each time it is sent", async () => {
    expect((await zipOf(w, archiveId)).equals(zip)).toBe(true);
  });

  test("holds one of everything, each named by the manifest with its hash", () => {
    const manifest = JSON.parse(text("manifest.json"));
    const kinds = new Map<string, number>();
    for (const { path, sha256: hash, size, kind } of manifest.files) {
      expect(sha256(files.get(path) ?? "")).toBe(hash);
      expect(files.get(path)?.length).toBe(size);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(kinds)).toEqual({
      ...{ pact: MANY + 3, sheet: 1, report: 1, report_letter: 1, minutes: 1, minutes_pdf: 1, photo: 1, circular: 1 },
      ...{ text: 2, certificate: 2, records: 1, log: 3, guide: 3, list: 1 },
    });
    expect(files.size).toBe(manifest.files.length + 1);
    expect(manifest.missing).toEqual([]);
    const former = manifest.files.filter(({ path }: { path: string }) => path.startsWith("pakta-terdahulu/"));
    expect(former).toMatchObject([{ kind: "pact", method: "own", level: "B-B", supersededAt: expect.any(String) }]);
  });

  test("names people in its table and in nobody's row of the database", async () => {
    expect(text("daftar-isi.csv")).toContain("Pegawai 1");
    const entries = await db.archiveEntry.findMany({ where: { runId: archiveId } });
    expect(JSON.stringify(entries.map(({ path, source }) => [path, source]))).not.toMatch(/Pegawai|Siti/);
  });

  test("tells in full of this campaign alone, and of a decline to nobody", () => {
    const lines = text("log/log.jsonl")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => JSON.parse(line));
    const told = lines.flatMap(({ event }) => (event ? [event.action] : []));
    expect(new Set(told)).toEqual(new Set(told.filter((action: string) => !/^(session|account|case)\./.test(action))));
    expect(told.filter((action: string) => action === "document.seal")).toHaveLength(MANY + 3);
    expect(told).not.toContain("pact.decline");
    expect(lines.length).toBeGreaterThan(told.length);
  });

  test("says in plain words what it is", () => {
    expect(text("BACA-SAYA.txt")).toContain("SEMENTARA");
    expect(text("BACA-SAYA.txt")).toContain("Pakta Netralitas Pemilu 2029");
  });
});

describe("who may", () => {
  test.each(["wati", "ratna", "joko", "siti", "observer"] as const)("neither ask, see nor take: %s", async (who) => {
    const target = { campaignId: w.campaignId, archiveId };
    await expect(startArchive(w[who], target)).rejects.toEqual(refused("not_found"));
    await expect(archiveFile(w[who], target)).rejects.toEqual(refused("not_found"));
    await expect(readArchives(w[who], w.campaignId)).rejects.toEqual(refused("not_found"));
    expect(await listArchives(w[who], w.campaignId)).toEqual([]);
  });

  test("another agency's admin finds nothing, nor does ours under another campaign", async () => {
    const target = { campaignId: w.campaignId, archiveId };
    await expect(startArchive(w.away.rudi, target)).rejects.toEqual(refused("not_found"));
    await expect(readArchive(w.away.rudi, target)).rejects.toEqual(refused("not_found"));
    await expect(archiveFile(w.away.rudi, target)).rejects.toEqual(refused("not_found"));
    const elsewhere = { campaignId: w.agencyId, archiveId };
    await expect(archiveFile(w.adi, elsewhere)).rejects.toEqual(refused("not_found"));
  });

  test("each download is an event, with the hash of what was taken", async () => {
    const where = { action: "archive.download", subjectId: w.campaignId };
    const before = await db.auditEvent.count({ where });
    await zipOf(w, archiveId);
    const events = await db.auditEvent.findMany({ where, orderBy: { id: "desc" } });
    expect(events).toHaveLength(before + 1);
    expect(events[0]?.data).toEqual({ archiveId, fileSha256: sha256(zip) });
    const { size } = await archiveFile(w.adi, { campaignId: w.campaignId, archiveId, headOnly: true });
    expect(size).toBe(zip.length);
    expect(await db.auditEvent.count({ where })).toBe(before + 1);
  });
});

describe("a run", () => {
  test("two who ask at once get the same one; one that is done makes room for the next", async () => {
    const target = { campaignId: w.campaignId };
    const [first, second] = await Promise.all([startArchive(w.adi, target), startArchive(w.adi, target)]);
    expect(first.archiveId).toBe(second.archiveId);
    expect(first.archiveId).not.toBe(archiveId);
    await expect(zipOf(w, first.archiveId)).rejects.toEqual(refused("archive_not_ready"));
    await runJobs();
    expect((await read(first.archiveId)).state).toBe("ready");
  });

  test("killed with SIGKILL in the middle goes on where it stood", async () => {
    const id = await asked(w);
    const script = new URL("./dying-archiver.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script, id, "25"], {
      env: { ...process.env, LOG_LEVEL: "silent" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    const halfway = await read(id);
    expect(halfway).toMatchObject({ state: "working", done: 20 });
    const storage = openStorage({ dataDir: env().DATA_DIR });
    const reads: string[] = [];
    const counting = {
      ...storage,
      read: (hash: string) => {
        reads.push(hash);
        return storage.read(hash);
      },
    };
    await writeArchive(worker, id, { storage: counting });
    expect(await read(id)).toMatchObject({ state: "ready", missing: 0, done: halfway.total + 2 });
    // Twenty-seven documents, a sheet, a photograph and a circular lie in the store.
    expect(reads).toHaveLength(MANY + 6 - 20);
    await runJobs();
    expect(await db.auditEvent.count({ where: { action: "archive.write", subjectId: w.campaignId } })).toBe(3);
  });

  test("of a draft is refused", async () => {
    const { id } = await db.campaign.create({
      data: { agencyId: w.agencyId, name: "Draf", contests: [], population: {}, options: {}, deadline: new Date() },
    });
    await expect(startArchive(w.adi, { campaignId: id })).rejects.toEqual(refused("archive_of_draft"));
  });
});

describe("what cannot be had", () => {
  test("is named with the reason, and fetched by the next attempt once it is there", async () => {
    const entry = await db.archiveEntry.findFirstOrThrow({ where: { runId: archiveId, kind: "circular" } });
    const storage = openStorage({ dataDir: env().DATA_DIR });
    const bytes = await storage.read(entry.sha256 ?? "");
    await storage.remove(entry.sha256 ?? "");
    const id = await asked(w);
    await runJobs();
    expect(await read(id)).toMatchObject({ state: "ready", missing: 1 });
    const inside = await filesIn(await zipOf(w, id));
    const manifest = JSON.parse(inside.get("manifest.json")?.toString() ?? "");
    expect(manifest.missing).toEqual([{ path: entry.path, kind: "circular", reason: "file_missing" }]);
    expect(inside.get("daftar-isi.csv")?.toString()).toContain("berkas tidak ada di penyimpanan");
    await storage.put(bytes, { maxBytes: 1e6 });
  });

  test("documents that cannot be sealed are waited for no longer than asked, and named", async () => {
    await signers(w, 2);
    const [first, second] = await db.sealedDocument.findMany({ where: { state: "waiting" } });
    const far = new Date(Date.now() + DAY);
    const key = (row: typeof first) => ({ where: { signatureId: row?.signatureId ?? "" } });
    await db.sealedDocument.update({ ...key(first), data: { state: "failed", problem: "drawing" } });
    await db.sealedDocument.update({ ...key(second), data: { nextAt: far, problem: "storage", attempts: 1 } });
    const id = await asked(w);
    await writeArchive(worker, id, { patience: 50 });
    await runJobs();
    expect(await read(id)).toMatchObject({ state: "ready", missing: 2 });
    const inside = await filesIn(await zipOf(w, id));
    const manifest = JSON.parse(inside.get("manifest.json")?.toString() ?? "");
    expect(manifest.missing.map(({ reason }: { reason: string }) => reason)).toEqual([
      "document_not_sealed",
      "document_not_sealed",
    ]);
    expect(await verdictOf(inside)).toMatchObject({ verdict: "note" });
    for (const row of [first, second]) {
      await db.sealedDocument.update({ ...key(row), data: { state: "waiting", nextAt: new Date(), problem: null } });
    }
  });

  test("a failure ends the run with a sentence, and asking again goes on with what was gathered", async () => {
    const id = await asked(w);
    const storage = openStorage({ dataDir: env().DATA_DIR });
    let left = 25;
    const failing = {
      ...storage,
      read: (hash: string) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error("the disk is gone")) : storage.read(hash);
      },
      put: (): Promise<never> => Promise.reject(new Error("the disk is full")),
    };
    await writeArchive(worker, id, { storage: failing });
    expect(await read(id)).toMatchObject({ state: "failed", failure: expect.stringContaining("Mintalah sekali lagi") });
    expect(await asked(w)).toBe(id);
    await runJobs();
    expect(await read(id)).toMatchObject({ state: "ready", missing: 0 });
  });
});

test("files of an archive are kept for its days, and evidence for ever", async () => {
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const entries = await db.archiveEntry.findMany({ where: { runId: archiveId } });
  const hashOf = (path: RegExp) => entries.find((entry) => path.test(entry.path))?.sha256 ?? "";
  const later = new Date(Date.now() + 2 * DAY);
  await sweepFiles(storage, later);
  expect((await zipOf(w, archiveId)).equals(zip)).toBe(true);
  const over = new Date(Date.now() + (ARCHIVE_DAYS + 1) * DAY);
  await expect(archiveFile(w.adi, { campaignId: w.campaignId, archiveId }, over)).rejects.toEqual(
    refused("archive_expired"),
  );
  await forgetArchives(over);
  await sweepFiles(storage, over);
  expect(await storage.stat(hashOf(/^daftar-isi/))).toBeNull();
  expect(await storage.stat(hashOf(/^pakta\//))).not.toBeNull();
  await writeFile(join(folder, "unused"), "");
});
