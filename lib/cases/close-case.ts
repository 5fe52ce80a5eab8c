import { closeDecline } from "@/lib/cases/close-decline";
import { findCase } from "@/lib/cases/find-case";
import { closeCaseInput } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { plain } from "@/lib/db";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";

/**
 * Decides a case, each outcome by the command that has always done it: an exemption that comes of a decline is an
 * exemption like any other, and ending one is what a unit does, too.
 * @throws Refusal not_found, forbidden, case_closed, campaign_not_open, or invalid_input for an outcome of the other kind
 */
export async function closeCase(actor: Actor, raw: unknown, now = new Date()) {
  const { caseId, outcome, reason, exemptionReason, exemptionNote } = parseInput(closeCaseInput, raw);
  const { kind, state, pactId } = await findCase(plain, actor, caseId);
  if ((kind === "exemption") !== (outcome === "ended")) {
    throw new Refusal("invalid_input", { fields: { outcome: "Hasil ini bukan untuk jenis kasus ini" } });
  }
  if (outcome === "willing" || outcome === "unwilling") {
    return closeDecline(actor, { caseId, outcome, reason }, now);
  }
  if (state === "closed" || state === "ended") throw new Refusal("case_closed");
  if (outcome === "ended") await endExemption(actor, { pactId, reason, exemptionId: caseId }, now);
  else {
    const exempt = { pactId, reason: exemptionReason, note: exemptionNote };
    await exemptPact(actor, { ...exempt, caseReason: reason, declineId: caseId }, now);
  }
  return { caseId, outcome };
}
