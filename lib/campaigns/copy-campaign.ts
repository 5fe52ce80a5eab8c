import { createCampaign } from "@/lib/campaigns/create-campaign";
import { findCampaign } from "@/lib/campaigns/queries";
import { copyCampaignInput } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";

/**
 * A new draft with the contests, words in force, bases, rule of population and options of an earlier campaign, and dates
 * of its own; cohorts stay behind. @throws Refusal not_found, and whatever `createCampaign` refuses, such as a unit that is gone
 */
export async function copyCampaign(actor: Actor, raw: unknown): Promise<{ campaignId: string }> {
  const { campaignId, name, deadline } = parseInput(copyCampaignInput, raw);
  const source = await findCampaign(actor, campaignId);
  if (!source?.text) throw new Refusal("not_found");
  const { id: _id, version: _version, ...text } = source.text;
  const { agencyId, contests, legalBases, population, options } = source;
  const undated = contests.map(({ votingOn: _votingOn, ...contest }) => contest);
  const rule = { ...population, cohorts: [] };
  const copied = { agencyId, contests: undated, legalBases, population: rule, options, text };
  return createCampaign(actor, { ...copied, name, deadline, copiedFrom: campaignId });
}
