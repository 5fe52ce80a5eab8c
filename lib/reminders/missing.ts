import { turnHasCome } from "@/lib/campaigns/wave-sql";
import { type Statements, sql } from "@/lib/db";
import type { Missing, Seat } from "@/lib/reminders/work-out";

/**
 * Everybody of an agency who owes a signature in an open campaign, with the mails that went to them. Whoever's wave has
 * not begun owes nothing yet.
 */
export function findMissing(tx: Statements, agencyId: string, day: string): PromiseLike<Missing[]> {
  return tx.$queryRaw<Missing[]>(sql`
    SELECT p.id AS "pactId", p.campaign_id AS "campaignId", p.employee_id AS "employeeId", u."left",
           e.email IS NOT NULL AS "hasAddress", COALESCE(m.mails, 0) AS mails, t.employee_id IS NOT NULL AS today
    FROM pact p
    JOIN campaign c ON c.id = p.campaign_id AND c.status = 'open'
    LEFT JOIN wave w ON w.id = p.wave_id
    JOIN unit u ON u.id = p.unit_id JOIN employee e ON e.id = p.employee_id AND e.gone_at IS NULL
    LEFT JOIN (
      SELECT i.pact_id, count(*)::int AS mails FROM reminder_item i JOIN reminder r ON r.id = i.reminder_id
      WHERE r.agency_id = ${agencyId}::uuid AND r.channel = 'mail' AND r.state NOT IN ('failed', 'skipped')
        AND i.pact_id IS NOT NULL GROUP BY 1
    ) m ON m.pact_id = p.id
    LEFT JOIN (
      SELECT DISTINCT r.employee_id FROM reminder r WHERE r.agency_id = ${agencyId}::uuid AND r.channel = 'mail'
        AND r.day = ${day}::date AND r.state NOT IN ('failed', 'skipped')
    ) t ON t.employee_id = p.employee_id
    WHERE p.agency_id = ${agencyId}::uuid AND p.status IN ('pending', 'returned', 'declined')
      AND ${turnHasCome(sql`${day}::date`)}
    ORDER BY u."left", e.name, p.id`);
}

/** Who answers for units and for the agency, and can be written to. */
export function findSeats(tx: Statements, agencyId: string, now: Date): PromiseLike<Seat[]> {
  return tx.$queryRaw<Seat[]>(sql`
    SELECT DISTINCT a.employee_id AS "employeeId", u.id AS "unitId", COALESCE(u."left", 0) AS "left",
           COALESCE(u."right", 2147483647) AS "right", COALESCE(u.reporting, false) AS reporting,
           bool_or(g.role = 'unit_head') AS "isHead"
    FROM role_grant g JOIN account a ON a.id = g.account_id AND a.status <> 'disabled'
    JOIN employee e ON e.id = a.employee_id AND e.gone_at IS NULL AND e.email IS NOT NULL
    LEFT JOIN unit u ON u.id = g.unit_id
    WHERE g.agency_id = ${agencyId}::uuid AND g.role IN ('unit_head', 'unit_operator', 'bkpsdm_admin')
      AND g.valid_from <= ${now} AND (g.valid_until IS NULL OR g.valid_until > ${now})
    GROUP BY a.employee_id, u.id`);
}

/** How many mails about units somebody has had, by campaign. */
export async function countHeadMails(tx: Statements, agencyId: string) {
  const rows = await tx.$queryRaw<{ employeeId: string; campaignId: string; mails: number }[]>(sql`
    SELECT r.employee_id AS "employeeId", i.campaign_id AS "campaignId", count(DISTINCT r.id)::int AS mails
    FROM reminder r JOIN reminder_item i ON i.reminder_id = r.id AND i.audience IN ('unit', 'opd', 'bkpsdm')
    WHERE r.agency_id = ${agencyId}::uuid AND r.channel = 'mail' AND r.state NOT IN ('failed', 'skipped')
    GROUP BY 1, 2`);
  const counted = new Map(rows.map(({ employeeId, campaignId, mails }) => [`${employeeId} ${campaignId}`, mails]));
  return (employeeId: string, campaignId: string) => counted.get(`${employeeId} ${campaignId}`) ?? 0;
}
