import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "@/lib/core/errors";
import { pool } from "@/lib/db";

/** Allows so many of a kind for each key in so many seconds, counted for all processes alike. */
export function rateLimit(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...{ storeClient: pool, tableName: "rate_limit", tableCreated: true },
    ...{ keyPrefix, points, duration },
  });
}

/** Counts one with this limit; what it answered when it was one too many, else null. */
export async function countOne(limit: RateLimiterAbstract, key: string): Promise<RateLimiterRes | null> {
  try {
    await limit.consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  }
}

/** The refusal of whoever asked too often, with the time after which it is worth asking again. */
export function tooManyAttempts(msBeforeNext: number): Refusal {
  const minutes = Math.max(1, Math.ceil(msBeforeNext / 60_000));
  return new Refusal("too_many_attempts", {
    params: { minutes },
    retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
  });
}
