import { findAgency } from "@/lib/agencies/find-agency";
import { assertDeadlineAhead, assertFillable, assertOwnUnits } from "@/lib/campaigns/draft-checks";
import { createCampaignInput } from "@/lib/campaigns/schema";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { assertPrintable } from "@/lib/documents/printable";

/** Writes a draft campaign with the first version of its pledge text. Nobody is obliged until it is opened. */
export const createCampaign = command({
  name: "campaign.create",
  input: createCampaignInput,
  async run(ctx, { agencyId, text, deadline, copiedFrom, ...draft }) {
    const agency = await findAgency(ctx.tx, ctx.actor, agencyId);
    ctx.authorize({ agencyId: agency.id, left: null });
    assertDeadlineAhead(deadline, { zone: agency.zone, from: ctx.now });
    await assertOwnUnits(ctx.tx, agency.id, draft.population.unitIds);
    assertFillable(text);
    assertPrintable({ ...draft, text });
    const id = newId(ctx.now);
    const createdById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    await ctx.tx.campaign.create({
      data: { id, agencyId: agency.id, ...draft, deadline: new Date(deadline), createdById, createdAt: ctx.now },
    });
    const version = await ctx.tx.pledgeText.create({ data: { campaignId: id, version: 1, ...text } });
    await ctx.tx.campaign.update({ where: { id }, data: { textId: version.id } });
    ctx.audit({ type: "campaign", id, agencyId: agency.id }, { name: draft.name, ...(copiedFrom && { copiedFrom }) });
    return { campaignId: id };
  },
});
