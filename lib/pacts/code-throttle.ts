import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "@/lib/core/errors";
import { pool } from "@/lib/db";

/*
 * Unknown codes only: an office may check as many real documents as it likes behind one address, and a hand that slips
 * a hundred times in a quarter of an hour is not copying from paper.
 */
const misses = new RateLimiterPostgres({
  storeClient: pool,
  tableName: "rate_limit",
  tableCreated: true,
  keyPrefix: "code",
  points: 120,
  duration: 15 * 60,
});

/** @throws Refusal("too_many_attempts") while too many unknown codes came from this address. */
export async function assertMayLookUp(address: string | null): Promise<void> {
  const state = await misses.get(address ?? "unknown");
  if (!state || state.consumedPoints < misses.points) return;
  const minutes = Math.max(1, Math.ceil(state.msBeforeNext / 60_000));
  throw new Refusal("too_many_attempts", { params: { minutes } });
}

/** Counts one code that nobody was given. */
export async function countMiss(address: string | null): Promise<void> {
  await misses.consume(address ?? "unknown").catch((refused: unknown) => {
    if (!(refused instanceof RateLimiterRes)) throw refused;
  });
}
