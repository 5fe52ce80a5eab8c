import { command } from "@/lib/core/operation";
import { isDecidedSo, lockCorrection, settle } from "@/lib/rights/lock-correction";
import { correctionIdInput } from "@/lib/rights/schema";

/**
 * Takes back the own request for correction while it waits, so that another one can be sent. The same again is a success.
 * @throws Refusal not_found, forbidden, correction_decided
 */
export const withdrawCorrection = command({
  name: "correction.withdraw",
  input: correctionIdInput,
  async run(ctx, { correctionId }) {
    const request = await lockCorrection(ctx.tx, ctx.actor, correctionId);
    const { employeeId, agencyId, field } = request;
    ctx.authorize({ employeeId });
    const withdrawn = { state: "withdrawn", answer: "" } as const;
    if (isDecidedSo(request, ctx.actor, withdrawn)) return ctx.unchanged({ correctionId, alreadyWithdrawn: true });
    await settle(ctx.tx, { id: correctionId, actor: ctx.actor, now: ctx.now }, withdrawn);
    ctx.audit({ type: "employee", id: employeeId, agencyId }, { requestId: correctionId, field });
    return { correctionId, alreadyWithdrawn: false };
  },
});
