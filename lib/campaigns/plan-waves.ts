import { type PreviewedWave, previewWaves } from "@/lib/campaigns/preview-waves";
import { campaignPopulation, findCampaign } from "@/lib/campaigns/queries";
import { setWavesInput } from "@/lib/campaigns/wave-schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { plain, sql } from "@/lib/db";
import { allows } from "@/lib/policy";

/**
 * How a list of waves that is not written yet would divide the people of a campaign: those whom a draft means, those in
 * an open one. @throws Refusal not_found, forbidden, invalid_input (naming the row)
 */
export async function planWaves(actor: Actor, raw: unknown): Promise<PreviewedWave[]> {
  const { campaignId, waves } = parseInput(setWavesInput, raw);
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign) throw new Refusal("not_found");
  if (!allows("campaign.set-waves", actor, { agencyId: campaign.agencyId, left: null })) throw new Refusal("forbidden");
  if (campaign.status !== "draft") {
    return previewWaves(
      plain,
      waves,
      sql`FROM pact e WHERE e.campaign_id = ${campaignId}::uuid AND e.status <> 'removed'`,
    );
  }
  if (waves.length > 0) return (await campaignPopulation(actor, campaign, waves))?.byWave ?? [];
  const all = await campaignPopulation(actor, campaign);
  return [{ index: null, name: null, people: all?.obligated ?? 0 }];
}
