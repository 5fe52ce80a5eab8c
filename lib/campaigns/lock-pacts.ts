import type { Waiting } from "@/lib/core/operation";
import { sql } from "@/lib/db";

/**
 * Holds every pact of a campaign until the transaction ends. Signing holds the person's own pact: what was begun is
 * finished when this returns, and what begins later waits, then finds the campaign as the transaction left it. The act
 * that asked for it is later than every signature that counts.
 */
export async function lockPacts(ctx: Waiting, campaignId: string): Promise<void> {
  await ctx.tx.$executeRaw(sql`
    SELECT count(*) FROM (
      SELECT 1 FROM pact WHERE campaign_id = ${campaignId}::uuid ORDER BY id FOR UPDATE) AS held`);
  // In a statement of its own: the one above does not see what was signed while it waited.
  const [signatures] = await ctx.tx.$queryRaw<{ latest: Date | null }[]>(sql`
    SELECT max(signed_at) AS latest FROM signature WHERE campaign_id = ${campaignId}::uuid AND superseded_at IS NULL`);
  ctx.waited(signatures?.latest);
}
