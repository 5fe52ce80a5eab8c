import { plain, sql } from "@/lib/db";

export type QueueDepth = { name: string; state: string; jobs: number };

/** How many jobs wait, run or were given up, by name; none before the queue was first opened. */
export async function queueDepth(): Promise<QueueDepth[]> {
  const [queue] = await plain.$queryRaw<{ there: boolean }[]>(
    sql`SELECT to_regclass('pgboss.job') IS NOT NULL AS there`,
  );
  if (!queue?.there) return [];
  return plain.$queryRaw<QueueDepth[]>(sql`
    SELECT name, state::text AS state, count(*)::int AS jobs FROM pgboss.job
    WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY 1, 2 ORDER BY 1, 2`);
}
