import { isSigningOpen } from "@/lib/campaigns/rules";
import { lockCase } from "@/lib/cases/find-case";
import { isSameLine } from "@/lib/cases/last-line";
import { caseOutcomeNames, reopenCaseInput } from "@/lib/cases/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/**
 * Takes up a decline again that an officer had closed. What the person did since (signed, handed in a sheet, became
 * exempt, left) stands: such a case stays closed.
 */
export const reopenCase = command({
  name: "case.reopen",
  input: reopenCaseInput,
  async run(ctx, { caseId, reason }) {
    const { found, pact } = await lockCase(ctx.tx, ctx.actor, caseId);
    if (found.kind !== "decline") throw new Refusal("not_found");
    ctx.authorize(pact);
    const officerId = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const line = { declineId: caseId, act: "reopened", note: reason, officerId } as const;
    if (found.state === "open") {
      if (await isSameLine(ctx.tx, line)) return ctx.unchanged({ caseId });
      throw new Refusal("case_not_closed");
    }
    const again = found.outcome === "willing" && (pact.status === "pending" || pact.status === "returned");
    if (found.outcome !== "unwilling" && !again) {
      const outcome = found.outcome === "willing" ? "keadaan paktanya sudah berubah" : named(found.outcome);
      throw new Refusal("case_not_reopenable", { params: { outcome } });
    }
    if (again) {
      if (!isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
      await ctx.tx.pact.updateMany({ where: { id: pact.id, status: "pending" }, data: { status: "declined" } });
    }
    const open = { endedAt: null, endedBy: null, refusedAt: null };
    await ctx.tx.decline.update({ where: { id: caseId }, data: open });
    await ctx.tx.caseEntry.create({ data: { ...line, recordedAt: ctx.now } });
    ctx.audit({ type: "pact", id: pact.id, agencyId: pact.agencyId }, { caseId });
    return { caseId };
  },
});

const named = (outcome: keyof typeof caseOutcomeNames | null) =>
  outcome ? `"${caseOutcomeNames[outcome]}"` : "hal yang tidak tercatat";
