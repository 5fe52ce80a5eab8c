import { isSigningOpen } from "@/lib/campaigns/rules";
import { lockCase } from "@/lib/cases/find-case";
import { isSameLine } from "@/lib/cases/last-line";
import { closeDeclineInput } from "@/lib/cases/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/**
 * An officer closes a decline: the person is willing and owes a signature again, or stays unwilling. Whoever decides
 * later than another officer, or than the person's own signature, is told so.
 */
export const closeDecline = command({
  name: "case.close",
  input: closeDeclineInput,
  async run(ctx, { caseId, outcome, reason }) {
    const { found, pact } = await lockCase(ctx.tx, ctx.actor, caseId);
    if (found.kind !== "decline") throw new Refusal("not_found");
    ctx.authorize(pact);
    const officerId = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const line = { declineId: caseId, act: "closed", outcome, note: reason, officerId } as const;
    if (found.state === "closed") {
      if (found.outcome === outcome && (await isSameLine(ctx.tx, line))) return ctx.unchanged({ caseId, outcome });
      throw new Refusal("case_closed");
    }
    if (outcome === "unwilling") {
      await ctx.tx.decline.update({ where: { id: caseId }, data: { refusedAt: ctx.now } });
    } else {
      if (!isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
      await ctx.tx.decline.update({ where: { id: caseId }, data: { endedAt: ctx.now, endedBy: "willing" } });
      // To all others it was pending all along: its instant stays, and so does a sheet that had been returned.
      await ctx.tx.pact.updateMany({ where: { id: pact.id, status: "declined" }, data: { status: "pending" } });
    }
    await ctx.tx.caseEntry.create({ data: { ...line, recordedAt: ctx.now } });
    ctx.audit({ type: "pact", id: pact.id, agencyId: pact.agencyId }, { caseId, outcome });
    return { caseId, outcome };
  },
});
