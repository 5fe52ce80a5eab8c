import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { addressBlock } from "@/lib/core/address-block";
import { Refusal } from "@/lib/core/errors";
import { pool } from "@/lib/db";

/*
 * Unknown codes only: an office may check as many real documents as it likes behind one address, whoever guesses there,
 * and a hand that slips a hundred times in a quarter of an hour is not copying from paper.
 */
const misses = new RateLimiterPostgres({
  storeClient: pool,
  tableName: "rate_limit",
  tableCreated: true,
  keyPrefix: "lookup",
  points: 120,
  duration: 15 * 60,
});

/** Counts one code that nobody was given. @throws Refusal("too_many_attempts") when too many came from this address */
export async function countMiss(address: string | null): Promise<void> {
  try {
    await misses.consume(addressBlock(address));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    throw new Refusal("too_many_attempts", { params: { minutes } });
  }
}
