import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import type { ChangeKind } from "@/lib/population/schema";

const columns: ReachColumns = { agency: sql`p.agency_id`, left: sql`pu."left"`, employee: sql`p.employee_id` };
const proposals: ReachColumns = { agency: sql`p.agency_id`, left: sql`NULL::int` };

export type PersonLine = {
  campaignId: string;
  campaignName: string;
  kind: ChangeKind;
  reason: string;
  /** What the officer wrote; for the personnel agency. */
  note: string | null;
  fromUnit: string | null;
  toUnit: string | null;
  /** Where the person works now, when they had signed before they moved. */
  worksAt: string | null;
  effectiveOn: string | null;
  changedAt: string;
  decidedBy: string | null;
  importName: string | null;
};

/** One person's lines in the history of every campaign within the actor's reach, the newest first. */
export async function personLines(actor: Actor, employeeId: string): Promise<PersonLine[]> {
  if (!isUuid(employeeId)) return [];
  return plain.$queryRaw<PersonLine[]>(sql`
    SELECT c.id AS "campaignId", c.name AS "campaignName", h.kind, h.reason,
           CASE WHEN ${reachSql(visible.populationProposals(actor), proposals)} THEN h.note END AS note,
           fu.name AS "fromUnit", tu.name AS "toUnit", wu.name AS "worksAt", to_char(h.effective_on, 'YYYY-MM-DD') AS "effectiveOn",
           to_json(h.changed_at) AS "changedAt", a.display_name AS "decidedBy", i.file_name AS "importName"
    FROM population_change h JOIN pact p ON p.id = h.pact_id JOIN unit pu ON pu.id = p.unit_id
    JOIN campaign c ON c.id = h.campaign_id
    LEFT JOIN unit fu ON fu.id = h.from_unit LEFT JOIN unit tu ON tu.id = h.to_unit
    LEFT JOIN unit wu ON wu.id = h.works_at
    LEFT JOIN account a ON a.id = h.decided_by_id LEFT JOIN import_run i ON i.id = h.import_run_id
    WHERE p.employee_id = ${employeeId}::uuid AND ${reachSql(visible.pacts(actor), columns)}
    ORDER BY h.changed_at DESC, h.id DESC`);
}

export type Membership = { campaignId: string; campaignName: string; state: "in" | "signed" | "out" };

/** Where a person stands in each campaign that is open: in it, signed, or not. */
export async function memberships(actor: Actor, employeeId: string): Promise<Membership[]> {
  return plain.$queryRaw<Membership[]>(sql`
    SELECT c.id AS "campaignId", c.name AS "campaignName",
           CASE WHEN p.status IN ('signed', 'verified') THEN 'signed'
                WHEN p.status IS NULL OR p.status = 'removed' THEN 'out' ELSE 'in' END AS state
    FROM employee e JOIN campaign c ON c.agency_id = e.agency_id AND c.status = 'open'
    LEFT JOIN pact p ON p.campaign_id = c.id AND p.employee_id = e.id
    WHERE e.id = ${employeeId}::uuid
      AND ${reachSql(visible.populationProposals(actor), { agency: sql`e.agency_id`, left: sql`NULL::int` })}
    ORDER BY c.opened_at DESC`);
}
