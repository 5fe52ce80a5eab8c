import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/** Notes that nothing of a campaign's people is left. Finishing again is a success. */
export const finishAnonymisation = command({
  name: "anonymisation.finish",
  input: z.object({ erasureId: z.uuid() }),
  async run(ctx, { erasureId }) {
    ctx.authorize();
    const done = { state: "finished", finishedAt: ctx.now } as const;
    const changed = await ctx.tx.campaignErasure.updateMany({ where: { id: erasureId, state: "told" }, data: done });
    const erasure = await ctx.tx.campaignErasure.findUnique({ where: { id: erasureId } });
    if (!erasure) throw new Refusal("anonymisation_missing");
    const { campaignId, agencyId } = erasure;
    if (changed.count === 0) return ctx.unchanged({ campaignId });
    const people = await ctx.tx.pact.count({ where: { campaignId } });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { erasureId, people });
    return { campaignId };
  },
});
