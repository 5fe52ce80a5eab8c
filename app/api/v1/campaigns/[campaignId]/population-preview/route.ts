import { campaignPopulation, findCampaign } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/core/errors";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params }) => {
  const campaign = await findCampaign(actor, params.campaignId ?? "");
  const population = campaign && (await campaignPopulation(actor, campaign));
  if (!population) throw new Refusal("not_found");
  return population;
});
