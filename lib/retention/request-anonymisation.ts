import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { formatDate, startOfDay, type Zone } from "@/lib/format/date";
import { retentionOf } from "@/lib/retention/queries";
import { isTypedName } from "@/lib/retention/rules";
import { anonymisationInput } from "@/lib/retention/schema";

type Kept = { over: boolean; until: string | null; zone: Zone };

/** @throws Refusal("retention_running") until the day after the last one that was promised */
export function assertOver({ over, until, zone }: Kept): void {
  if (over) return;
  const day = until ? formatDate(startOfDay(until, zone), zone) : "";
  throw new Refusal("retention_running", { params: { day } });
}

/** @throws Refusal("invalid_input") at the field, unless the campaign's name was typed out */
export function assertTypedName(typed: string, name: string): void {
  if (isTypedName(typed, name)) return;
  const sentence = `Ketik nama kegiatan persis seperti tertulis: ${name}`;
  throw new Refusal("invalid_input", { fields: { typedName: sentence } });
}

/**
 * Asks for the anonymisation of an archived campaign whose retention is over; another admin must confirm it. Asking for
 * what was asked already is a success.
 * @throws Refusal not_found, forbidden, campaign_not_archived, retention_running, invalid_input
 */
export const requestAnonymisation = command({
  name: "anonymisation.request",
  input: anonymisationInput,
  async run(ctx, { campaignId, typedName }) {
    const { agencyId, status } = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId, left: null });
    const found = await retentionOf(ctx.tx, ctx.actor, campaignId, ctx.now);
    if (!found || ctx.actor.kind !== "user") throw new Refusal("not_found");
    if (found.erasureId) return ctx.unchanged({ campaignId, alreadyRequested: true });
    if (status !== "archived") throw new Refusal("campaign_not_archived");
    assertOver(found);
    assertTypedName(typedName, found.campaignName);
    const id = newId(ctx.now);
    await ctx.tx.campaignErasure.create({
      data: { id, agencyId, campaignId, requestedById: ctx.actor.accountId, requestedAt: ctx.now },
    });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { erasureId: id });
    return { campaignId, alreadyRequested: false };
  },
});
