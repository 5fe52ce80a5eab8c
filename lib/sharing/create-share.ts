import { findCampaign } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { newId, newSecret } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { baseUrl } from "@/lib/env";
import { createShareInput } from "@/lib/sharing/schema";

/**
 * Makes a link to the figures of an opened campaign, without names, for somebody without an account. The address is told
 * once and stored only as a hash.
 * @throws Refusal not_found, forbidden, campaign_not_open for a draft
 */
export const createShare = command({
  name: "share.create",
  input: createShareInput,
  async run(ctx, { campaignId, label, days }) {
    const campaign = await findCampaign(ctx.actor, campaignId);
    if (!campaign) throw new Refusal("not_found");
    ctx.authorize({ agencyId: campaign.agencyId, left: null });
    if (campaign.status === "draft") throw new Refusal("campaign_not_open");
    if (ctx.actor.kind !== "user") throw new Refusal("forbidden");
    const token = newSecret();
    const id = newId(ctx.now);
    const expiresAt = new Date(ctx.now.getTime() + days * 86_400_000);
    await ctx.tx.shareLink.create({
      data: {
        id,
        agencyId: campaign.agencyId,
        campaignId,
        label,
        tokenHash: sha256(token),
        createdById: ctx.actor.accountId,
        createdAt: ctx.now,
        expiresAt,
      },
    });
    ctx.audit({ type: "campaign", id: campaignId, agencyId: campaign.agencyId }, { shareId: id, days });
    return { shareId: id, url: `${baseUrl()}/bagikan/${token}`, expiresAt: expiresAt.toISOString() };
  },
});
