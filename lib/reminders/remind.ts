import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { command } from "@/lib/core/operation";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Statements, sql } from "@/lib/db";
import { isoDay, type Zone } from "@/lib/format/date";
import { enqueue } from "@/lib/jobs/queue";
import { letterText } from "@/lib/mail/letter";
import { allows, visible } from "@/lib/policy";
import { duePacts } from "@/lib/reminders/due-pacts";
import { findReader, gatherLetter } from "@/lib/reminders/gather-letter";
import { reminderLetter } from "@/lib/reminders/letter";
import { findMissing } from "@/lib/reminders/missing";
import { planFields, type RemindAnswer, remindInput } from "@/lib/reminders/schema";
import { type Message, personMessages, roundOf } from "@/lib/reminders/work-out";
import { lockReminders, writeRound } from "@/lib/reminders/write-round";

type Ground = {
  agencyId: string;
  zone: Zone;
  status: string;
  maximum: number | null;
  /** The unit that is asked for; null: the whole agency. */
  left: number | null;
  right: number | null;
  unitId: string | null;
  /** The one person who is asked for; null: everybody there. */
  employeeId: string | null;
  plan: unknown;
};
type Ask = { campaignId: string; unitId?: string; pactId?: string; to: "all" | "due" };

const columns: ReachColumns = { agency: sql`c.agency_id`, left: sql`u."left"` };

/** Campaign and unit or person that are asked for. @throws Refusal("not_found") beyond the actor's reach */
async function findGround(tx: Statements, actor: Actor, { campaignId, unitId, pactId }: Ask): Promise<Ground> {
  const [ground] = await tx.$queryRaw<Ground[]>(sql`
    SELECT c.agency_id AS "agencyId", a.zone::text AS zone, c.status::text AS status, l.max_per_person AS maximum,
           u."left", u."right", u.id AS "unitId", p.employee_id AS "employeeId",
           CASE WHEN l.campaign_id IS NOT NULL THEN json_build_object('everyDays', l.every_days,
             'quietWeekdays', l.quiet_weekdays, 'quietDates', l.quiet_dates) END AS plan
    FROM campaign c JOIN agency a ON a.id = c.agency_id LEFT JOIN reminder_plan l ON l.campaign_id = c.id
    LEFT JOIN pact p ON p.id = ${pactId ?? null}::uuid AND p.campaign_id = c.id
    LEFT JOIN unit u ON u.id = COALESCE(p.unit_id, ${unitId ?? null}::uuid) AND u.agency_id = c.agency_id
      AND u.gone_at IS NULL
    WHERE c.id = ${campaignId}::uuid AND c.status <> 'draft' AND (${unitId ?? null}::uuid IS NULL OR u.id IS NOT NULL)
      AND (${pactId ?? null}::uuid IS NULL OR u.id IS NOT NULL)
      AND ${reachSql(visible.contacts(actor), columns)}`);
  if (!ground) throw new Refusal("not_found");
  if (ground.status !== "open") throw new Refusal("campaign_not_open");
  return ground;
}

async function workOut(tx: Statements, actor: Actor, ground: Ground, { campaignId, to }: Ask, now: Date) {
  const { left, right, zone, employeeId } = ground;
  const today = isoDay(now, zone);
  const missing = (await findMissing(tx, ground.agencyId, today)).filter(
    (one) => employeeId === null || one.employeeId === employeeId,
  );
  const within = left === null || right === null ? null : { left, right };
  const plan = planFields.parse(ground.plan ?? {});
  const maximum = ground.maximum ?? plan.maxPerPerson;
  const due = to === "due" ? await duePacts(tx, actor, { campaignId, plan, zone, today }) : null;
  // Who is asked for on account of this campaign still reads of the others in the same message.
  const people = due && new Set(missing.flatMap((one) => (due.has(one.pactId) ? one.employeeId : [])));
  const asked = people ? missing.filter((one) => people.has(one.employeeId)) : missing;
  const { counts, messages } = personMessages(asked, [{ campaignId, maximum, audiences: ["person"] }], within);
  return { counts: roundOf(counts, 0), messages };
}

async function exampleOf(tx: Statements, messages: readonly Message[], now: Date): Promise<RemindAnswer["example"]> {
  const [message] = messages;
  const reader = message && (await findReader(tx, message.employeeId));
  if (!reader) return null;
  const letter = reminderLetter(await gatherLetter(tx, reader, message.items, now));
  return { subject: letter.subject, text: letterText(letter) };
}

/**
 * How many people a reminder by hand would reach, who would be left out and why, and the words to one of them. Writes
 * nothing. @throws Refusal not_found beyond reach, forbidden for those who do not remind
 */
export async function previewReminders(actor: Actor, raw: unknown, now = new Date()): Promise<RemindAnswer> {
  const ask = parseInput(remindInput, raw);
  const ground = await findGround(plain, actor, ask);
  if (!allows("reminder.send", actor, ground)) throw new Refusal("forbidden");
  const { counts, messages } = await workOut(plain, actor, ground, ask, now);
  return { mode: "preview", counts, example: await exampleOf(plain, messages, now), roundId: null };
}

/**
 * Reminds the missing people of a unit, or of the whole agency, by mail now: one message each, for all open campaigns.
 * Who had one today, has no address or reached the maximum is left out and counted. A second click finds everybody
 * reminded.
 */
export const sendReminders = command({
  name: "reminder.send",
  input: remindInput,
  timeout: 60_000,
  async run(ctx, ask): Promise<RemindAnswer> {
    const { tx, now } = ctx;
    const { campaignId } = ask;
    const ground = await findGround(tx, ctx.actor, ask);
    ctx.authorize(ground);
    const { agencyId, zone, unitId } = ground;
    await lockReminders(tx, agencyId, "wait");
    const { counts, messages } = await workOut(tx, ctx.actor, ground, ask, now);
    if (messages.length === 0) throw new Refusal("nobody_to_remind", { params: counts });
    const byAccountId = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const example = await exampleOf(tx, messages, now);
    const round = { agencyId, campaignIds: [campaignId], unitId, byAccountId, counts, now };
    const roundId = await writeRound(tx, { ...round, day: isoDay(now, zone) }, messages);
    await enqueue(tx, "reminders.deliver", {});
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { roundId, unitId, counts });
    return { mode: "send", counts, example, roundId };
  },
});
