import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { namedFiles } from "@/lib/scans/named-files";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage } from "@/lib/storage/storage";

const DAY = 86_400_000;
/** Hashes asked about in one statement. */
const BATCH = 5_000;
/** More unnamed files than this, and more than named ones, are no rubbish: the database is another one, or restored. */
const RUBBISH = 100;

type Swept = { removed: number; temporary: number };

/**
 * Removes stored files older than a day that no sheet, page picture, photograph, circular, case, import, sealed document
 * or young export names: what a refused or cut upload left, and lists of people whose days are over.
 * Removes nothing when the database knows too few of the files to be theirs.
 */
export async function sweepFiles(
  storage: Storage = openStorage({ dataDir: env().DATA_DIR }),
  now = new Date(),
): Promise<Swept> {
  const temporary = await storage.sweepTemporary(DAY);
  const unnamed: string[] = [];
  let named = 0;
  for await (const batch of batchesOf(storage, now)) {
    const known = await namedFiles(batch, now);
    named += known.size;
    unnamed.push(...batch.filter((sha256) => !known.has(sha256)));
  }
  if (unnamed.length > RUBBISH && unnamed.length > named) {
    log.error({ unnamed: unnamed.length, named }, "most stored files belong to no row of this database: none removed");
    return { removed: 0, temporary };
  }
  let removed = 0;
  for (const sha256 of unnamed) {
    // Uploaded anew meanwhile: it is young again, and a row may name it by now.
    const found = await storage.stat(sha256);
    if (!found || !isOld(found.storedAt, now)) continue;
    await storage.remove(sha256);
    removed += 1;
  }
  return { removed, temporary };
}

const isOld = (storedAt: Date, now: Date) => now.getTime() - storedAt.getTime() > DAY;

async function* batchesOf(storage: Storage, now: Date): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const { sha256, storedAt } of storage.list()) {
    if (isOld(storedAt, now)) batch.push(sha256);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
