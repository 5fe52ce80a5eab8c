import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "@/lib/core/errors";
import { pool } from "@/lib/db";

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
 * Failures only. Three hundred people behind one office address sign in within ten minutes, so the address is wide and
 * the account narrow; the pair is narrowest, so that a stranger elsewhere cannot lock a person out of the own phone.
 */
const limits = {
  pair: limiter("pair", 6),
  account: limiter("account", 40),
  address: limiter("address", 400),
};

export type Attempt = { account: string; address: string | null };

const keysOf = ({ account, address }: Attempt): [RateLimiterAbstract, string][] => [
  [limits.pair, `${account}|${address}`],
  [limits.account, account],
  [limits.address, address ?? "unknown"],
];

/** @throws Refusal("too_many_attempts") while too many attempts of this kind have failed. */
export async function assertMayTry(attempt: Attempt): Promise<void> {
  const states = await Promise.all(
    keysOf(attempt).map(async ([limit, key]) => ({ limit, state: await limit.get(key) })),
  );
  const worst = states.filter(({ limit, state }) => state && state.consumedPoints >= limit.points);
  if (worst.length === 0) return;
  const wait = Math.max(...worst.map(({ state }) => state?.msBeforeNext ?? 0));
  throw new Refusal("too_many_attempts", { params: { minutes: Math.max(1, Math.ceil(wait / 60_000)) } });
}

/** Counts one failed attempt. */
export async function countFailure(attempt: Attempt): Promise<void> {
  await Promise.all(
    keysOf(attempt).map(([limit, key]) =>
      limit.consume(key).catch((refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused;
      }),
    ),
  );
}

/** A success forgives the failures of this account from this address. */
export async function forgive(attempt: Attempt): Promise<void> {
  await limits.pair.delete(`${attempt.account}|${attempt.address}`);
}
