import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { isDecidedSo, type LockedCorrection, lockCorrection, settle } from "@/lib/rights/lock-correction";
import { acceptCorrectionInput, correctionNames } from "@/lib/rights/schema";
import { whereChanged } from "@/lib/rights/where-changed";

/**
 * Accepts a request for correction, once the change was made (on the person's page or by a roster file); the answer tells
 * the person what was changed. What can be compared with what was asked for is; of the rest the officer says so. The same
 * again is a success.
 * @throws Refusal not_found, forbidden, correction_decided, correction_not_made, correction_unconfirmed
 */
export const acceptCorrection = command({
  name: "correction.accept",
  input: acceptCorrectionInput,
  async run(ctx, { correctionId, answer, made }) {
    const request = await lockCorrection(ctx.tx, ctx.actor, correctionId);
    const { employeeId, agencyId, field } = request;
    ctx.authorize({ employeeId, agencyId, left: null });
    if (isDecidedSo(request, ctx.actor, { state: "accepted", answer })) {
      return ctx.unchanged({ correctionId, alreadyDecided: true });
    }
    assertMade(request, made);
    await settle(ctx.tx, { id: correctionId, actor: ctx.actor, now: ctx.now }, { state: "accepted", answer });
    ctx.audit({ type: "employee", id: employeeId, agencyId }, { requestId: correctionId, field });
    return { correctionId, alreadyDecided: false };
  },
});

function assertMade({ field, standing, current, wanted }: LockedCorrection, made: boolean): void {
  if (standing === "as_wanted") return;
  if (standing === "not_made") {
    const where = whereChanged(field).words.replace(/\.$/, "");
    const params = { what: correctionNames[field], now: current || "kosong", wanted, where };
    throw new Refusal("correction_not_made", { params });
  }
  if (made) return;
  throw new Refusal("correction_unconfirmed", { fields: { made: "Centang bahwa data sudah diubah" } });
}
