import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeAll, expect, test } from "vitest";
import { findBatch } from "@/lib/batches/queries";
import { startBatch } from "@/lib/batches/start-batch";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { formsDocument } from "@/lib/forms/forms-document";
import { openStorage } from "@/lib/storage/open-storage";
import { printedPages, scannedPage, scannedPdf, signedPage } from "@/tests/support/scanned-forms";
import { type World, world } from "@/tests/support/world";

let home: World;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  home = await world();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => kill(worker)));
});

/** The worker as it is started beside the web server. */
function startWorker(): ChildProcess {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];
  const worker = spawn(process.execPath, args, { env: process.env, stdio: ["ignore", "ignore", "inherit"] });
  workers.push(worker);
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, "exit");
  worker.kill("SIGKILL");
  await ended;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((next) => setTimeout(next, 10));
}

async function printedForms(): Promise<Buffer[]> {
  const { stream } = await formsDocument(home.joko, {
    campaignId: home.campaignId,
    unit: home.units.school,
    kind: "person",
  });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return (await printedPages(Buffer.concat(chunks))).map(({ picture }) => picture);
}

test("a worker killed in the middle of a stack is followed by one that leaves no page out and reads none twice", async () => {
  const [cover, ...forms] = (await printedForms()) as [Buffer, ...Buffer[]];
  const signed = await Promise.all(forms.map(async (form) => scannedPage(await signedPage(form), { dpi: 150 })));
  // Each person's sheet at the beginning, in the middle and at the end; twelve pages.
  const pages = [...signed, cover, cover, ...signed, cover, ...signed];
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const stored = await storage.put(await scannedPdf(pages, 150), { maxBytes: 1e8 });
  const { batchId } = await startBatch(home.joko, {
    campaignId: home.campaignId,
    unit: home.units.school,
    files: [{ ...stored, kind: "pdf", name: "tumpukan.pdf" }],
  });
  const read = () => db.batchPage.count({ where: { batchId } });

  const first = startWorker();
  await until(async () => (await read()) >= 4);
  await kill(first);
  const before = await read();
  expect(before).toBeLessThan(pages.length);
  expect((await findBatch(home.joko, batchId)).finished).toBe(false);

  startWorker();
  await until(async () => (await findBatch(home.joko, batchId)).finished);
  const { pages: all, counts } = await findBatch(home.joko, batchId);
  expect(all.map(({ page, filePage }) => [page, filePage])).toEqual(pages.map((_, i) => [i + 1, i + 1]));
  expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(pages.length);
  expect(counts).toMatchObject({ matched: 3, duplicate: 6, not_a_form: 3 });
  expect(await db.scan.groupBy({ by: ["pactId"], _count: true })).toEqual(
    expect.arrayContaining([home.budi, home.joko, home.siti].map(({ pactId }) => ({ pactId, _count: 1 }))),
  );
}, 120_000);
