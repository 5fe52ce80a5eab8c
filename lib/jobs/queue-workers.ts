import { plain, sql } from "@/lib/db";

/** The advisory lock that each living worker holds in share. Its number is below 2^32 and no other lock has it. */
export const LIVING_WORKER = 4_512_025;

/** How many workers live, on whichever machine. */
export async function countWorkers(): Promise<number> {
  const [row] = await plain.$queryRaw<{ workers: number }[]>(sql`
    SELECT count(*)::int AS workers FROM pg_locks
    WHERE locktype = 'advisory' AND classid = 0 AND objid = ${LIVING_WORKER}::int AND objsubid = 1 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
  return row?.workers ?? 0;
}
