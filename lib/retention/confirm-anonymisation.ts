import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { retentionOf } from "@/lib/retention/queries";
import { assertOver, assertTypedName } from "@/lib/retention/request-anonymisation";
import { anonymisationInput } from "@/lib/retention/schema";

/**
 * Confirms, as another admin than the one who asked, that a campaign is anonymised: from here on there is no way back,
 * and the worker does it. Confirming again is a success.
 * @throws Refusal not_found, forbidden, own_anonymisation, anonymisation_missing, retention_running, invalid_input
 */
export const confirmAnonymisation = command({
  name: "anonymisation.confirm",
  input: anonymisationInput,
  async run(ctx, { campaignId, typedName }) {
    const { agencyId } = await lockCampaign(ctx, campaignId);
    const found = await retentionOf(ctx.tx, ctx.actor, campaignId, ctx.now);
    if (!found || ctx.actor.kind !== "user") throw new Refusal("not_found");
    if (found.requestedById === ctx.actor.accountId) throw new Refusal("own_anonymisation");
    ctx.authorize({ agencyId, left: null, requestedById: found.requestedById ?? "" });
    if (!found.erasureId) throw new Refusal("anonymisation_missing");
    if (found.anonymisation?.state !== "requested") return ctx.unchanged({ campaignId, alreadyConfirmed: true });
    assertOver(found);
    assertTypedName(typedName, found.campaignName);
    await ctx.tx.campaignErasure.update({
      where: { id: found.erasureId },
      data: { state: "confirmed", confirmedById: ctx.actor.accountId, confirmedAt: ctx.now },
    });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { erasureId: found.erasureId });
    return { campaignId, alreadyConfirmed: false };
  },
});
