import { campaignScope } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { revokeShareInput } from "@/lib/sharing/schema";

type Link = { agencyId: string; campaignId: string; revokedAt: Date | null };

/** Ends a link at once. Ending it twice is a success. @throws Refusal not_found, forbidden */
export const revokeShare = command({
  name: "share.revoke",
  input: revokeShareInput,
  async run(ctx, { shareId }) {
    const [link] = await ctx.tx.$queryRaw<Link[]>(sql`
      SELECT l.agency_id AS "agencyId", l.campaign_id AS "campaignId", l.revoked_at AS "revokedAt"
      FROM share_link l JOIN campaign c ON c.id = l.campaign_id
      WHERE l.id = ${shareId}::uuid AND ${campaignScope(ctx.actor)} FOR UPDATE OF l`);
    if (!link) throw new Refusal("not_found");
    ctx.authorize({ agencyId: link.agencyId, left: null });
    if (link.revokedAt) return ctx.unchanged({ shareId, campaignId: link.campaignId });
    await ctx.tx.shareLink.update({ where: { id: shareId }, data: { revokedAt: ctx.now } });
    ctx.audit({ type: "campaign", id: link.campaignId, agencyId: link.agencyId }, { shareId });
    return { shareId, campaignId: link.campaignId };
  },
});
