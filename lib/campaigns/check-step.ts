import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { type GuideStep, guideSteps } from "@/lib/campaigns/guide";
import { campaignScope } from "@/lib/campaigns/queries";
import { checkStepInput } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { plain, sql, type Tx } from "@/lib/db";

/**
 * Says that a step of a draft was looked at and is right as it stands. Saying it again is a success that changes nothing.
 * @throws Refusal not_found, forbidden, campaign_not_draft
 */
export const checkStep = command({
  name: "campaign.check-step",
  input: checkStepInput,
  async run(ctx, { campaignId, step }) {
    const { agencyId, status } = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId, left: null });
    if (status !== "draft") throw new Refusal("campaign_not_draft");
    const added = await markChecked(ctx.tx, campaignId, [step]);
    if (!added) return ctx.unchanged({ campaignId, step });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { step });
    return { campaignId, step };
  },
});

/** Notes steps as looked at; false when all of them were. */
export async function markChecked(tx: Tx, campaignId: string, steps: readonly GuideStep[]): Promise<boolean> {
  const written = await tx.$executeRaw(sql`
    UPDATE campaign SET checked_steps = ARRAY(SELECT DISTINCT unnest(checked_steps || ${steps}::text[]))
    WHERE id = ${campaignId}::uuid AND NOT checked_steps @> ${steps}::text[]`);
  return written > 0;
}

/** What was changed was looked at; how all of it looks together was not, since. */
export async function markChanged(tx: Tx, campaignId: string, steps: readonly GuideStep[]): Promise<void> {
  await markChecked(tx, campaignId, steps);
  await tx.$executeRaw(sql`
    UPDATE campaign SET checked_steps = array_remove(checked_steps, 'pratinjau') WHERE id = ${campaignId}::uuid`);
}

/** The steps of a draft that somebody saved or confirmed; none beyond the actor's reach. */
export async function listCheckedSteps(actor: Actor, campaignId: string): Promise<GuideStep[]> {
  if (!isUuid(campaignId)) return [];
  const [row] = await plain.$queryRaw<{ steps: string[] }[]>(sql`
    SELECT c.checked_steps AS steps FROM campaign c WHERE c.id = ${campaignId}::uuid AND ${campaignScope(actor)}`);
  return guideSteps.filter((step) => row?.steps.includes(step));
}
