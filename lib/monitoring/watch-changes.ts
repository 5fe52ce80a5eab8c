import { campaignScope } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { hasReach } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { type ChangeListener, subscribe } from "@/lib/live/subscribe";
import { visible } from "@/lib/policy";

/**
 * Hears that something in a campaign's agency has changed: a hint to look again, without figures or names.
 * @throws Refusal not_found beyond the actor's reach; live_unavailable when the database cannot be heard now
 */
export async function watchChanges(actor: Actor, campaignId: string, listener: ChangeListener): Promise<() => void> {
  const [campaign] = await plain.$queryRaw<{ agencyId: string }[]>(sql`
    SELECT c.agency_id AS "agencyId" FROM campaign c WHERE c.id::text = ${campaignId} AND ${campaignScope(actor)}`);
  if (!campaign || !hasReach(visible.figures(actor))) throw new Refusal("not_found");
  try {
    return await subscribe(campaign.agencyId, listener);
  } catch {
    throw new Refusal("live_unavailable");
  }
}
