import { findAgency } from "@/lib/agencies/find-agency";
import { assertDeadlineAhead, assertFillable, assertOwnUnits, unitsOf } from "@/lib/campaigns/draft-checks";
import { createCampaignInput } from "@/lib/campaigns/schema";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";

/**
 * Writes a draft campaign with the first version of its pledge text. Nobody is obliged until it is opened. A copy takes
 * the waves of its source along without their days, and no cohort: who joined an earlier campaign while it ran is in the
 * roster of today, which the rule is asked of afresh.
 */
export const createCampaign = command({
  name: "campaign.create",
  input: createCampaignInput,
  async run(ctx, { agencyId, text, deadline, copiedFrom, ...draft }) {
    const agency = await findAgency(ctx.tx, ctx.actor, agencyId);
    ctx.authorize({ agencyId: agency.id, left: null });
    assertDeadlineAhead(deadline, { zone: agency.zone, from: ctx.now });
    const source = copiedFrom ? await findSource(ctx.tx, agency.id, copiedFrom) : null;
    const population = { ...draft.population, cohorts: draft.population.cohorts ?? [] };
    await assertOwnUnits(ctx.tx, agency.id, unitsOf(population));
    assertFillable(text);
    assertPrintable({ ...draft, text });
    const id = newId(ctx.now);
    const createdById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    await ctx.tx.campaign.create({
      data: {
        id,
        agencyId: agency.id,
        ...draft,
        population,
        deadline: new Date(deadline),
        // Elections, last day and name are asked for before there is a draft.
        checkedSteps: ["pemilihan"],
        createdById,
        createdAt: ctx.now,
      },
    });
    const version = await ctx.tx.pledgeText.create({ data: { campaignId: id, version: 1, ...text } });
    await ctx.tx.campaign.update({ where: { id }, data: { textId: version.id } });
    if (source) await copyWaves(ctx.tx, source.id, id);
    ctx.audit({ type: "campaign", id, agencyId: agency.id }, { name: draft.name, ...(copiedFrom && { copiedFrom }) });
    return { campaignId: id };
  },
});

/** An earlier campaign of the same agency; of any other nothing is taken. */
async function findSource(tx: Tx, agencyId: string, id: string) {
  return tx.campaign.findFirst({ where: { id, agencyId }, select: { id: true } });
}

async function copyWaves(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO wave (campaign_id, position, name, rule)
    SELECT ${to}::uuid, position, name, rule FROM wave WHERE campaign_id = ${from}::uuid`);
}
