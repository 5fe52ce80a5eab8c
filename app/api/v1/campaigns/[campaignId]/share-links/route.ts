import { findCampaign } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/core/errors";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { allows } from "@/lib/policy";
import { createShare } from "@/lib/sharing/create-share";
import { listShares } from "@/lib/sharing/queries";

export const GET = apiRead(async ({ actor, params: { campaignId = "" } }) => {
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign) throw new Refusal("not_found");
  if (!allows("share.create", actor, { agencyId: campaign.agencyId, left: null })) throw new Refusal("forbidden");
  return { items: await listShares(actor, campaignId), nextCursor: null };
});

export const POST = apiWrite((actor, input) => createShare(actor, input), { status: 201, secret: true });
