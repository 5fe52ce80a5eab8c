import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { PactStatus } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import { shownStatus } from "@/lib/shown-status";

export type LockedPact = {
  id: string;
  agencyId: string;
  campaignId: string;
  employeeId: string;
  unitId: string;
  left: number;
  status: PactStatus;
  /** The state as the actor may know it. */
  shownStatus: PactStatus;
  campaignStatus: string;
  bkpsdmName: string;
};

/** A pact within the actor's reach, locked for this transaction. @throws Refusal("not_found") */
export async function lockPact(tx: Statements, actor: Actor, pactId: string): Promise<LockedPact> {
  const [pact] = await tx.$queryRaw<LockedPact[]>(sql`
    SELECT p.id, p.agency_id AS "agencyId", p.campaign_id AS "campaignId", p.employee_id AS "employeeId",
           p.unit_id AS "unitId", u."left", p.status::text AS status,
           ${shownStatus(actor, sql`p.status`, pactColumns)} AS "shownStatus",
           c.status::text AS "campaignStatus", a.bkpsdm_name AS "bkpsdmName"
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN campaign c ON c.id = p.campaign_id
    JOIN agency a ON a.id = p.agency_id
    WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}
    FOR UPDATE OF p`);
  if (!pact) throw new Refusal("not_found");
  return pact;
}

type Held = Pick<LockedPact, "status" | "shownStatus" | "bkpsdmName">;

/**
 * Nobody settles what is hidden from them: a sheet or an exemption from the unit would end a confidential case. The
 * refusal, in words that do not say why, or null.
 */
export function heldRefusal({ status, shownStatus: shown, bkpsdmName }: Held): Refusal | null {
  return status === shown ? null : new Refusal("pact_held", { params: { bkpsdmName } });
}
