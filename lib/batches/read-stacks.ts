import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { recordPage } from "@/lib/batches/record-page";
import { MAX_STACK_PAGES } from "@/lib/batches/schema";
import type { Actor } from "@/lib/core/actor";
import { plain, pool, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { isProblem, openStack, type Stack } from "@/lib/scans/stack-process";
import { openStorage } from "@/lib/storage/open-storage";

type StackFile = { id: string; sha256: string; kind: string; read: number };

/** Pages of one file that a reader may die of, before the rest is left to people. */
const MOST_DEATHS = 5;
const MAX_PREVIEW_BYTES = 16 * 1024 ** 2;
/** More likely the machine's fault than the file's: refused as well, but told to whoever looks after the machine. */
const PASSING = new Set(["preparation_failed", "too_slow"]);

/**
 * Reads all stacks that wait, a file at a time, until `stopping` is aborted. Each page is settled on its own: a worker
 * that is killed is followed by one that goes on with the next page. Answers how many pages were settled.
 */
export async function readStacks(actor: Actor, stopping?: AbortSignal): Promise<{ pages: number }> {
  let pages = 0;
  const passed: string[] = [];
  while (!stopping?.aborted) {
    const file = await nextFile(passed);
    if (!file) break;
    passed.push(file.id);
    pages += await alone(file.id, () => readFileOf(actor, file.id, stopping));
  }
  return { pages };
}

async function nextFile(passed: readonly string[]): Promise<{ id: string } | null> {
  const [file] = await plain.$queryRaw<{ id: string }[]>(sql`
    SELECT f.id FROM batch_file f JOIN scan_batch b ON b.id = f.batch_id
    WHERE f.state IN ('waiting', 'reading') AND f.id <> ALL(${passed}::uuid[])
    ORDER BY b.created_at, f.position LIMIT 1`);
  return file ?? null;
}

/** Does the work unless another process is at it; its lock ends with it, however that comes. */
async function alone(fileId: string, work: () => Promise<number>): Promise<number> {
  const connection = await pool.connect();
  const key = [`ikrar-stack:${fileId}`];
  try {
    const { rows } = await connection.query("SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine", key);
    if (!rows[0].mine) return 0;
    return await work().finally(() => connection.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", key));
  } finally {
    connection.release();
  }
}

async function readFileOf(actor: Actor, fileId: string, stopping?: AbortSignal): Promise<number> {
  const [file] = await plain.$queryRaw<StackFile[]>(sql`
    SELECT f.id, f.sha256, f.kind, COALESCE(max(p.page), 0)::int AS read
    FROM batch_file f LEFT JOIN batch_page p ON p.file_id = f.id
    WHERE f.id = ${fileId}::uuid AND f.state IN ('waiting', 'reading') GROUP BY f.id`);
  if (!file) return 0;
  const folder = await mkdtemp(path.join(tmpdir(), "ikrar-stack-"));
  try {
    const input = path.join(folder, "stack");
    const storage = openStorage({ dataDir: env().DATA_DIR });
    await pipeline(await storage.get(file.sha256), createWriteStream(input, { mode: 0o600 }));
    return await readPages(actor, file, { input, out: folder }, stopping);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Place = { input: string; out: string };

async function readPages(actor: Actor, file: StackFile, place: Place, stopping?: AbortSignal): Promise<number> {
  const open = () => openStack({ ...place, kind: file.kind, maxPages: MAX_STACK_PAGES });
  let stack = await open();
  if (isProblem(stack)) {
    if (PASSING.has(stack.problem))
      log.error({ fileId: file.id, problem: stack.problem }, "a stack could not be opened");
    await refuse(file, stack);
    return 0;
  }
  const { pages } = stack;
  await plain.$executeRaw(sql`
    UPDATE batch_file SET state = 'reading', pages = ${pages} WHERE id = ${file.id}::uuid`);
  let settled = 0;
  let deaths = 0;
  try {
    for (let page = file.read + 1; page <= pages; page += 1) {
      if (stopping?.aborted) return settled;
      // A file that kills every reader would hold all others up for hours.
      const survives = deaths < MOST_DEATHS && (await readPage(actor, file, stack, place, page));
      if (deaths >= MOST_DEATHS) await recordPage(actor, { fileId: file.id, page, read: null, drawn: null });
      settled += 1;
      // The child died of that page, or was killed over it: the others are read by another.
      if (survives || deaths >= MOST_DEATHS) continue;
      deaths += 1;
      stack.close();
      const again = await open();
      if (isProblem(again)) throw new Error(`a stack that was open no longer opens: ${again.problem}`);
      stack = again;
    }
  } finally {
    stack.close();
  }
  await plain.$executeRaw(sql`UPDATE batch_file SET state = 'read' WHERE id = ${file.id}::uuid`);
  return settled;
}

async function readPage(actor: Actor, file: StackFile, stack: Stack, { out }: Place, page: number): Promise<boolean> {
  const read = await stack.read(page);
  if (isProblem(read)) {
    await recordPage(actor, { fileId: file.id, page, read: null, drawn: null });
    return !["preparation_failed", "too_slow", "too_heavy"].includes(read.problem);
  }
  const picture = path.join(out, read.file);
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const stored = await storage.put(await readFile(picture), { maxBytes: MAX_PREVIEW_BYTES });
  await rm(picture);
  const drawn = { ...stored, width: read.width, height: read.height };
  await recordPage(actor, { fileId: file.id, page, read, drawn });
  return true;
}

async function refuse(file: StackFile, { problem, message }: { problem: string; message: string }): Promise<void> {
  await plain.$executeRaw(sql`
    UPDATE batch_file SET state = 'refused', problem = ${message}, passing = ${PASSING.has(problem)}
    WHERE id = ${file.id}::uuid`);
}
