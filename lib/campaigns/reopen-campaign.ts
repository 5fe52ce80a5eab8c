import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { reopenCampaignInput } from "@/lib/campaigns/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/**
 * Opens a closed campaign again, with a reason; what was frozen at the closing stays. Reopening an open one is a success.
 * @throws Refusal not_found, forbidden, campaign_archived, campaign_not_closed
 */
export const reopenCampaign = command({
  name: "campaign.reopen",
  input: reopenCampaignInput,
  async run(ctx, { campaignId, reason }) {
    const campaign = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId: campaign.agencyId, left: null });
    if (campaign.status === "open") return ctx.unchanged({ campaignId, alreadyOpen: true });
    if (campaign.status === "archived") throw new Refusal("campaign_archived");
    if (campaign.status !== "closed") throw new Refusal("campaign_not_closed");
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { status: "open", closedAt: null } });
    ctx.audit({ type: "campaign", id: campaignId, agencyId: campaign.agencyId }, { reason });
    return { campaignId, alreadyOpen: false };
  },
});
