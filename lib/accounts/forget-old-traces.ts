import { plain, sql } from "@/lib/db";

/**
 * Removes what nobody asks about any more: sessions that ended more than 90 days ago (until then they tell a familiar
 * address, lib/accounts/throttle.ts) and answers to Idempotency-Keys older than a day. Answers how many of each.
 */
export async function forgetOldTraces(): Promise<{ sessions: number; keys: number }> {
  const sessions = await plain.$executeRaw(sql`
    DELETE FROM session WHERE LEAST(expires_at, revoked_at, idle_until) < now() - interval '90 days'`);
  const keys = await plain.$executeRaw(sql`DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day'`);
  return { sessions, keys };
}
