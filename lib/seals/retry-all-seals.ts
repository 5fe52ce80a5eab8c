import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { findAgencyOf } from "@/lib/seals/find-agency-of";

/** Has every document of the actor's agency sealed again that failed. What may be sealed elsewhere stays in doubt. */
export const retryAllSeals = command({
  name: "seal.retry-all",
  input: z.object({}),
  async run(ctx) {
    const agencyId = findAgencyOf(ctx.actor);
    if (!agencyId) throw new Refusal("not_found");
    ctx.authorize({ agencyId, left: null });
    const { count } = await ctx.tx.sealedDocument.updateMany({
      where: { agencyId, state: "failed", signature: { erasureId: null } },
      data: { state: "waiting", attempts: 0, nextAt: ctx.now, problem: null },
    });
    if (count === 0) return ctx.unchanged({ documents: 0 });
    ctx.audit({ type: "agency", id: agencyId, agencyId }, { documents: count });
    return { documents: count };
  },
});
