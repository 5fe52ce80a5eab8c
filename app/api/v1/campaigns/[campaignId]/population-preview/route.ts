import { campaignPopulation, findCampaign } from "@/lib/campaigns/queries";
import { listWaves } from "@/lib/campaigns/wave-queries";
import { Refusal } from "@/lib/core/errors";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params }) => {
  const campaign = await findCampaign(actor, params.campaignId ?? "");
  const population = campaign && (await campaignPopulation(actor, campaign, await listWaves(actor, campaign.id)));
  if (!population) throw new Refusal("not_found");
  return population;
});
