import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import { reminderPlace, reminderScope, shownReminderState } from "@/lib/reminders/sight";
import { knowsDeclines } from "@/lib/shown-status";

export type ReminderDay = {
  /** ISO day. */
  day: string;
  mails: number;
  waiting: number;
  failed: number;
  /** Kept back, since the reader had declined: 0 to whoever may not know of it, who sees these among the mails. */
  withheld: number;
  /** Not needed any more when their turn came. */
  skipped: number;
  whatsApps: number;
};

/** What came of the reminders of each day about a campaign, the newest first: the mails add up to those worked out. */
export function reminderDays(actor: Actor, campaignId: string): PromiseLike<ReminderDay[]> {
  return plain.$queryRaw<ReminderDay[]>(sql`
    WITH seen AS (
      SELECT r.id, to_char(r.day, 'YYYY-MM-DD') AS day, r.channel::text AS channel, ${shownReminderState(actor)} AS state
      FROM reminder r ${reminderPlace}
      WHERE ${reminderScope(actor)}
        AND EXISTS (SELECT 1 FROM reminder_item i WHERE i.reminder_id = r.id AND i.campaign_id = ${campaignId}::uuid)
    )
    SELECT day, count(*) FILTER (WHERE channel = 'mail' AND state = 'sent')::int AS mails,
           count(*) FILTER (WHERE state IN ('queued', 'sending'))::int AS waiting,
           count(*) FILTER (WHERE state IN ('failed', 'unknown'))::int AS failed,
           count(*) FILTER (WHERE state = 'withheld')::int AS withheld,
           count(*) FILTER (WHERE state = 'skipped')::int AS skipped,
           count(*) FILTER (WHERE channel = 'whatsapp')::int AS "whatsApps"
    FROM seen GROUP BY day ORDER BY day DESC LIMIT 60`);
}

export type ReminderUnit = {
  unitId: string;
  name: string;
  missing: number;
  /** Of the missing, those who had a mail, or a WhatsApp, or either, at least once. */
  mailed: number;
  whatsApped: number;
  reminded: number;
  withoutAddress: number;
  lastMailAt: Date | null;
  lastWhatsAppAt: Date | null;
};

const people: ReachColumns = { agency: sql`p.agency_id`, left: sql`u."left"` };

/** The units that report: how many are missing there, how many of them were reminded, and when last. */
export function reminderUnits(actor: Actor, campaignId: string): PromiseLike<ReminderUnit[]> {
  return plain.$queryRaw<ReminderUnit[]>(sql`
    WITH last AS (
      SELECT i.pact_id, max(r.settled_at) FILTER (WHERE r.channel = 'whatsapp') AS whatsapp,
             max(r.settled_at) FILTER (WHERE r.channel = 'mail' AND r.state = 'sent') AS sent,
             max(r.settled_at) FILTER (WHERE r.channel = 'mail') AS sent_or_withheld
      FROM reminder_item i JOIN reminder r ON r.id = i.reminder_id
      WHERE i.campaign_id = ${campaignId}::uuid AND i.pact_id IS NOT NULL AND r.state IN ('sent', 'withheld') GROUP BY 1
    ), each AS (
      SELECT pact_id, p.unit_id, l.whatsapp, p.employee_id, p.agency_id,
             CASE WHEN ${knowsDeclines(actor, people)} THEN l.sent ELSE l.sent_or_withheld END AS mail
      FROM pact p JOIN unit u ON u.id = p.unit_id LEFT JOIN last l ON l.pact_id = p.id
      WHERE p.campaign_id = ${campaignId}::uuid AND p.status IN ('pending', 'returned', 'declined')
        AND ${reachSql(visible.reminders(actor), people)}
    )
    SELECT top.id AS "unitId", top.name, count(*)::int AS missing, count(p.mail)::int AS mailed,
           count(p.whatsapp)::int AS "whatsApped", count(COALESCE(p.mail, p.whatsapp))::int AS reminded,
           count(*) FILTER (WHERE e.email IS NULL)::int AS "withoutAddress", max(p.mail) AS "lastMailAt",
           max(p.whatsapp) AS "lastWhatsAppAt"
    FROM each p JOIN unit u ON u.id = p.unit_id JOIN employee e ON e.id = p.employee_id
    JOIN unit top ON top.id = COALESCE(u.reporting_unit_id, u.id)
    GROUP BY top.id ORDER BY missing DESC, top."left"`);
}

/** Mails that wait for a server that does not answer: how many, and when it is tried again. */
export async function stuckMails(actor: Actor): Promise<{ mails: number; nextAt: Date } | null> {
  const [row] = await plain.$queryRaw<{ mails: number; nextAt: Date | null }[]>(sql`
    SELECT count(*)::int AS mails, min(r.due_at) AS "nextAt" FROM reminder r ${reminderPlace}
    WHERE r.state = 'queued' AND r.failure IS NOT NULL AND ${reminderScope(actor)}`);
  return row?.nextAt ? { mails: row.mails, nextAt: row.nextAt } : null;
}
