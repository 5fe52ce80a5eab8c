import { buffer } from "node:stream/consumers";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { User } from "@/lib/core/actor";
import { systemActor } from "@/lib/core/actor";
import { db, pool } from "@/lib/db";
import { env } from "@/lib/env";
import { openQueue } from "@/lib/jobs/queue";
import { exportFile } from "@/lib/recaps/download-export";
import { listExports, readExport } from "@/lib/recaps/export-queries";
import { startExport } from "@/lib/recaps/start-export";
import { writeExport } from "@/lib/recaps/write-export";
import { sweepFiles } from "@/lib/scans/sweep-files";
import { openStorage } from "@/lib/storage/open-storage";
import { runJobs } from "@/tests/support/jobs";
import { readWorkbook } from "./read-workbook";
import { type RecapWorld, recapWorld } from "./recap-world";

let all: RecapWorld;
beforeAll(async () => {
  all = await recapWorld();
});
beforeEach(async () => {
  await db.exportRun.deleteMany();
});

const start = (who: User, more: object = {}) => startExport(who, { campaignId: all.campaignId, ...more });
const fileOf = async (who: User, exportId: string, now?: Date) =>
  buffer((await exportFile(who, { exportId }, now)).stream);
const events = (action: string) => db.auditEvent.count({ where: { action } });
const DAY = 86_400_000;

test("the whole agency: the recap first, then every unit's people, ready to be fetched", async () => {
  const { exportId } = await start(all.wati);
  expect(await readExport(all.wati, { exportId })).toMatchObject({
    state: "waiting",
    done: 0,
    total: 20,
    fileSize: null,
  });
  await expect(fileOf(all.wati, exportId)).rejects.toMatchObject({ code: "export_not_ready" });
  await runJobs();
  const view = await readExport(all.wati, { exportId });
  expect(view).toMatchObject({ state: "ready", done: 20, total: 20, unitName: "Pemerintah Kabupaten Contoh" });
  expect(Date.parse(view.expiresAt ?? "") - Date.parse(view.finishedAt ?? "")).toBe(7 * DAY);
  const bytes = await fileOf(all.wati, exportId);
  expect(bytes.length).toBe(view.fileSize);
  const [recap, ...lists] = await readWorkbook(bytes);
  expect(recap?.name).toBe("Rekapitulasi");
  const total = recap?.rows.find((row) => row[1] === "JUMLAH");
  const rows = lists.map((sheet) => sheet.rows.slice(sheet.rows.findIndex(([first]) => first === "No.") + 1));
  expect(rows.flat()).toHaveLength(Number(total?.[6]) + Number(total?.[9]));
  expect(rows.flat().filter((row) => row[8] === "Sudah menandatangani")).toHaveLength(Number(total?.[7]));
});

test("a double click is one run; another wish is another run; one that ended makes room for the next", async () => {
  const [first, second] = await Promise.all([start(all.wati), start(all.adi)]);
  expect(second.exportId).toBe(first.exportId);
  expect([first.alreadyRunning, second.alreadyRunning].sort()).toEqual([false, true]);
  const csv = await start(all.wati, { format: "csv" });
  expect(csv.exportId).not.toBe(first.exportId);
  expect(await runJobs()).toBe(2);
  expect((await start(all.wati)).exportId).not.toBe(first.exportId);
});

test("what a killed worker began is written anew; what is finished is not touched again", async () => {
  const { exportId } = await start(all.wati, { format: "csv" });
  await db.exportRun.update({ where: { id: exportId }, data: { state: "working", done: 7 } });
  await runJobs();
  const ready = await readExport(all.wati, { exportId });
  expect(ready).toMatchObject({ state: "ready", done: 20 });
  await writeExport(systemActor("worker"), exportId);
  expect(await readExport(all.wati, { exportId })).toEqual(ready);
});

