import { command } from "@/lib/core/operation";
import { isDecidedSo, lockCorrection, settle } from "@/lib/rights/lock-correction";
import { decideCorrectionInput } from "@/lib/rights/schema";

/**
 * Refuses a request for correction, with a reason that the person reads. The same again is a success.
 * @throws Refusal not_found, forbidden, correction_decided
 */
export const refuseCorrection = command({
  name: "correction.refuse",
  input: decideCorrectionInput,
  async run(ctx, { correctionId, answer }) {
    const request = await lockCorrection(ctx.tx, ctx.actor, correctionId);
    const { employeeId, agencyId, field } = request;
    ctx.authorize({ employeeId, agencyId, left: null });
    if (isDecidedSo(request, ctx.actor, { state: "refused", answer })) {
      return ctx.unchanged({ correctionId, alreadyDecided: true });
    }
    await settle(ctx.tx, { id: correctionId, actor: ctx.actor, now: ctx.now }, { state: "refused", answer });
    ctx.audit({ type: "employee", id: employeeId, agencyId }, { requestId: correctionId, field });
    return { correctionId, alreadyDecided: false };
  },
});
