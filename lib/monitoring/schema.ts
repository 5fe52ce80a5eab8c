import { z } from "zod";

const count = z.number().int().min(0);

/**
 * The state of a set of people. obligated ("sasaran": the population) includes the exempt ("dikecualikan"); the rest
 * of them are those who must sign ("wajib"). The words are the same on every page and paper. done = signed + verified;
 * rate = done / (obligated - exempt), 0..1, null when nobody is obligated.
 */
export const totalsSchema = z.object({
  obligated: count,
  exempt: count,
  signed: count,
  verified: count,
  awaitingVerification: count,
  returned: count,
  pending: count,
  declined: count,
  done: count,
  rate: z.number().min(0).max(1).nullable(),
});
export type Totals = z.infer<typeof totalsSchema>;
