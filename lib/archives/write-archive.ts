import { createHash } from "node:crypto";
import { z } from "zod";
import { addClosingEntries } from "@/lib/archives/closing-entries";
import { failArchive } from "@/lib/archives/fail-archive";
import { ArchiveStoppedError, gatherEntries } from "@/lib/archives/gather-entries";
import { listCertificates, listEntries } from "@/lib/archives/list-entries";
import { findArchive } from "@/lib/archives/queries";
import { isArchiving } from "@/lib/archives/rules";
import { archiveJobInput } from "@/lib/archives/schema";
import { archiveZip } from "@/lib/archives/zip-files";
import type { Actor } from "@/lib/core/actor";
import { command } from "@/lib/core/operation";
import { plain, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage } from "@/lib/storage/storage";

/** How long an archive waits for documents that are still to be sealed, in milliseconds. */
const PATIENCE = 15 * 60_000;

type Options = { stopping?: AbortSignal; storage?: Storage; patience?: number; now?: Date };

/**
 * The worker's part. Each file is settled in a row of its own, so that whoever comes after a dead worker goes on where
 * it stood; only what is made of all files (log, manifest, the hash of the whole) is made anew.
 */
export async function writeArchive(actor: Actor, archiveId: string, options: Options = {}): Promise<void> {
  const { stopping = new AbortController().signal, patience = PATIENCE, now = new Date() } = options;
  const { storage = openStorage({ dataDir: env().DATA_DIR }) } = options;
  const { state, campaignId, erased } = await findArchive(plain, actor, archiveId);
  if (!isArchiving(state) || erased) return;
  try {
    const gathering = { stopping, storage, patience };
    await listEntries(archiveId, campaignId, now);
    await gatherEntries(actor, archiveId, gathering);
    await listCertificates(archiveId);
    await gatherEntries(actor, archiveId, gathering);
    const run = await findArchive(plain, actor, archiveId);
    const manifestSha256 = await addClosingEntries(run, storage);
    const { sha256, size, files } = await hashZip(run);
    await finishArchive(actor, { archiveId, sha256, size, files, manifestSha256 });
  } catch (error) {
    // The queue gives it to the next worker.
    if (error instanceof ArchiveStoppedError) throw error;
    log.error({ err: error, archiveId }, "archive failed");
    await failArchive(actor, { archiveId });
  }
}

/** Reads the whole ZIP once, as a reader would: what is handed out later has this hash, or breaks off. */
async function hashZip({ archiveId, listedAt, zone }: Awaited<ReturnType<typeof findArchive>>) {
  if (!listedAt) throw new Error(`archive ${archiveId} is not listed`);
  const zip = await archiveZip(plain, { archiveId, listedAt, zone });
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of zip.bytes()) {
    hash.update(chunk);
    size += chunk.length;
  }
  if (size !== zip.size) throw new Error(`the ZIP of archive ${archiveId} has ${size} bytes, not ${zip.size}`);
  return { sha256: hash.digest("hex"), size, files: zip.files };
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const finishArchive = command({
  name: "archive.write",
  input: archiveJobInput.extend({ sha256: hash, manifestSha256: hash, size: z.int(), files: z.int() }),
  async run(ctx, { archiveId, sha256, manifestSha256, size, files }) {
    ctx.authorize();
    const { agencyId, campaignId, provisional, missing } = await findArchive(ctx.tx, ctx.actor, archiveId);
    const kept = await ctx.tx.$executeRaw(sql`
      UPDATE archive_run SET state = 'ready', file_sha256 = ${sha256}, file_size = ${size},
        manifest_sha256 = ${manifestSha256}, finished_at = ${ctx.now} WHERE id = ${archiveId}::uuid AND state = 'working'`);
    if (kept === 0) return ctx.unchanged({ archiveId });
    const data = { archiveId, provisional, files, missing, fileSha256: sha256, manifestSha256 };
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, data);
    return { archiveId };
  },
});
