import { isSigningOpen } from "@/lib/campaigns/rules";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { lockPact } from "@/lib/pacts/find-pact";
import { endExemptionInput, exemptionName } from "@/lib/pacts/schema";
import { tellExemption } from "@/lib/population/tell-exemption";

/** Ends an exemption: the person owes a signature again. */
export const endExemption = command({
  name: "pact.end-exemption",
  input: endExemptionInput,
  async run(ctx, { pactId, reason, exemptionId }) {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    ctx.authorize(pact);
    if (exemptionId && pact.status !== "exempt") throw new Refusal("case_closed");
    if (pact.shownStatus === "pending") return ctx.unchanged({ pactId, status: pact.shownStatus });
    if (!isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
    if (pact.status !== "exempt") throw new Refusal("pact_not_exempt");
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const [ended] = await ctx.tx.exemption.updateManyAndReturn({
      where: { pactId, endedAt: null },
      data: { endedAt: ctx.now, endedById: decidedById, endedReason: reason || null },
    });
    if (exemptionId && ended?.id !== exemptionId) throw new Refusal("case_closed");
    await ctx.tx.pact.update({ where: { id: pactId }, data: { status: "pending", statusAt: ctx.now } });
    const ofWhat = ended && ended.reason !== "LAINNYA" ? ` (${exemptionName(ended.reason, ended.note)})` : "";
    const told = { kind: "resumed", reason: `Pengecualian diakhiri${ofWhat}`, note: reason || null } as const;
    await tellExemption(ctx.tx, pactId, { ...told, decidedById, now: ctx.now });
    ctx.audit({ type: "pact", id: pactId, agencyId: pact.agencyId }, { reason: ended?.reason ?? "" });
    return { pactId, status: "pending" as const };
  },
});
