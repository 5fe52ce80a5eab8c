import { isSigningOpen } from "@/lib/campaigns/rules";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { lockPact } from "@/lib/pacts/find-pact";
import { pactStatusName } from "@/lib/pacts/rules";
import { declinePactInput } from "@/lib/pacts/schema";

/** A person says that they will not sign, and why: a confidential case for BKPSDM, not a refusal on record for all. */
export const declinePact = command({
  name: "pact.decline",
  input: declinePactInput,
  async run(ctx, { pactId, reason }) {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    ctx.authorize(pact);
    if (pact.status === "declined") return ctx.unchanged({ pactId, status: pact.status });
    if (!isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
    if (pact.status !== "pending" && pact.status !== "returned") {
      throw new Refusal("pact_not_signable", { params: { status: pactStatusName(pact.status) } });
    }
    await ctx.tx.decline.create({ data: { pactId, reason, declinedAt: ctx.now } });
    await ctx.tx.pact.update({ where: { id: pactId }, data: { status: "declined", statusAt: ctx.now } });
    ctx.audit({ type: "pact", id: pactId, agencyId: pact.agencyId }, {});
    return { pactId, status: "declined" as const };
  },
});
