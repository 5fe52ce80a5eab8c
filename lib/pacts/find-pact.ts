import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { PactStatus } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";

export type LockedPact = {
  id: string;
  agencyId: string;
  campaignId: string;
  employeeId: string;
  unitId: string;
  left: number;
  status: PactStatus;
  campaignStatus: string;
};

/** A pact within the actor's reach, locked for this transaction. @throws Refusal("not_found") */
export async function lockPact(tx: Statements, actor: Actor, pactId: string): Promise<LockedPact> {
  const [pact] = await tx.$queryRaw<LockedPact[]>(sql`
    SELECT p.id, p.agency_id AS "agencyId", p.campaign_id AS "campaignId", p.employee_id AS "employeeId",
           p.unit_id AS "unitId", u."left", p.status::text AS status, c.status::text AS "campaignStatus"
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN campaign c ON c.id = p.campaign_id
    WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}
    FOR UPDATE OF p`);
  if (!pact) throw new Refusal("not_found");
  return pact;
}
