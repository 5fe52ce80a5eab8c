import { z } from "zod";
import { systemActor } from "@/lib/core/actor";
import { command } from "@/lib/core/operation";
import { plain, sql } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { enqueue } from "@/lib/jobs/queue";
import { nextOf, type PlanRow, planOf, planRows } from "@/lib/reminders/find-plan";
import { countHeadMails, findMissing, findSeats } from "@/lib/reminders/missing";
import { audiencesOf } from "@/lib/reminders/rules";
import { headMessages, oneEach, personMessages, roundOf, type Target } from "@/lib/reminders/work-out";
import { lockReminders, writeRound } from "@/lib/reminders/write-round";

/**
 * Works out what the plans of an agency ask for now, in one round for all that are due: one message a reader. The lock
 * and the day of the last round, written in the same transaction, let one worker win.
 */
export const runPlan = command({
  name: "reminder.run-plan",
  input: z.object({ agencyId: z.uuid() }),
  timeout: 60_000,
  async run(ctx, { agencyId }) {
    ctx.authorize();
    const { tx, now } = ctx;
    const nothing = { roundId: null, messages: 0 };
    if (!(await lockReminders(tx, agencyId, "try"))) return ctx.unchanged(nothing);
    const open = await planRows(tx, sql`c.agency_id = ${agencyId}::uuid AND c.status = 'open' AND l.enabled`);
    const due = open.filter((row) => (nextOf(row, now) ?? new Date(8.64e15)) <= now);
    const [first] = due;
    if (!first) return ctx.unchanged(nothing);

    const day = isoDay(now, first.zone);
    const missing = await findMissing(tx, agencyId, day);
    const targets = due.map(targetOf);
    const own = personMessages(missing, targets, null);
    const heads = headMessages(
      missing,
      await findSeats(tx, agencyId, now),
      targets,
      await countHeadMails(tx, agencyId),
    );
    const messages = oneEach(own.messages, heads);
    const counts = roundOf(own.counts, heads.length);
    const campaignIds = due.map(({ campaignId }) => campaignId);
    const round = { agencyId, campaignIds, unitId: null, byAccountId: null, day, counts, now };
    const roundId = await writeRound(tx, round, messages);
    await tx.$executeRaw(sql`
      UPDATE reminder_plan SET rounds = rounds + 1, last_round_on = ${day}::date
      WHERE campaign_id = ANY(${campaignIds}::uuid[])`);
    await enqueue(tx, "reminders.deliver", {});
    for (const id of campaignIds) ctx.audit({ type: "campaign", id, agencyId }, { roundId, counts });
    return { roundId, messages: messages.length };
  },
});

function targetOf(row: PlanRow): Target {
  const plan = planOf(row);
  return {
    campaignId: row.campaignId,
    maximum: plan.maxPerPerson,
    audiences: audiencesOf(plan, row.rounds ?? 0),
  };
}

/** Starts the rounds that are due in any agency; answers how many messages they hold. */
export async function runDuePlans(now = new Date()): Promise<{ messages: number }> {
  const agencies = await plain.$queryRaw<{ agencyId: string }[]>(sql`
    SELECT DISTINCT l.agency_id AS "agencyId" FROM reminder_plan l JOIN campaign c ON c.id = l.campaign_id
    WHERE l.enabled AND c.status = 'open'`);
  let messages = 0;
  for (const { agencyId } of agencies)
    messages += (await runPlan(systemActor("reminders"), { agencyId }, now)).messages;
  return { messages };
}
