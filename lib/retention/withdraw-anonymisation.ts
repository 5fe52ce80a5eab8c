import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { campaignIdInput } from "@/lib/campaigns/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { retentionOf } from "@/lib/retention/queries";

/**
 * Takes back what another admin has not confirmed yet. Taking back what nobody asked for is a success.
 * @throws Refusal not_found, forbidden, anonymisation_begun
 */
export const withdrawAnonymisation = command({
  name: "anonymisation.withdraw",
  input: campaignIdInput,
  async run(ctx, { campaignId }) {
    const { agencyId } = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId, left: null });
    const found = await retentionOf(ctx.tx, ctx.actor, campaignId, ctx.now);
    if (!found) throw new Refusal("not_found");
    if (!found.erasureId) return ctx.unchanged({ campaignId, alreadyWithdrawn: true });
    if (found.anonymisation?.state !== "requested") throw new Refusal("anonymisation_begun");
    await ctx.tx.campaignErasure.update({ where: { id: found.erasureId }, data: { state: "withdrawn" } });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { erasureId: found.erasureId });
    return { campaignId, alreadyWithdrawn: false };
  },
});
