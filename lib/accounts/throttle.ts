import { addressBlock } from "@/lib/core/address-block";
import { countOne, rateLimit, tooManyAttempts } from "@/lib/core/too-many-attempts";
import { plain, sql } from "@/lib/db";

const QUARTER_HOUR = 15 * 60;

/*
 * Three hundred people behind one office address sign in within ten minutes, and 1,246 in an hour in the hall of a
 * ceremony, so the address is wide and the account narrow. What the address counts is who failed and did not succeed
 * after all: a success gives everything back, and no more than sixteen are under way (lib/accounts/password-turn.ts).
 * The account stays narrow whoever asks; the pair is narrowest, so that a stranger elsewhere cannot lock a person out of the own phone.
 */
const limits = {
  pair: rateLimit("pair", 6, QUARTER_HOUR),
  account: rateLimit("account", 60, QUARTER_HOUR),
  address: rateLimit("address", 600, QUARTER_HOUR),
  /** Activation codes hold 60 bits: this limit only keeps a guesser from keeping the server busy. */
  activation: rateLimit("activation", 120, QUARTER_HOUR),
};

export type Attempt = { account: string; address: string | null };

const pairKey = ({ account, address }: Attempt) => `${account}|${addressBlock(address)}`;

/**
 * Counts an attempt before its password is tried, so that a hundred at once are not a hundred free ones; `forgive`
 * takes it back. An attempt that its own pair refuses counts against nobody else.
 * @throws Refusal("too_many_attempts")
 */
export async function claimAttempt(attempt: Attempt): Promise<void> {
  const refusedPair = await countOne(limits.pair, pairKey(attempt));
  if (refusedPair) throw tooManyAttempts(refusedPair.msBeforeNext);
  const refused = await Promise.all([
    countOne(limits.account, attempt.account),
    countOne(limits.address, addressBlock(attempt.address)),
  ]);
  const worst = refused.reduce((a, b) => ((b?.msBeforeNext ?? 0) > (a?.msBeforeNext ?? 0) ? b : a));
  if (worst && !(await isFamiliar(attempt))) throw tooManyAttempts(worst.msBeforeNext);
}

/**
 * A success gives back what this pair has counted: colleagues behind the address do not pay for typing errors. Of
 * several at once only the one that took the pair's row away gives back, never more than the pair could have counted
 * elsewhere, and no limit sinks below nothing.
 */
export async function forgive(attempt: Attempt): Promise<void> {
  const widerKeys = [limits.account.getKey(attempt.account), limits.address.getKey(addressBlock(attempt.address))];
  await plain.$executeRaw(sql`
    WITH counted AS (
      DELETE FROM rate_limit WHERE key = ${limits.pair.getKey(pairKey(attempt))} RETURNING points, expire
    ), wider AS (
      SELECT key FROM rate_limit WHERE key = ANY(${widerKeys}::text[]) ORDER BY key FOR UPDATE
    )
    UPDATE rate_limit r SET points = GREATEST(0, r.points - LEAST(counted.points, ${limits.pair.points}))
    FROM counted, wider WHERE r.key = wider.key AND counted.expire > ${Date.now()}::bigint`);
}

/** Counts one wrong activation code. @throws Refusal("too_many_attempts") when too many came from this address */
export async function countWrongCode(address: string | null): Promise<void> {
  const refused = await countOne(limits.activation, addressBlock(address));
  if (refused) throw tooManyAttempts(refused.msBeforeNext);
}

/** Whether this account signed in from this address lately: strangers elsewhere must not lock its owner out. */
async function isFamiliar({ account, address }: Attempt): Promise<boolean> {
  const [row] = await plain.$queryRaw<{ familiar: boolean }[]>(sql`
    SELECT EXISTS (
      SELECT 1 FROM session s JOIN account a ON a.id = s.account_id
      WHERE a.username = ${account} AND s.ip = ${address} AND s.created_at > now() - interval '90 days'
    ) AS familiar`);
  return row?.familiar ?? false;
}
