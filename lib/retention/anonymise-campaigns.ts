import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plain, plainTransaction, pool, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { extendLog } from "@/lib/ledger/extend-log";
import { log } from "@/lib/log";
import { beginAnonymisation } from "@/lib/retention/begin-anonymisation";
import { type Erasing, eraseSteps } from "@/lib/retention/erase-steps";
import { finishAnonymisation } from "@/lib/retention/finish-anonymisation";
import { namedFiles } from "@/lib/scans/named-files";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage } from "@/lib/storage/storage";

const NEVER = new AbortController().signal;
/** Files asked about in one statement. */
const FILES = 200;

type Waiting = Erasing & { state: "confirmed" | "told" };

/**
 * Does every anonymisation that two admins agreed to, until `stopping` is aborted. Each is taken in small steps that
 * may be repeated: a worker that is killed is followed by one that goes on. Answers how many campaigns were finished.
 */
export async function anonymiseCampaigns(actor: Actor, stopping = NEVER): Promise<{ campaigns: number }> {
  const waiting = await plain.$queryRaw<Waiting[]>(sql`
    SELECT x.id AS "erasureId", x.campaign_id AS "campaignId", x.state::text AS state FROM campaign_erasure x
    WHERE x.state IN ('confirmed', 'told') ORDER BY x.confirmed_at`);
  let campaigns = 0;
  for (const erasing of waiting) {
    if (stopping.aborted) break;
    if (await alone(erasing.erasureId, () => anonymise(actor, erasing, stopping))) campaigns += 1;
  }
  return { campaigns };
}

/** Does the work unless another process is at it; its lock ends with it, however that comes. */
async function alone(erasureId: string, work: () => Promise<boolean>): Promise<boolean> {
  const connection = await pool.connect();
  const key = [`ikrar-erasure:${erasureId}`];
  try {
    const { rows } = await connection.query("SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine", key);
    if (!rows[0].mine) return false;
    return await work().finally(() => connection.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", key));
  } finally {
    connection.release();
  }
}

async function anonymise(actor: Actor, erasing: Waiting, stopping: AbortSignal): Promise<boolean> {
  // Only what is a leaf can be erased, and the two admins' acts are looked for in the log.
  await extendLog();
  if (erasing.state === "confirmed" && !(await begun(actor, erasing))) return false;
  await extendLog();
  if (!(await isTold(erasing))) return false;
  for (const { what, some } of eraseSteps) {
    for (let done = 0; ; ) {
      if (stopping.aborted) return false;
      const rows = await plainTransaction<number>(async (tx) => tx.$executeRaw(some(erasing)));
      done += rows;
      if (rows > 0) continue;
      log.debug({ ...erasing, what, rows: done }, "anonymised");
      break;
    }
  }
  if (!(await eraseFiles(erasing, openStorage({ dataDir: env().DATA_DIR }), stopping))) return false;
  await finishAnonymisation(actor, { erasureId: erasing.erasureId });
  return true;
}

async function begun(actor: Actor, { erasureId }: Erasing): Promise<boolean> {
  try {
    await beginAnonymisation(actor, { erasureId });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.error({ erasureId }, "an anonymisation that the log does not know two admins for is not begun");
    return false;
  }
}

/** Whether the log holds what this anonymisation may take: nothing is erased before. */
async function isTold({ erasureId, campaignId }: Erasing): Promise<boolean> {
  const [row] = await plain.$queryRaw<{ told: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM audit_event e JOIN log_leaf l ON l.event_id = e.id
      WHERE e.subject_id = ${campaignId}::text AND e.action = 'anonymisation.begin'
        AND e.data ->> 'erasureId' = ${erasureId}::text) AS told`);
  return row?.told === true;
}

/** Deletes the files that the campaign's rows have forgotten, save those that another row names. */
export async function eraseFiles(erasing: Erasing, storage: Storage, stopping = NEVER): Promise<boolean> {
  while (!stopping.aborted) {
    const rows = await plain.$queryRaw<{ sha256: string }[]>(sql`
      SELECT sha256 FROM erasure_file WHERE erasure_id = ${erasing.erasureId}::uuid LIMIT ${FILES}`);
    const hashes = rows.map(({ sha256 }) => sha256);
    if (hashes.length === 0) return true;
    const named = await namedFiles(hashes, new Date());
    for (const sha256 of hashes) if (!named.has(sha256)) await storage.remove(sha256);
    await plain.$executeRaw(sql`
      DELETE FROM erasure_file WHERE erasure_id = ${erasing.erasureId}::uuid AND sha256 = ANY(${hashes}::text[])`);
  }
  return false;
}
