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
  async run(ctx, { pactId, reason, note }) {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    ctx.authorize(pact);
    if (pact.status === "exempt") return ctx.unchanged({ pactId, status: pact.status });
    if (!isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
    const held = heldRefusal(pact);
    if (held) throw held;
    if (!isExemptable(pact.status)) {
      throw new Refusal("pact_not_exemptable", { params: { status: pactStatusName(pact.status) } });
    }
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    await ctx.tx.decline.updateMany({ where: { pactId, endedAt: null }, data: { endedAt: ctx.now } });
    await ctx.tx.exemption.create({ data: { pactId, reason, note: note || null, decidedById, startedAt: ctx.now } });
    await ctx.tx.pact.update({ where: { id: pactId }, data: { status: "exempt", statusAt: ctx.now } });
    const told = { kind: "exempted", reason: exemptionReasons[reason], note: note || null } as const;
    await tellExemption(ctx.tx, pactId, { ...told, decidedById, now: ctx.now });
    ctx.audit({ type: "pact", id: pactId, agencyId: pact.agencyId }, { reason });
    return { pactId, status: "exempt" as const };
  },
});
