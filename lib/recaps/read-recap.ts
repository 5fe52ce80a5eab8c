import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import { recapOf, type UnitRecap } from "@/lib/recaps/recap-facts";
import type { RecapQuery } from "@/lib/recaps/schema";

/** The recap for a page; null where no unit that reports is within the actor's reach. */
export function readRecap(
  actor: Actor,
  campaign: CampaignSummary,
  setting: Pick<RecapQuery, "basis" | "order">,
  now = new Date(),
): Promise<UnitRecap | null> {
  return recapOf(plain, actor, campaign, setting, now);
}

/** Whether a recap can have a row for the actor: a unit that reports, or the agency's own root, is within reach. */
export async function hasRecap(actor: Actor, agencyId: string): Promise<boolean> {
  const found = await plain.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM unit u WHERE u.agency_id = ${agencyId}::uuid AND (u.reporting OR u.parent_id IS NULL)
      AND ${reachSql(visible.figures(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })} LIMIT 1`);
  return found.length > 0;
}
