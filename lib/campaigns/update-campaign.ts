import { assertFillable, lockDraft } from "@/lib/campaigns/draft-checks";
import { updateCampaignInput } from "@/lib/campaigns/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/** Changes a draft. Once opened only the deadline may move: words and population are what people signed. */
export const updateCampaign = command({
  name: "campaign.update",
  input: updateCampaignInput,
  async run(ctx, { campaignId, text, deadline, ...draft }) {
    const campaign = await lockDraft(ctx.tx, ctx.actor, campaignId);
    ctx.authorize({ agencyId: campaign.agencyId, left: null });
    const changes = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
    const locked = campaign.status !== "draft";
    if (locked && (text || Object.keys(changes).length > 0 || campaign.status !== "open")) {
      throw new Refusal("campaign_not_draft");
    }
    if (text) {
      assertFillable(text);
      await ctx.tx.pledgeText.updateMany({ where: { campaignId }, data: text });
    }
    const moved = deadline ? { deadline: new Date(deadline) } : {};
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { ...changes, ...moved } });
    const changed = [...Object.keys(changes), ...(text ? ["text"] : []), ...(deadline ? ["deadline"] : [])];
    ctx.audit({ type: "campaign", id: campaignId, agencyId: campaign.agencyId }, { changed });
    return { campaignId };
  },
});
