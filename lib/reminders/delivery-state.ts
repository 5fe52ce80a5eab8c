import { plain, sql } from "@/lib/db";
import { GIVE_UP_HOURS, retryAfterMinutes } from "@/lib/reminders/rules";
import type { Plan, ReminderState } from "@/lib/reminders/schema";

/** A mail that this worker, and no other, may send now. */
export type Claimed = {
  id: string;
  employeeId: string;
  attempts: number;
  /** The calendars of the plans behind it; none when somebody sent it by hand. */
  plans: Pick<Plan, "quietWeekdays" | "quietDates">[];
};

/** Longer than any attempt can take: connecting, greeting and an answer have shorter limits (lib/mail/smtp.ts). */
const LOST_AFTER_MINUTES = 10;

/** Takes the oldest mail that waits; null when none does. Committed before anything is sent. */
export async function claimReminder(now: Date): Promise<Claimed | null> {
  const [claimed] = await plain.$queryRaw<Claimed[]>(sql`
    UPDATE reminder r SET state = 'sending', claimed_at = ${now}, attempts = attempts + 1
    WHERE r.id = (SELECT id FROM reminder WHERE state = 'queued' AND channel = 'mail' AND due_at <= ${now}
                  ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING r.id, r.employee_id AS "employeeId", r.attempts, CASE WHEN r.by_account_id IS NULL THEN
      COALESCE((SELECT json_agg(json_build_object('quietWeekdays', l.quiet_weekdays, 'quietDates', l.quiet_dates))
                FROM reminder_round o JOIN reminder_plan l ON l.campaign_id = ANY(o.campaign_ids)
                WHERE o.id = r.round_id), '[]') ELSE '[]' END AS plans`);
  return claimed ?? null;
}

/** Writes what came of a claimed mail. */
export async function settle(
  id: string,
  state: ReminderState,
  now: Date,
  failure: string | null = null,
): Promise<void> {
  await plain.$executeRaw(sql`
    UPDATE reminder SET state = ${state}::reminder_state, settled_at = ${now}, failure = ${failure}
    WHERE id = ${id}::uuid AND state = 'sending'`);
}

const NO_ANSWER = "Server surat tidak menjawab. Dicoba lagi otomatis.";

/** Puts one claimed mail back, or all that wait, until the server is tried again. */
export async function postpone(now: Date, one?: { id: string; attempts: number }): Promise<void> {
  if (one) {
    const dueAt = new Date(now.getTime() + retryAfterMinutes(one.attempts) * 60_000);
    await plain.$executeRaw(sql`
      UPDATE reminder SET state = 'queued', due_at = ${dueAt}, failure = ${NO_ANSWER}
      WHERE id = ${one.id}::uuid AND state = 'sending'`);
    return;
  }
  const [most] = await plain.$queryRaw<{ attempts: number }[]>(sql`
    SELECT COALESCE(max(attempts), 0)::int AS attempts FROM reminder WHERE state = 'queued' AND due_at <= ${now}`);
  const dueAt = new Date(now.getTime() + retryAfterMinutes((most?.attempts ?? 0) + 1) * 60_000);
  await plain.$executeRaw(sql`
    UPDATE reminder SET attempts = attempts + 1, due_at = ${dueAt}, failure = ${NO_ANSWER}
    WHERE state = 'queued' AND due_at <= ${now}`);
}

/** Mails whose worker died between claim and outcome: they may have gone, so that nobody repeats them unasked. */
export async function settleLost(now: Date): Promise<void> {
  await plain.$executeRaw(sql`
    UPDATE reminder SET state = 'unknown', settled_at = ${now},
      failure = 'Pengiriman terhenti sebelum hasilnya tercatat. Tidak diulang otomatis.'
    WHERE state = 'sending' AND claimed_at < ${new Date(now.getTime() - LOST_AFTER_MINUTES * 60_000)}`);
}

/** Mails that waited too long for a server: what they say is no longer true. */
export async function giveUpOld(now: Date): Promise<void> {
  await plain.$executeRaw(sql`
    UPDATE reminder SET state = 'failed', settled_at = ${now},
      failure = ${`Server surat tidak menjawab selama ${GIVE_UP_HOURS} jam.`}
    WHERE state = 'queued' AND created_at < ${new Date(now.getTime() - GIVE_UP_HOURS * 3_600_000)}`);
}
