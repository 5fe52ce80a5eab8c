import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "@/lib/core/errors";
import { plain, pool, sql } from "@/lib/db";

const QUARTER_HOUR = 15 * 60;

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: pool,
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points,
    duration: QUARTER_HOUR,
  });

/*
 * Three hundred people behind one office address sign in within ten minutes, so the address is wide and the account
 * narrow; the pair is narrowest, so that a stranger elsewhere cannot lock a person out of the own phone.
 */
const limits = {
  pair: limiter("pair", 6),
  account: limiter("account", 60),
  address: limiter("address", 600),
  /** Activation codes hold 60 bits: this limit only keeps a guesser from keeping the server busy. */
  code: limiter("code", 120),
};

export type Attempt = { account: string; address: string | null };

const pairKey = ({ account, address }: Attempt) => `${account}|${address}`;
const addressKey = (address: string | null) => address ?? "unknown";

/**
 * Counts an attempt before its password is tried, so that a hundred at once are not a hundred free ones; `forgive`
 * takes it back. An attempt that its own pair refuses counts against nobody else.
 * @throws Refusal("too_many_attempts")
 */
export async function claimAttempt(attempt: Attempt): Promise<void> {
  const refusedPair = await take(limits.pair, pairKey(attempt));
  if (refusedPair) throw tooMany(refusedPair);
  const refused = await Promise.all([
    take(limits.account, attempt.account),
    take(limits.address, addressKey(attempt.address)),
  ]);
  const worst = refused.reduce((a, b) => ((b?.msBeforeNext ?? 0) > (a?.msBeforeNext ?? 0) ? b : a));
  if (worst && !(await isFamiliar(attempt))) throw tooMany(worst);
}

/** A success gives back what this pair has counted: colleagues behind the address do not pay for typing errors. */
export async function forgive(attempt: Attempt): Promise<void> {
  const counted = (await limits.pair.get(pairKey(attempt)))?.consumedPoints ?? 0;
  if (counted === 0) return;
  await Promise.all([
    limits.pair.delete(pairKey(attempt)),
    limits.account.reward(attempt.account, counted),
    limits.address.reward(addressKey(attempt.address), counted),
  ]);
}

/** @throws Refusal("too_many_attempts") while too many wrong codes came from this address */
export async function assertMayTryCode(address: string | null): Promise<void> {
  const state = await limits.code.get(addressKey(address));
  if (state && state.consumedPoints >= limits.code.points) throw tooMany(state);
}

/** Counts one wrong activation code. */
export async function countWrongCode(address: string | null): Promise<void> {
  await take(limits.code, addressKey(address));
}

async function take(limit: RateLimiterAbstract, key: string): Promise<RateLimiterRes | null> {
  try {
    await limit.consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  }
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

function tooMany({ msBeforeNext }: RateLimiterRes): Refusal {
  return new Refusal("too_many_attempts", { params: { minutes: Math.max(1, Math.ceil(msBeforeNext / 60_000)) } });
}
