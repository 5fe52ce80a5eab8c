import type { Actor } from "@/lib/core/actor";
import { type Statements, sql } from "@/lib/db";
import { startOfDay, type Zone } from "@/lib/format/date";
import { isMailSent } from "@/lib/mail/post-office";
import { recentSince } from "@/lib/reminders/rules";
import type { Plan } from "@/lib/reminders/schema";

type Ask = {
  campaignId: string;
  plan: Pick<Plan, "everyDays" | "quietWeekdays" | "quietDates">;
  zone: Zone;
  today: string;
};

/**
 * The pacts of a campaign about which a word is due: not signed, not reminded on any way within the distance that the
 * plan keeps, and not the sender's own. Whether somebody declined plays no part.
 */
export async function duePacts(tx: Statements, actor: Actor, { campaignId, plan, zone, today }: Ask) {
  const since = startOfDay(recentSince(plan, today), zone);
  const own = actor.kind === "user" ? actor.employeeId : null;
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT p.id FROM pact p
    WHERE p.campaign_id = ${campaignId}::uuid AND p.status IN ('pending', 'declined')
      AND p.employee_id IS DISTINCT FROM ${own}::uuid
      AND NOT EXISTS (
        SELECT 1 FROM reminder_item i JOIN reminder r ON r.id = i.reminder_id
        WHERE i.pact_id = p.id AND r.state NOT IN ('failed', 'skipped') AND COALESCE(r.settled_at, r.created_at) >= ${since}
          AND (r.channel = 'whatsapp' OR ${isMailSent()}))`);
  return new Set(rows.map(({ id }) => id));
}
