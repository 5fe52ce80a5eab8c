import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { plain, sql } from "@/lib/db";

type Kept = { requestHash: string; status: number | null; body: unknown };
export type Answer = { status: number; body: unknown };

/**
 * Runs an act once per (account, Idempotency-Key) and repeats its answer afterwards. A key that was used for another
 * request is refused; a failed act frees its key. Keys are kept for a day.
 */
export async function once(
  { accountId, key, route, content }: { accountId: string; key: string; route: string; content: string },
  act: () => Promise<Answer>,
): Promise<Answer> {
  const requestHash = sha256(`${route}\n${content}`);
  const claimed = await plain.$executeRaw(sql`
    INSERT INTO idempotency_key (account_id, key, route, request_hash)
    VALUES (${accountId}::uuid, ${key}, ${route}, ${requestHash})
    ON CONFLICT (account_id, key) DO UPDATE SET created_at = now()
    -- A claim that never got its answer: the process that held it died.
    WHERE idempotency_key.status IS NULL AND idempotency_key.request_hash = EXCLUDED.request_hash
      AND idempotency_key.created_at < now() - interval '2 minutes'`);
  if (claimed === 0) return earlier(accountId, key, requestHash);
  try {
    const answer = await act();
    await plain.$executeRaw(sql`
      UPDATE idempotency_key SET status = ${answer.status}, body = ${JSON.stringify(answer.body ?? null)}::jsonb
      WHERE account_id = ${accountId}::uuid AND key = ${key}`);
    return answer;
  } catch (error) {
    await plain.$executeRaw(sql`DELETE FROM idempotency_key WHERE account_id = ${accountId}::uuid AND key = ${key}`);
    throw error;
  }
}

async function earlier(accountId: string, key: string, requestHash: string): Promise<Answer> {
  const [kept] = await plain.$queryRaw<Kept[]>(sql`
    SELECT request_hash AS "requestHash", status, body FROM idempotency_key
    WHERE account_id = ${accountId}::uuid AND key = ${key}`);
  if (kept && kept.requestHash !== requestHash) throw new Refusal("idempotency_mismatch");
  if (!kept || kept.status === null) throw new Refusal("idempotency_running");
  return { status: kept.status, body: kept.body };
}
