import { setTimeout as pause } from "node:timers/promises";
import { crc32 } from "node:zlib";
import { type Content, type EntrySource, findContent } from "@/lib/archives/find-content";
import type { MissingReason } from "@/lib/archives/schema";
import type { Actor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import { log } from "@/lib/log";
import { type Storage, StorageError } from "@/lib/storage/storage";

/** Files settled by one statement: what dies with a worker is done again. */
const BATCH = 20;
const AT_ONCE = 2;
/** Far more than any sheet or paper has. */
const LARGEST = 200_000_000;
/** How often documents that somebody else is sealing are looked at again. */
const LOOK_EVERY = 5_000;

/** The worker is told to stop: somebody goes on later. */
export class ArchiveStoppedError extends Error {
  override readonly name = "ArchiveStoppedError";
}

export type Gathering = { storage: Storage; stopping: AbortSignal; patience: number };

type Settled = {
  position: number;
  sha256: string | null;
  size: number | null;
  crc32: number | null;
  method: string | null;
  level: string | null;
  missing: MissingReason | null;
};

/**
 * Settles every file of an archive that is not settled yet, and waits `patience` milliseconds for documents that are
 * still to be sealed; what cannot be had is noted as missing.
 * @throws ArchiveStoppedError
 */
export async function gatherEntries(actor: Actor, archiveId: string, gathering: Gathering): Promise<void> {
  const begun = Date.now();
  for (;;) {
    const isLast = Date.now() - begun >= gathering.patience;
    const waiting = await passOver(actor, archiveId, gathering, isLast);
    if (waiting === 0) return;
    await pause(Math.min(LOOK_EVERY, gathering.patience), undefined, { signal: gathering.stopping }).catch(() => {});
  }
}

async function passOver(actor: Actor, archiveId: string, gathering: Gathering, isLast: boolean): Promise<number> {
  let waiting = 0;
  for (let from = 0; ; ) {
    if (gathering.stopping.aborted) throw new ArchiveStoppedError("the worker stops");
    const batch = await plain.$queryRaw<EntrySource[]>(sql`
      SELECT position, kind, source FROM archive_entry
      WHERE run_id = ${archiveId}::uuid AND position > ${from} AND sha256 IS NULL AND missing IS NULL
      ORDER BY position LIMIT ${BATCH}`);
    const last = batch.at(-1);
    if (!last) return waiting;
    from = last.position;
    const settled: Settled[] = [];
    const queue = batch.values();
    const work = async () => {
      for (const entry of queue) {
        const content = await findContent(actor, entry);
        if (content === "later" && !isLast) waiting += 1;
        else settled.push(await settle(entry, content, gathering.storage));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await keep(archiveId, settled);
  }
}

async function settle({ position }: EntrySource, content: Content, storage: Storage): Promise<Settled> {
  const nothing = { position, sha256: null, size: null, crc32: null, method: null, level: null, missing: null };
  if (content === "later") return { ...nothing, missing: "document_not_sealed" };
  if ("missing" in content) return { ...nothing, missing: content.missing };
  if ("bytes" in content) {
    const { sha256, size } = await storage.put(content.bytes, { maxBytes: LARGEST });
    return { ...nothing, sha256, size, crc32: crc32(content.bytes) };
  }
  const { stored: sha256, method = null, level = null } = content;
  try {
    const bytes = await storage.read(sha256);
    return { ...nothing, sha256, size: bytes.length, crc32: crc32(bytes), method, level };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    log.error({ err: error, sha256 }, "a file of an archive cannot be read");
    return { ...nothing, missing: error.code === "damaged" ? "file_damaged" : "file_missing" };
  }
}

/** Whoever settles a file first has settled it. */
async function keep(archiveId: string, settled: readonly Settled[]): Promise<void> {
  await plain.$executeRaw(sql`
    WITH kept AS (
      UPDATE archive_entry e
      SET sha256 = n.sha256, size = n.size, crc32 = n.crc32, method = n.method, level = n.level, missing = n.missing
      FROM jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
        AS n(position int, sha256 text, size bigint, crc32 bigint, method text, level text, missing text)
      WHERE e.run_id = ${archiveId}::uuid AND e.position = n.position AND e.sha256 IS NULL AND e.missing IS NULL
      RETURNING e.missing)
    UPDATE archive_run SET done = done + (SELECT count(*) FROM kept), missing = missing + (SELECT count(missing) FROM kept)
    WHERE id = ${archiveId}::uuid`);
}
