import { RateLimiterPostgres } from "rate-limiter-flexible";
import { countOne, tooManyAttempts } from "@/lib/core/too-many-attempts";
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
  const tooMany = await countOne(sheets, accountId);
  if (tooMany) throw tooManyAttempts(tooMany.msBeforeNext);
}
