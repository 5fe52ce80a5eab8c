import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { findOwed } from "@/lib/seals/find-owed";
import { settleSealInput } from "@/lib/seals/schema";

/**
 * A person decides about a document that BSrE may have sealed or did not seal: it is sent again, or sealed here. Two
 * seals of one document harm nobody; that nobody knows does.
 */
export const settleSeal = command({
  name: "seal.settle",
  input: settleSealInput,
  async run(ctx, { signatureId, decision }) {
    const { agencyId, state } = await findOwed(ctx.tx, ctx.actor, signatureId);
    ctx.authorize({ agencyId, left: null });
    if (state !== "unknown" && state !== "failed") throw new Refusal("seal_not_waiting");
    const method = decision === "own" ? ("own" as const) : null;
    await ctx.tx.sealedDocument.update({
      where: { signatureId },
      data: { state: "waiting", method, attempts: 0, nextAt: ctx.now, problem: null, sentAt: null },
    });
    ctx.audit({ type: "document", id: signatureId, agencyId }, { signatureId, decision });
    return { signatureId, decision };
  },
});
