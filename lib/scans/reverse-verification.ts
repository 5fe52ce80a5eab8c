import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { lockPact } from "@/lib/pacts/find-pact";
import { lockScan, officerFor } from "@/lib/scans/lock-scan";
import { isReversible } from "@/lib/scans/rules";
import { reverseVerificationInput } from "@/lib/scans/schema";

/**
 * Takes a decision back: within 15 minutes, by the officer who made it, and only while nothing has happened since.
 * The sheet waits again; the evidence of an accepted one is superseded, so that its code answers "withdrawn".
 * Undoing twice is a success.
 */
export const reverseVerification = command({
  name: "scan.reverse",
  input: reverseVerificationInput,
  async run(ctx, { pactId, scanId }) {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    const officer = officerFor(ctx.actor, pact);
    ctx.authorize(pact);
    const scan = await lockScan(ctx.tx, pactId, scanId);
    const { decision } = scan;
    const result = { scanId: scan.id, pactId, status: "awaiting_verification" as const };
    if (scan.state === "awaiting" && pact.status === "awaiting_verification" && decision?.reversedAt) {
      return ctx.unchanged({ ...result, alreadyReversed: true });
    }
    const standing = decision?.accepted ? "accepted" : "returned";
    const untouched = scan.state === standing && pact.status === (decision?.accepted ? "verified" : "returned");
    if (!decision || decision.reversedAt || !untouched) throw new Refusal("verification_not_reversible");
    if (!isReversible(decision, officer.accountId, ctx.now)) throw new Refusal("verification_window_over");
    if (await ctx.tx.scan.findFirst({ where: { pactId, state: "awaiting" } })) {
      throw new Refusal("verification_not_reversible");
    }

    await ctx.tx.verification.update({ where: { id: decision.id }, data: { reversedAt: ctx.now } });
    await ctx.tx.signature.updateMany({ where: { pactId, supersededAt: null }, data: { supersededAt: ctx.now } });
    await ctx.tx.scan.update({ where: { id: scan.id }, data: { state: "awaiting" } });
    await ctx.tx.pact.update({ where: { id: pactId }, data: { status: "awaiting_verification", statusAt: ctx.now } });
    ctx.audit(
      { type: "pact", id: pactId, agencyId: pact.agencyId },
      { scanId: scan.id, wasAccepted: decision.accepted },
    );
    return { ...result, alreadyReversed: false };
  },
});
