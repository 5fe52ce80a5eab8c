import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { lockCorrection, settle } from "@/lib/rights/lock-correction";
import { decideCorrectionInput } from "@/lib/rights/schema";

/**
 * Refuses a request for correction, with a reason that the person reads. Refusing again is a success.
 * @throws Refusal not_found, forbidden, correction_decided
 */
export const refuseCorrection = command({
  name: "correction.refuse",
  input: decideCorrectionInput,
  async run(ctx, { correctionId, answer }) {
    const request = await lockCorrection(ctx.tx, ctx.actor, correctionId);
    const { employeeId, agencyId, field } = request;
    ctx.authorize({ employeeId, agencyId, left: null });
    if (request.state === "refused") return ctx.unchanged({ correctionId, alreadyDecided: true });
    if (request.state !== "waiting") throw new Refusal("correction_decided");
    await settle(ctx.tx, { id: correctionId, actor: ctx.actor, now: ctx.now }, { state: "refused", answer });
    ctx.audit({ type: "employee", id: employeeId, agencyId }, { requestId: correctionId, field });
    return { correctionId, alreadyDecided: false };
  },
});
