import { addEvidence } from "@/lib/cases/add-evidence";
import { findCase } from "@/lib/cases/find-case";
import { followUpDecline } from "@/lib/cases/follow-up-decline";
import { type ReceiveLetter, receiveLetter } from "@/lib/cases/receive-letter";
import { type CaseFile, caseIdInput, followUpInput } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import type { PactRef } from "@/lib/core/resources";
import { plain, sql } from "@/lib/db";
import { allows } from "@/lib/policy";

/** A follow-up without a file: `{ caseId, kind, happenedOn, note }`. @throws Refusal not_found, forbidden, case_closed */
export async function followUpCase(actor: Actor, raw: unknown, file: CaseFile | null = null) {
  const input = parseInput(followUpInput, raw);
  const { kind } = await findCase(plain, actor, input.caseId);
  return (kind === "decline" ? followUpDecline : addEvidence)(actor, { ...input, file });
}

/**
 * A follow-up from the request's stream, with or without a letter. The letter is drawn once in the process that draws
 * sheets, so that nothing hostile is kept; its pictures are thrown away, its bytes stored only then.
 * @throws Refusal not_found, forbidden, too_many_attempts, case_closed, or file_unreadable with the sentence that says
 *   how to mend the file; UploadError from `receive`
 */
export async function takeFollowUp(actor: Actor, raw: unknown, receive: ReceiveLetter) {
  const { caseId } = parseInput(caseIdInput, raw);
  const { kind, pactId } = await findCase(plain, actor, caseId);
  const [pact] = await plain.$queryRaw<PactRef[]>(sql`
    SELECT p.agency_id AS "agencyId", p.employee_id AS "employeeId", u."left"
    FROM pact p JOIN unit u ON u.id = p.unit_id WHERE p.id = ${pactId}::uuid`);
  const action = kind === "decline" ? "case.follow-up" : "exemption.add-evidence";
  if (actor.kind !== "user" || !pact || !allows(action, actor, pact)) throw new Refusal("forbidden");
  const { fields, keep } = await receiveLetter(actor.accountId, receive);
  const input = parseInput(followUpInput, { ...fields, caseId });
  return followUpCase(actor, input, await keep());
}