test("a file that cannot be written ends with a sentence, and may be asked for again", async () => {
  const { exportId } = await start(all.wati, { format: "csv" });
  await pool.query("ALTER TABLE export_run ADD CONSTRAINT full_disk CHECK (state <> 'ready')");
  await runJobs();
  await pool.query("ALTER TABLE export_run DROP CONSTRAINT full_disk");
  expect(await readExport(all.wati, { exportId })).toMatchObject({
    state: "failed",
    failure: "Berkas gagal dibuat karena kesalahan di server. Mintalah sekali lagi.",
  });
  expect((await start(all.wati, { format: "csv" })).alreadyRunning).toBe(false);
  await runJobs();
});

test("a worker that dies again and again gives up", async () => {
  const { exportId } = await start(all.wati);
  const boss = await openQueue();
  for (let death = 0; death < 3; death += 1) {
    const [taken] = await boss.fetch("exports.write");
    await boss.fail("exports.write", taken?.id ?? "");
  }
  await runJobs();
  expect(await readExport(all.wati, { exportId })).toMatchObject({ state: "failed" });
});

describe("who may", () => {
  test.each(["observer", "siti", "ratna", "joko"] as const)("not start it for the whole agency: %s", async (who) => {
    await expect(start(all[who])).rejects.toMatchObject({ code: "not_found" });
  });

  test("a head takes the own unit's list; neighbours, observers and other agencies do not see it", async () => {
    const { exportId } = await start(all.ratna, { unit: all.units.education });
    await runJobs();
    expect((await fileOf(all.ratna, exportId)).length).toBeGreaterThan(1000);
    for (const who of [all.hadi, all.joko, all.observer, all.siti, all.away.rudi]) {
      await expect(readExport(who, { exportId })).rejects.toMatchObject({ code: "not_found" });
      await expect(fileOf(who, exportId)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await listExports(all.leader, all.campaignId, all.units.education)).toHaveLength(1);
  });

  test("a file that says who declined is the personnel agency's alone", async () => {
    await expect(start(all.leader, { declines: true })).rejects.toMatchObject({ code: "forbidden" });
    const { exportId } = await start(all.wati, { format: "csv", declines: true });
    const { exportId: plain } = await start(all.leader, { format: "csv" });
    await runJobs();
    expect((await fileOf(all.adi, exportId)).toString()).toContain("Menyatakan tidak bersedia");
    expect((await fileOf(all.leader, plain)).toString()).not.toContain("tidak bersedia");
    await expect(fileOf(all.leader, exportId)).rejects.toMatchObject({ code: "not_found" });
    expect((await listExports(all.leader, all.campaignId, all.units.root)).map((run) => run.exportId)).toEqual([plain]);
  });
});

test("every download is an event", async () => {
  const { exportId } = await start(all.wati, { format: "csv" });
  await runJobs();
  const before = await events("export.download");
  await fileOf(all.wati, exportId);
  await fileOf(all.adi, exportId);
  expect(await events("export.download")).toBe(before + 2);
});

test("after seven days the file is refused, then swept; the younger one stays", async () => {
  // Files of other tests belong to no row of this database; too many of them, and nothing would be swept.
  const storage = openStorage({ dataDir: env().DATA_DIR });
  for await (const { sha256 } of storage.list()) await storage.remove(sha256);
  const old = await start(all.wati, { format: "csv" });
  const young = await start(all.wati, { unit: all.units.health, format: "csv" });
  await runJobs();
  const later = new Date(Date.now() + 8 * DAY);
  await db.exportRun.update({ where: { id: young.exportId }, data: { finishedAt: new Date(later.getTime() - DAY) } });
  await expect(fileOf(all.wati, old.exportId, later)).rejects.toMatchObject({ code: "export_expired", status: 410 });
  const hashes = await db.exportRun.findMany({ orderBy: { createdAt: "asc" }, select: { fileSha256: true } });
  await sweepFiles(undefined, later);
  const there = await Promise.all(
    hashes.map(async ({ fileSha256 }) => (await storage.stat(fileSha256 ?? "")) !== null),
  );
  expect(there).toEqual([false, true]);
});
