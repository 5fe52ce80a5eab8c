import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { freezeCampaign } from "@/lib/campaigns/freeze-campaign";
import { lockPacts } from "@/lib/campaigns/lock-pacts";
import { campaignIdInput } from "@/lib/campaigns/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/**
 * Archives a closed campaign: sheets that still wait are no longer decided, it is never opened again, and how it ended
 * is frozen under a hash. Archiving an archived one is a success.
 * @throws Refusal not_found, forbidden, campaign_not_closed
 */
export const archiveCampaign = command({
  name: "campaign.archive",
  input: campaignIdInput,
  timeout: 120_000,
  async run(ctx, { campaignId }) {
    const campaign = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId: campaign.agencyId, left: null });
    if (campaign.status === "archived") return ctx.unchanged({ campaignId, alreadyArchived: true });
    if (campaign.status !== "closed") throw new Refusal("campaign_not_closed");
    // The instant of the end is that at which nobody is signing any more.
    await lockPacts(ctx, campaignId);
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { status: "archived", archivedAt: ctx.now } });
    const { counts, sha256 } = await freezeCampaign(ctx.tx, campaignId, "archiving", ctx.now);
    ctx.audit({ type: "campaign", id: campaignId, agencyId: campaign.agencyId }, { counts, snapshotSha256: sha256 });
    return { campaignId, alreadyArchived: false };
  },
});
