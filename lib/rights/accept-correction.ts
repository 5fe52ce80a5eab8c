import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { lockCorrection, settle } from "@/lib/rights/lock-correction";
import { decideCorrectionInput } from "@/lib/rights/schema";

/**
 * Accepts a request for correction, once the change was made (on the person's page or by a roster file); the answer tells the
 * person what was changed. Accepting again is a success.
 * @throws Refusal not_found, forbidden, correction_decided, correction_not_made
 */
export const acceptCorrection = command({
  name: "correction.accept",
  input: decideCorrectionInput,
  async run(ctx, { correctionId, answer }) {
    const request = await lockCorrection(ctx.tx, ctx.actor, correctionId);
    const { employeeId, agencyId, field } = request;
    ctx.authorize({ employeeId, agencyId, left: null });
    if (request.state === "accepted") return ctx.unchanged({ correctionId, alreadyDecided: true });
    if (request.state !== "waiting") throw new Refusal("correction_decided");
    // What has no field in the roster leaves nothing to compare.
    if (request.field !== "other" && !request.changed) throw new Refusal("correction_not_made");
    await settle(ctx.tx, { id: correctionId, actor: ctx.actor, now: ctx.now }, { state: "accepted", answer });
    ctx.audit({ type: "employee", id: employeeId, agencyId }, { requestId: correctionId, field });
    return { correctionId, alreadyDecided: false };
  },
});
