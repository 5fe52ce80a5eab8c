import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "@/lib/core/errors";
import { pool } from "@/lib/db";

/** A unit's stack, one sheet each ten seconds, passes; a loop that makes us draw PDFs all day does not. */
const SHEETS = 60;
const MINUTES = 10;

const sheets = new RateLimiterPostgres({
  storeClient: pool,
  tableName: "rate_limit",
  tableCreated: true,
  keyPrefix: "sheet",
  points: SHEETS,
  duration: MINUTES * 60,
});

/** Counts one upload of this account. @throws Refusal("too_many_attempts") over 60 in 10 minutes */
export async function countUpload(accountId: string): Promise<void> {
  try {
    await sheets.consume(accountId);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    throw new Refusal("too_many_attempts", { params: { minutes } });
  }
}
