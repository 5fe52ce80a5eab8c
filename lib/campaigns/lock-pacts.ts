import { sql, type Tx } from "@/lib/db";

/**
 * Holds every pact of a campaign until the transaction ends. Signing holds the person's own pact: what was begun is
 * finished when this returns, and what begins later waits, then finds the campaign as the transaction left it.
 */
export async function lockPacts(tx: Tx, campaignId: string): Promise<void> {
  await tx.$executeRaw(sql`
    SELECT count(*) FROM (
      SELECT 1 FROM pact WHERE campaign_id = ${campaignId}::uuid ORDER BY id FOR UPDATE) AS held`);
}
