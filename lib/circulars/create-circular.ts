import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { assertCampaignRuns, assertReadAfterIssue, assertRecordedOnce } from "@/lib/circulars/find-circular";
import { createCircularInput } from "@/lib/circulars/schema";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";

/**
 * Records a circular of a draft or open campaign, its number as typed. The file may come later.
 * @throws Refusal not_found, forbidden, circular_campaign_ended, circular_exists
 */
export const createCircular = command({
  name: "circular.create",
  input: createCircularInput,
  async run(ctx, { campaignId, date, readBy, ...words }) {
    const { agencyId, status } = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId, left: null });
    assertCampaignRuns(status);
    assertReadAfterIssue({ date, readBy });
    await assertRecordedOnce(ctx.tx, agencyId, { ...words, date });
    const id = newId(ctx.now);
    const createdById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const days = { date: new Date(date), readBy: readBy && new Date(readBy) };
    await ctx.tx.circular.create({
      data: { id, agencyId, campaignId, ...words, ...days, createdById, createdAt: ctx.now },
    });
    ctx.audit({ type: "circular", id, agencyId }, { campaignId, number: words.number, asksReading: words.asksReading });
    return { circularId: id };
  },
});
