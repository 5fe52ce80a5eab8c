import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { retentionOf } from "@/lib/retention/queries";
import { setRetentionInput } from "@/lib/retention/schema";

/**
 * Says for how many years after its closing a campaign's people are kept. Saying what holds already is a success.
 * @throws Refusal not_found, forbidden, anonymisation_begun (once an anonymisation was confirmed)
 */
export const setRetention = command({
  name: "campaign.set-retention",
  input: setRetentionInput,
  async run(ctx, { campaignId, years }) {
    const { agencyId } = await lockCampaign(ctx.tx, ctx.actor, campaignId);
    ctx.authorize({ agencyId, left: null });
    const found = await retentionOf(ctx.tx, ctx.actor, campaignId, ctx.now);
    if (!found) throw new Refusal("not_found");
    if (found.years === years) return ctx.unchanged({ campaignId, years });
    if (found.anonymisation) throw new Refusal("anonymisation_begun");
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { retentionYears: years } });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { years: { from: found.years, to: years } });
    return { campaignId, years };
  },
});
