import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { EmployeeView } from "@/lib/employees/schema";
import { visible } from "@/lib/policy";
import { knowsDeclines, shownSince, shownStatus } from "@/lib/shown-status";

const columns: ReachColumns = { agency: sql`e.agency_id`, left: sql`u."left"`, employee: sql`e.id` };
const pactColumns: ReachColumns = { agency: sql`p.agency_id`, left: sql`pu."left"`, employee: sql`p.employee_id` };
const stored = { id: sql`p.id`, status: sql`p.status`, since: sql`p.status_at` };

/** A person with the pacts of all years, newest first, as far as the actor may know them; null beyond reach. */
export async function findEmployee(actor: Actor, employeeId: string): Promise<EmployeeView | null> {
  if (!isUuid(employeeId)) return null;
  const contacts = reachSql(visible.contacts(actor), columns);
  const [row] = await plain.$queryRaw<EmployeeView[]>(sql`
    SELECT e.id AS "employeeId", e.agency_id AS "agencyId", g.zone::text AS zone, e.nip, e.name,
      e.title_front AS "titleFront", e.title_back AS "titleBack", e.employment_type::text AS "employmentType", e.grade,
      e.rank, e.position, e.tier::text AS tier, e.legal_standing AS "legalStanding", e.obligation::text AS obligation,
      CASE WHEN ${contacts} THEN e.email END AS email, CASE WHEN ${contacts} THEN e.phone END AS phone, to_char(e.appointment_date, 'YYYY-MM-DD') AS "appointmentDate",
      to_json(e.updated_at) AS "updatedAt", to_json(e.gone_at) AS "goneAt", e.gone_reason AS "goneReason",
      u.id AS "unitId", u.name AS "unitName", u."left",
      CASE WHEN r.id <> u.id THEN r.name END AS "reportingUnitName",
      a.status::text AS "accountStatus", to_json(a.last_sign_in_at) AS "lastSignInAt",
      COALESCE((SELECT json_agg(json_build_object('nip', n.nip, 'until', n.until) ORDER BY n.until DESC)
                FROM employee_nip n WHERE n.employee_id = e.id), '[]') AS "formerNips",
      COALESCE((SELECT json_agg(json_build_object('pactId', p.id, 'campaignName', c.name, 'status', ${shownStatus(actor, sql`p.status`, pactColumns)},
                  'statusAt', ${shownSince(actor, stored, pactColumns)}, 'unitName', pu.name,
                  'formerVersion', (SELECT t.version FROM signature s JOIN pledge_text t ON t.id = s.text_id
                                    WHERE s.pact_id = p.id AND s.superseded_at IS NULL
                                      AND p.status NOT IN ('signed', 'verified', 'removed', 'exempt')),
                  'declineReason', (SELECT d.reason FROM decline d WHERE d.pact_id = p.id AND d.ended_at IS NULL
                                    AND p.status = 'declined' AND ${knowsDeclines(actor, pactColumns)}
                                    ORDER BY d.declined_at DESC LIMIT 1)) ORDER BY c.opened_at DESC)
                FROM pact p JOIN campaign c ON c.id = p.campaign_id JOIN unit pu ON pu.id = p.unit_id
                WHERE p.employee_id = e.id), '[]') AS pacts
    FROM employee e JOIN unit u ON u.id = e.unit_id JOIN agency g ON g.id = e.agency_id
    LEFT JOIN unit r ON r.id = u.reporting_unit_id LEFT JOIN account a ON a.employee_id = e.id
    WHERE e.id = ${employeeId}::uuid AND ${reachSql(visible.employees(actor), columns)}`);
  return row ?? null;
}
