import { newId } from "@/lib/core/ids";
import { roundCounts } from "@/lib/reminders/schema";
import { actorOf } from "./accounts";
import { statusAt } from "./histories";
import { insertRows } from "./insert-rows";
import type { SeedWorld } from "./seed-world";
import { SEED } from "./trail";

const OWING = ["pending", "returned", "declined"];

/** A plan that has run twice, and what it sent; the last round is fresh, so that none starts with the demonstration. */
export async function insertReminders({ agencyId, dates, histories, admin, trail }: SeedWorld, campaignId: string) {
  const subject = { type: "campaign" as const, id: campaignId, agencyId };
  const rounds = [6, 1].map((daysAgo) => dates.at(dates.workdayBefore(daysAgo), 9.1));
  const plan = { agency_id: agencyId, campaign_id: campaignId, enabled: true, every_days: 3, hour: 9 };
  const last = rounds.at(-1) ?? dates.now;
  const steps = { head_after: 2, opd_after: 3, bkpsdm_after: 4, rounds: rounds.length, last_round_on: last };
  await insertRows("reminder_plan", [{ ...plan, ...steps, updated_at: dates.opening, updated_by_id: admin.id }]);
  trail.note(dates.opening, actorOf(admin), "reminder-plan.update", subject, { changed: ["enabled"], enabled: true });

  for (const at of rounds) {
    const owing = histories.filter((history) => OWING.includes(statusAt(history, at)));
    const reached = owing.filter(({ person }) => person.email !== null);
    const counts = roundCounts.parse({
      missing: owing.length,
      people: reached.length,
      withoutAddress: owing.length - reached.length,
      ...{ maximum: 0, today: 0, heads: 0 },
    });
    const round = { id: newId(at), agency_id: agencyId, campaign_ids: [campaignId], day: at, counts, created_at: at };
    await insertRows("reminder_round", [round]);
    trail.note(at, SEED, "reminder.run-plan", subject, { roundId: round.id, counts });
    const mails = reached.map((history) => {
      const state = statusAt(history, at) === "declined" ? "withheld" : "sent";
      const when = { day: at, created_at: at, due_at: at, settled_at: new Date(at.getTime() + 90_000) };
      const id = newId(at);
      const mail = { id, agency_id: agencyId, round_id: round.id, employee_id: history.person.id, channel: "mail" };
      return { row: { ...mail, state, ...when }, pactId: history.pactId };
    });
    await insertRows(
      "reminder",
      mails.map(({ row }) => row),
    );
    await insertRows(
      "reminder_item",
      mails.map(({ row, pactId }) => {
        return { id: newId(at), reminder_id: row.id, campaign_id: campaignId, audience: "person", pact_id: pactId };
      }),
    );
  }
}
