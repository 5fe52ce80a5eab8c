import { findCase, lockCase } from "@/lib/cases/find-case";
import { confirmExemptionsInput } from "@/lib/cases/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { allows } from "@/lib/policy";

/**
 * The second pair of eyes: an officer of the personnel agency confirms exemptions that others recorded, all of them or
 * none. What was confirmed before stays as it is.
 */
export const confirmExemptions = command({
  name: "exemption.confirm",
  input: confirmExemptionsInput,
  timeout: 20_000,
  async run(ctx, { caseIds }) {
    const cases = [];
    for (const caseId of new Set(caseIds)) cases.push(await findCase(ctx.tx, ctx.actor, caseId));
    // One order for all who lock several: two officers with the same ticks wait for each other.
    cases.sort((a, b) => (a.pactId < b.pactId ? -1 : 1));
    const confirmedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    let confirmed = 0;
    for (const { id } of cases) {
      const { found, pact } = await lockCase(ctx.tx, ctx.actor, id);
      if (found.kind !== "exemption") throw new Refusal("not_found");
      const isRecorder = confirmedById !== null && found.recordedById === confirmedById;
      if (isRecorder && allows("exemption.confirm", ctx.actor, { ...pact, recordedById: null })) {
        throw new Refusal("own_exemption");
      }
      ctx.authorize({ ...pact, recordedById: found.recordedById });
      if (found.state === "confirmed") continue;
      if (found.state === "ended") throw new Refusal("case_closed");
      await ctx.tx.exemption.update({ where: { id }, data: { confirmedAt: ctx.now, confirmedById } });
      ctx.audit({ type: "pact", id: pact.id, agencyId: pact.agencyId }, { exemptionId: id });
      confirmed += 1;
    }
    return ctx.unchanged({ confirmed, already: cases.length - confirmed });
  },
});
