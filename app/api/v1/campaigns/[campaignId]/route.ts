import { findCampaign } from "@/lib/campaigns/queries";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { Refusal } from "@/lib/core/errors";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params }) => {
  const campaign = await findCampaign(actor, params.campaignId ?? "");
  if (!campaign) throw new Refusal("not_found");
  return campaign;
});

export const PATCH = apiWrite(async (actor, input) => {
  const { campaignId } = await updateCampaign(actor, input);
  return { campaignId, ...(await findCampaign(actor, campaignId)) };
});
