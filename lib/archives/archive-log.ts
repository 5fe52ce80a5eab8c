import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { type KeptFile, keepStream } from "@/lib/archives/keep-stream";
import type { ArchiveRow } from "@/lib/archives/queries";
import { plain, sql } from "@/lib/db";
import { extendLog } from "@/lib/ledger/extend-log";
import { exportLog } from "@/lib/ledger/log-export";
import { log } from "@/lib/log";
import type { Action } from "@/lib/policy";
import type { Storage } from "@/lib/storage/storage";

const logHead = z.object({ key: z.string(), size: z.int(), checkpoint: z.string() });
/** Head of the exported log, how many events came along in full, how many of the campaign's as bare leaves. */
export type LogHead = z.output<typeof logHead> & { told: number; withheld: number };

/** Somebody's decline is confidential, and so is what officers did about it: only their leaves come along. */
const CONFIDENTIAL: ReadonlySet<Action> = new Set([
  "pact.decline",
  "case.follow-up",
  "case.close",
  "case.reopen",
  "case.read-file",
]);

const PATIENCE = 20;
const PAUSE = 500;

/** The log as it is once it holds every document of the archive, and that it was asked for: all leaves, and this campaign's events in full. */
export async function logExport(run: ArchiveRow, storage: Storage): Promise<{ file: KeptFile; head: LogHead }> {
  await untilLogged(run.archiveId);
  const events = await subjectsOf(run);
  let head: z.output<typeof logHead> | null = null;
  let counts = { told: 0, withheld: 0 };
  const file = await keepStream(storage, async (piece) => {
    counts = await exportLog(
      async (text) => {
        head ??= logHead.parse(JSON.parse(text));
        await piece(text);
      },
      { events, without: CONFIDENTIAL },
    );
  });
  if (head === null) throw new Error("the log was exported without a head");
  const { told, withheld } = counts;
  return { file, head: { ...(head as z.output<typeof logHead>), told, withheld } };
}

/** Signer's name, size, root and signature, and the key to check it with, as files of their own. */
export function checkpointFiles({
  key,
  checkpoint,
}: Pick<LogHead, "key" | "checkpoint">): [path: string, content: string][] {
  return [
    ["log/checkpoint.txt", checkpoint],
    ["log/key.txt", `${key}\n`],
  ];
}

async function untilLogged(archiveId: string): Promise<void> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    await extendLog();
    const [behind] = await plain.$queryRaw<{ behind: boolean }[]>(sql`
      SELECT EXISTS (
        SELECT 1 FROM archive_entry a JOIN audit_event e ON e.subject_id = a.sha256 AND e.subject_type = 'document'
        WHERE a.run_id = ${archiveId}::uuid AND a.kind = 'pact'
          AND NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.event_id = e.id))
        OR EXISTS (
        SELECT 1 FROM audit_event e JOIN archive_run x ON x.campaign_id::text = e.subject_id
        WHERE x.id = ${archiveId}::uuid AND e.action = 'archive.start' AND e.data ->> 'archiveId' = ${archiveId}
          AND NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.event_id = e.id)) AS behind`);
    if (!behind?.behind) return;
    await pause(PAUSE);
  }
  log.warn({ archiveId }, "an archive is made though the log does not hold all its documents");
}

/** Everything of the campaign that an event may be about. */
async function subjectsOf({ archiveId, campaignId }: ArchiveRow): Promise<ReadonlySet<string>> {
  const rows = await plain.$queryRaw<{ id: string }[]>(sql`
    SELECT ${campaignId} AS id
    UNION ALL SELECT id::text FROM pact WHERE campaign_id = ${campaignId}::uuid
    UNION ALL SELECT id::text FROM report WHERE campaign_id = ${campaignId}::uuid
    UNION ALL SELECT id::text FROM ceremony WHERE campaign_id = ${campaignId}::uuid
    UNION ALL SELECT id::text FROM circular WHERE campaign_id = ${campaignId}::uuid
    UNION ALL SELECT f.sha256 FROM sealed_file f JOIN signature s ON s.id = f.signature_id
              WHERE s.campaign_id = ${campaignId}::uuid
    UNION ALL SELECT source FROM archive_entry WHERE run_id = ${archiveId}::uuid AND kind = 'certificate'`);
  return new Set(rows.map(({ id }) => id));
}
