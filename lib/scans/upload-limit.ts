import { countOne, rateLimit, tooManyAttempts } from "@/lib/core/too-many-attempts";

/** A unit's stack, one sheet each ten seconds, passes; a loop that makes us draw PDFs all day does not. */
const SHEETS = 60;
const MINUTES = 10;

const sheets = rateLimit("sheet", SHEETS, MINUTES * 60);

/** Counts one upload of this account. @throws Refusal("too_many_attempts") over 60 in 10 minutes */
export async function countUpload(accountId: string): Promise<void> {
  const tooMany = await countOne(sheets, accountId);
  if (tooMany) throw tooManyAttempts(tooMany.msBeforeNext);
}
