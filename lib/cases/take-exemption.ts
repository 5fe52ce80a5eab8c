import { type ReceiveLetter, receiveLetter } from "@/lib/cases/receive-letter";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import type { PactRef } from "@/lib/core/resources";
import { plain, sql } from "@/lib/db";
import { exemptWithLetter } from "@/lib/pacts/exempt-pact";
import { exemptPactInput } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { allows, visible } from "@/lib/policy";

/**
 * An exemption from the request's stream, with or without the letter behind it: `{ pactId, reason, note }`, both
 * recorded in one act.
 * @throws Refusal not_found, forbidden, and whatever `exemptWithLetter` and the letter's check refuse
 */
export async function takeExemption(actor: Actor, pactId: string, receive: ReceiveLetter) {
  const [pact] = isUuid(pactId)
    ? await plain.$queryRaw<PactRef[]>(sql`
        SELECT p.agency_id AS "agencyId", p.employee_id AS "employeeId", u."left"
        FROM pact p JOIN unit u ON u.id = p.unit_id
        WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}`)
    : [];
  if (!pact) throw new Refusal("not_found");
  if (actor.kind !== "user" || !allows("pact.exempt", actor, pact)) throw new Refusal("forbidden");
  const { fields, keep } = await receiveLetter(actor.accountId, receive);
  const { reason, note } = fields;
  const input = parseInput(exemptPactInput, { pactId, reason, note });
  return exemptWithLetter(actor, input, await keep());
}
