import { isSigningOpen } from "@/lib/campaigns/rules";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { heldRefusal, lockPact } from "@/lib/pacts/find-pact";
import { isExemptable, pactStatusName } from "@/lib/pacts/rules";
import { exemptionReasons, exemptPactInput } from "@/lib/pacts/schema";
import { tellExemption } from "@/lib/population/tell-exemption";

/** Records that a person need not sign, with the reason. Exempting twice keeps the first reason. */
export const exemptPact = command({
  name: "pact.exempt",
  input: exemptPactInput,
  async run(ctx, { pactId, reason, note, caseReason, declineId }) {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    ctx.authorize(pact);
    if (declineId && pact.status !== "declined" && pact.status !== "returned") throw new Refusal("case_closed");
    if (pact.status === "exempt") return ctx.unchanged({ pactId, status: pact.status });
    if (!isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
    const held = heldRefusal(pact);
    if (held) throw held;
    if (!isExemptable(pact.status)) {
      throw new Refusal("pact_not_exemptable", { params: { status: pactStatusName(pact.status) } });
    }
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const [decline] = await ctx.tx.decline.updateManyAndReturn({
      where: { pactId, endedAt: null },
      data: { endedAt: ctx.now, endedBy: "exempted" },
    });
    if (declineId && (decline?.id !== declineId || decline.refusedAt)) throw new Refusal("case_closed");
    if (decline) {
      const line = { act: "closed", outcome: "exempted", officerId: decidedById, recordedAt: ctx.now } as const;
      const why = caseReason || note || exemptionReasons[reason];
      await ctx.tx.caseEntry.create({ data: { declineId: decline.id, ...line, note: why } });
    }
    await ctx.tx.exemption.create({ data: { pactId, reason, note: note || null, decidedById, startedAt: ctx.now } });
    await ctx.tx.pact.update({ where: { id: pactId }, data: { status: "exempt", statusAt: ctx.now } });
    const told = { kind: "exempted", reason: exemptionReasons[reason], note: note || null } as const;
    await tellExemption(ctx.tx, pactId, { ...told, decidedById, now: ctx.now });
    ctx.audit({ type: "pact", id: pactId, agencyId: pact.agencyId }, { reason });
    return { pactId, status: "exempt" as const };
  },
});
