import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { findOwed } from "@/lib/seals/find-owed";
import { retrySealInput } from "@/lib/seals/schema";

/** Has a document sealed again that failed or waits for its next attempt; what may be sealed elsewhere is settled first. */
export const retrySeal = command({
  name: "seal.retry",
  input: retrySealInput,
  async run(ctx, { signatureId }) {
    const { agencyId, state } = await findOwed(ctx.tx, ctx.actor, signatureId);
    ctx.authorize({ agencyId, left: null });
    if (state !== "failed" && state !== "waiting") throw new Refusal("seal_not_waiting");
    await ctx.tx.sealedDocument.update({
      where: { signatureId },
      data: { state: "waiting", attempts: 0, nextAt: ctx.now, problem: null },
    });
    ctx.audit({ type: "document", id: signatureId, agencyId }, { signatureId });
    return { signatureId };
  },
});
