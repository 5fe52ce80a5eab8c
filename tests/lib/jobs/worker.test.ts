import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { newId } from "@/lib/core/ids";
import { db, pool, transaction } from "@/lib/db";
import { applyImport } from "@/lib/imports/apply-import";
import { openJobLocks } from "@/lib/jobs/job-locks";
import { enqueue, openQueue } from "@/lib/jobs/queue";
import { countWorkers } from "@/lib/jobs/queue-workers";
import { startWorker } from "@/lib/jobs/start-worker";
import { csv, preview, view } from "@/tests/lib/imports/roster-file";
import { emptyAgency, officer } from "@/tests/support/actors";
import { runJobs } from "@/tests/support/jobs";

const UNITS = csv(["ID", "NAMA_UNOR", "ID_ATASAN"], ["R", "Pemkab Contoh", ""], ["D1", "Dinas A", "R"]);
const jobs = async () =>
  (await pool.query<{ name: string; state: string }>("SELECT name, state::text FROM pgboss.job")).rows;

async function someImport(code: string) {
  const { id: agencyId } = await emptyAgency(code);
  const admin = await officer({ agencyId, role: "bkpsdm_admin" });
  return { admin, ...(await preview(admin, "units", UNITS)) };
}

test("a job lives and dies with the transaction of its command", async () => {
  await openQueue();
  const importId = newId();
  const broken = transaction(async (tx) => {
    await enqueue(tx, "imports.read", { importId });
    throw new Error("after all not");
  }, 5_000);
  await expect(broken).rejects.toThrow("after all not");
  expect(await jobs()).toEqual([]);
});

test("a worker takes what waits and stops cleanly", async () => {
  const { admin, importId } = await someImport("33.01");
  await applyImport(admin, { importId });
  expect(await countWorkers()).toBe(0);
  const worker = await startWorker();
  expect(await countWorkers()).toBe(1);
  await vi.waitFor(async () => expect((await view(admin, importId)).state).toBe("applied"), { timeout: 10_000 });
  await worker.stop();
  await vi.waitFor(async () => expect(await countWorkers()).toBe(0), { timeout: 10_000 });
  expect(await db.unit.count()).toBe(2);
});

test("what a killed worker left half done is taken over by another within seconds", async () => {
  const { admin, importId } = await someImport("33.02");
  await applyImport(admin, { importId });
  const boss = await openQueue();
  const [taken] = await boss.fetch("imports.apply");
  expect(taken).toBeDefined();
  // The first worker is dead: nobody holds the lock of its job any more.
  await pool.query("UPDATE pgboss.job SET started_on = now() - interval '10 seconds' WHERE id = $1", [taken?.id]);
  const worker = await startWorker({ reclaimEvery: 200 });
  await vi.waitFor(async () => expect((await view(admin, importId)).state).toBe("applied"), { timeout: 10_000 });
  await worker.stop();
});

test("a living worker keeps its job, however long it takes", async () => {
  const { importId, admin } = await someImport("33.03");
  await applyImport(admin, { importId });
  const boss = await openQueue();
  const [taken] = await boss.fetch("imports.apply");
  const holder = await pool.connect();
  await holder.query("SELECT pg_advisory_lock(hashtextextended('ikrar-job:' || $1, 0))", [taken?.id]);
  await pool.query("UPDATE pgboss.job SET started_on = now() - interval '10 seconds' WHERE id = $1", [taken?.id]);
  const worker = await startWorker({ reclaimEvery: 100 });
  await pause(700);
  expect((await jobs()).filter(({ state }) => state === "active")).toMatchObject([{ name: "imports.apply" }]);
  await worker.stop();
  holder.release(true);
  await boss.fail("imports.apply", taken?.id ?? "");
  await runJobs();
});

test("a job whose work is done is not taken for abandoned before the queue knows of it", async () => {
  const { importId, admin } = await someImport("33.05");
  await applyImport(admin, { importId });
  const boss = await openQueue();
  const [taken] = await boss.fetch("imports.apply");
  const jobId = taken?.id ?? "";
  const locks = await openJobLocks(() => {});
  await locks.hold(jobId);
  await pool.query("UPDATE pgboss.job SET started_on = now() - interval '10 seconds' WHERE id = $1", [jobId]);
  locks.free(jobId);
  expect(await locks.reclaim()).toBe(0);
  const isFree = async () =>
    (await pool.query("SELECT pg_try_advisory_xact_lock(hashtextextended('ikrar-job:' || $1, 0)) AS free", [jobId]))
      .rows[0].free;
  expect(await isFree()).toBe(false);
  const other = await openJobLocks(() => {});
  expect(await other.reclaim()).toBe(0);
  await boss.fail("imports.apply", jobId);
  expect(await locks.reclaim()).toBe(0);
  expect(await isFree()).toBe(true);
  locks.close();
  other.close();
  await runJobs();
});

test("an import whose worker dies again and again is given up with a sentence, and may be tried again", async () => {
  const { importId, admin } = await someImport("33.04");
  await applyImport(admin, { importId });
  const boss = await openQueue();
  for (let death = 0; death < 3; death += 1) {
    const [taken] = await boss.fetch("imports.apply");
    await boss.fail("imports.apply", taken?.id ?? "");
  }
  await runJobs();
  expect(await view(admin, importId)).toMatchObject({
    state: "failed",
    failure: expect.stringContaining("Coba terapkan lagi"),
  });
  await applyImport(admin, { importId });
  await runJobs();
  expect(await view(admin, importId)).toMatchObject({ state: "applied" });
});
