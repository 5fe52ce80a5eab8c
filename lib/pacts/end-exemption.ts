import { isSigningOpen } from "@/lib/campaigns/rules";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { lockPact } from "@/lib/pacts/find-pact";
import { endExemptionInput } from "@/lib/pacts/schema";

/** Ends an exemption: the person owes a signature again. */
export const endExemption = command({
  name: "pact.end-exemption",
  input: endExemptionInput,
  async run(ctx, { pactId }) {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    ctx.authorize(pact);
    if (pact.shownStatus === "pending") return ctx.unchanged({ pactId, status: pact.shownStatus });
    if (!isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
    if (pact.status !== "exempt") throw new Refusal("pact_not_exempt");
    const [ended] = await ctx.tx.exemption.updateManyAndReturn({
      where: { pactId, endedAt: null },
      data: { endedAt: ctx.now },
    });
    await ctx.tx.pact.update({ where: { id: pactId }, data: { status: "pending", statusAt: ctx.now } });
    ctx.audit({ type: "pact", id: pactId, agencyId: pact.agencyId }, { reason: ended?.reason ?? "" });
    return { pactId, status: "pending" as const };
  },
});
