import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { isoDay } from "@/lib/format/date";
import { retentionOf } from "@/lib/retention/queries";
import { setRetentionInput } from "@/lib/retention/schema";
import { shorteningWords } from "@/lib/retention/shorten-words";

/**
 * Says for how many years after its closing a campaign's people are kept. Saying what holds already is a success. Fewer
 * years than its people were promised are taken only when they are said twice, after the consequence was told.
 * @throws Refusal not_found, forbidden, anonymisation_begun (once an anonymisation was asked for), retention_shortened
 */
export const setRetention = command({
  name: "campaign.set-retention",
  input: setRetentionInput,
  async run(ctx, { campaignId, years, confirmedYears }) {
    const { agencyId, status } = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId, left: null });
    const found = await retentionOf(ctx.tx, ctx.actor, campaignId, ctx.now);
    if (!found) throw new Refusal("not_found");
    if (found.years === years) return ctx.unchanged({ campaignId, years });
    if (found.anonymisation) throw new Refusal("anonymisation_begun");
    if (status !== "draft" && years < found.years && confirmedYears !== years) {
      const { zone, people, closedAt } = found;
      const closedOn = closedAt && isoDay(closedAt, zone);
      const facts = { from: found.years, to: years, closedOn, today: isoDay(ctx.now, zone), people, zone };
      throw new Refusal("retention_shortened", { params: { sentence: shorteningWords(facts) } });
    }
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { retentionYears: years } });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { years: { from: found.years, to: years } });
    return { campaignId, years };
  },
});
