import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { Obligation } from "@/lib/employees/rules";
import type { PactStatus } from "@/lib/pacts/schema";
import { visible } from "@/lib/policy";

export type LockedPerson = {
  id: string;
  agencyId: string;
  left: number;
  unitId: string;
  legalStanding: string;
  obligation: Obligation;
  gone: boolean;
};

/** A person within the actor's reach, locked for this transaction. @throws Refusal("not_found") */
export async function lockPerson(tx: Statements, actor: Actor, employeeId: string): Promise<LockedPerson> {
  // On its own: a lock waited for within a join would lose a person who was moved meanwhile.
  await tx.$queryRaw(sql`SELECT 1 FROM employee WHERE id = ${employeeId}::uuid FOR UPDATE`);
  const [person] = await tx.$queryRaw<LockedPerson[]>(sql`
    SELECT e.id, e.agency_id AS "agencyId", u."left", e.unit_id AS "unitId", e.legal_standing AS "legalStanding",
           e.obligation::text AS obligation, e.gone_at IS NOT NULL AS gone
    FROM employee e JOIN unit u ON u.id = e.unit_id
    WHERE e.id = ${employeeId}::uuid
      AND ${reachSql(visible.employees(actor), { agency: sql`e.agency_id`, left: sql`u."left"` })}`);
  if (!person) throw new Refusal("not_found");
  return person;
}

/** The state of a person's pact in a campaign, or null without one. */
export async function pactStatusOf(tx: Statements, campaignId: string, employeeId: string): Promise<PactStatus | null> {
  const [pact] = await tx.$queryRaw<{ status: PactStatus }[]>(sql`
    SELECT status::text AS status FROM pact
    WHERE campaign_id = ${campaignId}::uuid AND employee_id = ${employeeId}::uuid FOR UPDATE`);
  return pact?.status ?? null;
}
