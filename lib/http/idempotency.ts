import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { plain, sql } from "@/lib/db";

/** `location` leads to the work that goes on after a 202 (RFC 9110, 10.2.2). */
export type Answer = { status: number; body: unknown; location?: string };
export type KeyedRequest = { accountId: string; key: string; route: string; content: string };

/** A key is either answered already, or ours: then it is to be settled with an answer, or freed after a failure. */
export type Claim = { earlier: Answer } | { settle: (answer: Answer) => Promise<void>; free: () => Promise<void> };

/**
 * Claims an Idempotency-Key for one request of one account. Keys are kept for a day.
 * @throws Refusal idempotency_mismatch when the key was used for another request, idempotency_running while that request
 *   has no answer yet
 */
export async function claimKey({ accountId, key, route, content }: KeyedRequest): Promise<Claim> {
  const requestHash = sha256(`${route}\n${content}`);
  const claimed = await plain.$executeRaw(sql`
    INSERT INTO idempotency_key (account_id, key, route, request_hash)
    VALUES (${accountId}::uuid, ${key}, ${route}, ${requestHash})
    ON CONFLICT (account_id, key) DO UPDATE SET created_at = now()
    -- A claim that never got its answer: the process that held it died.
    WHERE idempotency_key.status IS NULL AND idempotency_key.request_hash = EXCLUDED.request_hash
      AND idempotency_key.created_at < now() - interval '2 minutes'`);
  if (claimed === 0) return { earlier: await answerOf(accountId, key, requestHash) };
  return {
    async settle({ status, body, location = null }: Omit<Answer, "location"> & { location?: string | null }) {
      await plain.$executeRaw(sql`
        UPDATE idempotency_key
        SET status = ${status}, body = ${JSON.stringify(body ?? null)}::jsonb, location = ${location}
        WHERE account_id = ${accountId}::uuid AND key = ${key}`);
    },
    async free() {
      await plain.$executeRaw(sql`DELETE FROM idempotency_key WHERE account_id = ${accountId}::uuid AND key = ${key}`);
    },
  };
}

/**
 * Runs an act once per (account, Idempotency-Key) and repeats its answer afterwards; a failed act frees its key.
 * @throws Refusal as `claimKey` does, and whatever the act throws
 */
export async function once(request: KeyedRequest, act: () => Promise<Answer>): Promise<Answer> {
  const claim = await claimKey(request);
  if ("earlier" in claim) return claim.earlier;
  try {
    const answer = await act();
    await claim.settle(answer);
    return answer;
  } catch (error) {
    await claim.free();
    throw error;
  }
}

type Kept = { requestHash: string; status: number | null; body: unknown; location: string | null };

async function answerOf(accountId: string, key: string, requestHash: string): Promise<Answer> {
  const [kept] = await plain.$queryRaw<Kept[]>(sql`
    SELECT request_hash AS "requestHash", status, body, location FROM idempotency_key
    WHERE account_id = ${accountId}::uuid AND key = ${key}`);
  if (kept && kept.requestHash !== requestHash) throw new Refusal("idempotency_mismatch");
  if (!kept || kept.status === null) throw new Refusal("idempotency_running");
  return { status: kept.status, body: kept.body, ...(kept.location && { location: kept.location }) };
}
