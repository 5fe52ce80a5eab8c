import canonicalize from "canonicalize";
import { markChanged } from "@/lib/campaigns/check-step";
import {
  assertDeadlineAhead,
  assertFillable,
  assertOwnUnits,
  assertWavesWithin,
  lockCampaign,
  unitsOf,
} from "@/lib/campaigns/draft-checks";
import { populationSchema } from "@/lib/campaigns/population-rule";
import { updateCampaignInput } from "@/lib/campaigns/schema";
import { draftRevision, stepOf } from "@/lib/campaigns/step-fields";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import type { Tx } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";

/**
 * Changes a draft. Once opened only the deadline may move: words and population are what people signed. What is sent
 * but equal to what stands is no change; sending a campaign back as it is succeeds and leaves no trace. Sent with a
 * revision, the fields are changed only as long as nobody else has changed them since they were read.
 */
export const updateCampaign = command({
  name: "campaign.update",
  input: updateCampaignInput,
  async run(ctx, { campaignId, revision, ...sent }) {
    const { agencyId, status, openedAt, zone } = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId, left: null });
    const draftNow = await findDraft(ctx.tx, campaignId);
    const standing: Record<string, unknown> = draftNow;
    const { cohorts } = draftNow.population;
    const wanted = { ...sent, ...(sent.population && { population: { cohorts, ...sent.population } }) };
    const changed = Object.entries(wanted)
      .filter(([key, value]) => value !== undefined && canonicalize(value) !== canonicalize(standing[key]))
      .map(([key]) => key as keyof typeof wanted);
    if (changed.length === 0) return ctx.unchanged({ campaignId, changed });
    const asked = (Object.keys(stepOf) as (keyof typeof stepOf)[]).filter((field) => sent[field] !== undefined);
    if (revision !== undefined && revision !== draftRevision(draftNow, asked)) throw new Refusal("draft_changed");
    const movesDeadlineOnly = changed.every((key) => key === "deadline");
    if (status !== "draft" && !(status === "open" && movesDeadlineOnly)) throw new Refusal("campaign_not_draft");

    assertPrintable(wanted);
    const { text, deadline, ...draft } = wanted;
    if (deadline && changed.includes("deadline")) {
      assertDeadlineAhead(deadline, { zone, from: openedAt ?? ctx.now });
      await assertWavesWithin(ctx.tx, campaignId, { deadline, zone });
    }
    await assertOwnUnits(ctx.tx, agencyId, draft.population ? unitsOf(draft.population) : []);
    if (text && changed.includes("text")) {
      assertFillable(text);
      await ctx.tx.pledgeText.updateMany({ where: { campaignId }, data: text });
    }
    const moved = deadline ? { deadline: new Date(deadline) } : {};
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { ...draft, ...moved } });
    if (status === "draft") await markChanged(ctx.tx, campaignId, [...new Set(changed.map((key) => stepOf[key]))]);
    const days = { from: String(standing.deadline), to: deadline ?? "" };
    ctx.audit(
      { type: "campaign", id: campaignId, agencyId },
      { changed, ...(changed.includes("deadline") && { deadline: days }) },
    );
    return { campaignId, changed };
  },
});

async function findDraft(tx: Tx, campaignId: string) {
  const { text, deadline, name, contests, legalBases, population, options } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { text: true },
  });
  const words = text && {
    title: text.title,
    opening: text.opening,
    points: text.points,
    closing: text.closing,
    statement: text.statement,
  };
  return {
    name,
    contests,
    legalBases,
    population: populationSchema.parse(population),
    options,
    deadline: deadline.toISOString().slice(0, 10),
    text: words,
  };
}
