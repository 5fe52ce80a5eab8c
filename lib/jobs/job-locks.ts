import type { PoolClient } from "pg";
import { pool } from "@/lib/db";
import { LIVING_WORKER } from "@/lib/jobs/queue-workers";

/** A worker's proof of life: session locks of one connection, which the server lets go the moment the worker dies. */
export type JobLocks = {
  hold(jobId: string): Promise<void>;
  /** Says that its work is done. The lock goes once the queue knows that as well: before, the job would look abandoned. */
  free(jobId: string): void;
  /** Sends back to the queue what dead workers left active; answers how many. */
  reclaim(): Promise<number>;
  close(): void;
};

/** Opens the worker's own connection for its locks; `lost` is told when it breaks. */
export async function openJobLocks(lost: (error: Error) => void): Promise<JobLocks> {
  const connection: PoolClient = await pool.connect();
  connection.on("error", lost);
  await connection.query("SELECT pg_advisory_lock_shared($1)", [LIVING_WORKER]);
  const lock = (call: string, jobId: string) =>
    connection.query<{ got: boolean }>(`SELECT ${call}(hashtextextended('ikrar-job:' || $1, 0)) AS got`, [jobId]);
  const mine = new Set<string>();
  const done = new Set<string>();
  return {
    async hold(jobId) {
      mine.add(jobId);
      // Done before, and tried again: its lock is still held.
      if (!done.delete(jobId)) await lock("pg_advisory_lock", jobId);
    },
    free(jobId) {
      done.add(jobId);
    },
    async reclaim() {
      // A job just fetched may not be locked yet: give its worker a moment.
      const active = await connection.query<{ id: string }>(
        "SELECT id FROM pgboss.job WHERE state = 'active' AND started_on < now() - interval '5 seconds'",
      );
      const known = new Set(active.rows.map(({ id }) => id));
      for (const id of [...done].filter((id) => !known.has(id))) {
        if (!done.delete(id)) continue;
        mine.delete(id);
        await lock("pg_advisory_unlock", id);
      }
      let reclaimed = 0;
      for (const { id } of active.rows.filter((row) => !mine.has(row.id))) {
        const { rows } = await lock("pg_try_advisory_lock", id);
        if (!rows[0]?.got) continue;
        // Expired now, so that the queue's own rule for overdue jobs decides: again, or given up.
        await connection.query("UPDATE pgboss.job SET expire_in = interval '0' WHERE id = $1 AND state = 'active'", [
          id,
        ]);
        await lock("pg_advisory_unlock", id);
        reclaimed += 1;
      }
      return reclaimed;
    },
    close: () => connection.release(true),
  };
}
