import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { campaignIdInput } from "@/lib/campaigns/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";

/** Closes an open campaign: no signature, sheet or exemption any more. Closing a closed one is a success. */
export const closeCampaign = command({
  name: "campaign.close",
  input: campaignIdInput,
  async run(ctx, { campaignId }) {
    const campaign = await lockCampaign(ctx.tx, ctx.actor, campaignId);
    ctx.authorize({ agencyId: campaign.agencyId, left: null });
    if (campaign.status === "closed") return ctx.unchanged({ campaignId, alreadyClosed: true });
    if (campaign.status !== "open") throw new Refusal("campaign_not_open");
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { status: "closed", closedAt: ctx.now } });
    const rows = await ctx.tx.$queryRaw<{ status: string; n: number }[]>(sql`
      SELECT status::text AS status, sum(count)::int AS n FROM completion_counter
      WHERE campaign_id = ${campaignId}::uuid GROUP BY 1`);
    const counts = Object.fromEntries(rows.map(({ status, n }) => [status, n]));
    ctx.audit({ type: "campaign", id: campaignId, agencyId: campaign.agencyId }, { counts });
    return { campaignId, alreadyClosed: false };
  },
});
