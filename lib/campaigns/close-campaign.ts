import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { freezeCampaign } from "@/lib/campaigns/freeze-campaign";
import { lockPacts } from "@/lib/campaigns/lock-pacts";
import { campaignIdInput } from "@/lib/campaigns/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/**
 * Closes an open campaign: no signature, sheet or exemption any more, and how it stood is frozen under a hash. Closing a
 * closed one is a success.
 */
export const closeCampaign = command({
  name: "campaign.close",
  input: campaignIdInput,
  timeout: 120_000,
  async run(ctx, { campaignId }) {
    const campaign = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId: campaign.agencyId, left: null });
    if (campaign.status === "closed") return ctx.unchanged({ campaignId, alreadyClosed: true });
    if (campaign.status !== "open") throw new Refusal("campaign_not_open");
    // The instant of the end is that at which nobody is signing any more.
    await lockPacts(ctx, campaignId);
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { status: "closed", closedAt: ctx.now } });
    const { counts, sha256 } = await freezeCampaign(ctx.tx, campaignId, "closing", ctx.now);
    ctx.audit({ type: "campaign", id: campaignId, agencyId: campaign.agencyId }, { counts, snapshotSha256: sha256 });
    return { campaignId, alreadyClosed: false };
  },
});
