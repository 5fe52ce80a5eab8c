import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { plain } from "@/lib/db";
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
