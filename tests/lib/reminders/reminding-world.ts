import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { runPlan } from "@/lib/reminders/run-plan";
import { savePlan } from "@/lib/reminders/save-plan";
import { type World, world } from "@/tests/support/world";

/** A Tuesday, ten in the morning in WIB, on which a round of a campaign that was opened on the first is due. */
export const NOW = new Date("2028-10-10T03:00:00Z");
export const at = (iso: string) => new Date(iso);

/** The named world with mail addresses (Maya has none), opened on the first of October. */
export async function remindingWorld(): Promise<World> {
  const home = await world();
  await db.campaign.update({ where: { id: home.campaignId }, data: { openedAt: at("2028-10-02T01:00:00Z") } });
  for (const name of ["siti", "budi", "joko", "laras", "ratna", "hadi", "wati", "adi"] as const) {
    await db.employee.update({
      where: { id: home[name].employeeId },
      data: { email: `${name}@contoh.go.id`, phone: "081234567890" },
    });
  }
  return home;
}

/** Everything about reminders is forgotten: the next test starts as if nobody had ever been reminded. */
export async function forgetReminders(): Promise<void> {
  await db.reminderItem.deleteMany();
  await db.reminder.deleteMany();
  await db.reminderRound.deleteMany();
  await db.reminderPlan.deleteMany();
}

export async function planned(home: World, more: object = {}): Promise<void> {
  await savePlan(home.adi, { campaignId: home.campaignId, enabled: true, ...more });
}

export const run = (home: World, now = NOW) => runPlan(systemActor("test"), { agencyId: home.agencyId }, now);

/** The states of all mails, by the reader's first name. */
export async function states(): Promise<Record<string, string>> {
  const rows = await db.reminder.findMany({ where: { channel: "mail" }, include: { employee: true } });
  return Object.fromEntries(rows.map(({ employee, state }) => [employee?.name.split(" ")[0]?.toLowerCase(), state]));
}
