import { turnHasCome } from "@/lib/campaigns/wave-sql";
import { type Statements, sql } from "@/lib/db";
import type { Item } from "@/lib/reminders/work-out";

/**
 * The parts of a message that are still to be said on that day: pacts that are still owed, and whose wave has not been
 * put off since; units of campaigns still open. Who has
 * declined is not reminded by a machine: it is a case that people talk about. `declined`: something was kept back so.
 */
export async function stillNeeded(
  tx: Statements,
  reminderId: string,
  day: string,
): Promise<{ items: Item[]; declined: boolean }> {
  const rows = await tx.$queryRaw<(Item & { status: string | null })[]>(sql`
    SELECT i.campaign_id AS "campaignId", i.audience::text AS audience, i.pact_id AS "pactId", i.unit_id AS "unitId",
           CASE WHEN EXISTS (SELECT 1 FROM decline d WHERE d.pact_id = p.id AND d.ended_at IS NULL) THEN 'declined'
                ELSE p.status::text END AS status
    FROM reminder_item i JOIN campaign c ON c.id = i.campaign_id AND c.status = 'open'
    LEFT JOIN pact p ON p.id = i.pact_id LEFT JOIN wave w ON w.id = p.wave_id
    WHERE i.reminder_id = ${reminderId}::uuid AND (p.id IS NULL OR p.status IN ('pending', 'returned', 'declined'))
      AND ${turnHasCome(sql`${day}::date`)}
    ORDER BY i.campaign_id, i.unit_id`);
  const items = rows.filter(({ status }) => status !== "declined").map(({ status: _status, ...item }) => item);
  return { items, declined: items.length < rows.length };
}
