import { createCampaign } from "@/lib/campaigns/create-campaign";
import { findCampaign, listCampaigns } from "@/lib/campaigns/queries";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor }) => ({ items: await listCampaigns(actor), nextCursor: null }));

export const POST = apiWrite(
  async (actor, input) => {
    const { campaignId } = await createCampaign(actor, input);
    return { campaignId, ...(await findCampaign(actor, campaignId)) };
  },
  { status: 201 },
);
