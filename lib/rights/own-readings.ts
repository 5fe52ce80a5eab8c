import type { Role, User } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import { ianaZoneOf, type Zone } from "@/lib/format/date";
import type { Action } from "@/lib/policy";
import { actingRoles } from "@/lib/rights/acting-roles";

/** Who opened, changed or took along what is held about a person, on one day: the office, never the name. */
export type OwnReading = {
  /** ISO day in the agency's zone. */
  day: string;
  action: Action;
  /** What of the person was opened, where the act says it. */
  what: string | null;
  /** Of those that the reader held then, the ones that permit the act. */
  roles: Role[];
  unitName: string | null;
  times: number;
};

/** Most that a page shows. */
export const READINGS_SHOWN = 100;

/** Acts on lists of people: they touch everybody whom the list had inside. */
const LISTS = [
  "people.export",
  "export.download",
  "report.export-names",
  "campaign.export-snapshot",
  "campaign.read-snapshot",
];
/** What officers do about a decline is theirs alone (lib/policy.ts, declineCases). */
const CASES = ["case.follow-up", "case.close", "case.reopen", "case.read-file"];

/** Acts of others that touched the person who asks, by day and office, the newest first; all of them, or the latest. */
export async function listOwnReadings(actor: User, zone: Zone, latest: number | null = null): Promise<OwnReading[]> {
  const rows = await plain.$queryRaw<OwnReading[]>(sql`
    WITH own AS MATERIALIZED (
      SELECT p.id, p.campaign_id, u.agency_id, u."left" FROM pact p JOIN unit u ON u.id = p.unit_id
      WHERE p.employee_id = ${actor.employeeId}::uuid
    ), touching AS (
      SELECT v.action, v.data ->> 'what' AS what, v.actor, v.occurred_at FROM audit_event v
      WHERE v.subject_id = ANY(ARRAY(SELECT id::text FROM own) || ARRAY[${actor.employeeId}, ${actor.accountId}]::text[])
        AND v.action <> ALL(${CASES}::text[])
      UNION ALL
      SELECT v.action, NULL, v.actor, v.occurred_at FROM audit_event v
      WHERE v.agency_id = ${actor.agencyId}::uuid AND v.action = ANY(${LISTS}::text[]) AND EXISTS (
        SELECT 1 FROM own LEFT JOIN unit top ON top.id = COALESCE(
            v.data ->> 'unitId', CASE v.subject_type WHEN 'unit' THEN v.subject_id END,
            (SELECT r.unit_id::text FROM report r WHERE v.subject_type = 'report' AND r.id::text = v.subject_id))::uuid
        WHERE own.campaign_id::text = COALESCE(v.data ->> 'campaignId', v.subject_id,
            (SELECT r.campaign_id::text FROM report r WHERE r.id::text = v.subject_id))
          AND (v.action = 'campaign.export-snapshot'
               OR (top.agency_id = own.agency_id AND own."left" BETWEEN top."left" AND top."right")))
    )
    SELECT to_char(t.occurred_at AT TIME ZONE ${ianaZoneOf(zone)}, 'YYYY-MM-DD') AS day, t.action, t.what,
           ARRAY(SELECT DISTINCT g.role::text FROM role_grant g WHERE g.account_id = a.id
              AND g.valid_from <= t.occurred_at AND (g.valid_until IS NULL OR g.valid_until > t.occurred_at)
              ORDER BY 1) AS roles,
           u.name AS "unitName", count(*)::int AS times
    FROM touching t LEFT JOIN account a ON a.id = (t.actor ->> 'accountId')::uuid
    LEFT JOIN employee e ON e.id = a.employee_id LEFT JOIN unit u ON u.id = e.unit_id
    WHERE t.actor ->> 'kind' = 'user' AND t.actor ->> 'accountId' <> ${actor.accountId}
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1 DESC, 2, 4, 5 LIMIT ${latest}`);
  return joined(rows.map((row) => ({ ...row, roles: actingRoles(row.action, row.roles) })));
}

/** Lines that tell the same once the roles that do not matter are left out, as one. */
function joined(lines: readonly OwnReading[]): OwnReading[] {
  const kept = new Map<string, OwnReading>();
  for (const line of lines) {
    const { day, action, what, roles, unitName, times } = line;
    const key = JSON.stringify([day, action, what, roles, unitName]);
    kept.set(key, { ...line, times: times + (kept.get(key)?.times ?? 0) });
  }
  return [...kept.values()];
}
