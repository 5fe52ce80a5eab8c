import { findCampaign } from "@/lib/campaigns/queries";
import { listSnapshots } from "@/lib/campaigns/snapshots";
import { Refusal } from "@/lib/core/errors";
import { hasReach } from "@/lib/core/reach";
import { apiRead } from "@/lib/http/api-route";
import { visible } from "@/lib/policy";

export const GET = apiRead(async ({ actor, params }) => {
  const campaign = hasReach(visible.drafts(actor)) && (await findCampaign(actor, params.campaignId ?? ""));
  if (!campaign) throw new Refusal("not_found");
  return { items: await listSnapshots(actor, campaign.id), nextCursor: null };
});
