import { isoDay, startOfDay, type Zone } from "@/lib/format/date";
import { addDays } from "@/lib/monitoring/working-days";
import { type Audience, LATEST_HOUR, type Plan } from "@/lib/reminders/schema";

type Calendar = Pick<Plan, "quietWeekdays" | "quietDates">;

/** Whether nobody is reminded on that calendar day. */
export function isQuietDay({ quietWeekdays, quietDates }: Calendar, day: string): boolean {
  return quietWeekdays.includes(new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay()) || quietDates.includes(day);
}

/** The n-th day after a day that is not quiet. */
function nthDayAfter(plan: Calendar, from: string, n: number): string {
  let day = from;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (!isQuietDay(plan, day)) left -= 1;
  }
  return day;
}

const firstFrom = (plan: Calendar, day: string) => (isQuietDay(plan, day) ? nthDayAfter(plan, day, 1) : day);
const HOUR = 3_600_000;

/** The first day on which somebody who was reminded on that day is reminded again. */
export function againOn(plan: Calendar & Pick<Plan, "everyDays">, reminded: string): string {
  return nthDayAfter(plan, reminded, plan.everyDays);
}

/** The first day of those whose reminders still count as recent today. */
export function recentSince(plan: Calendar & Pick<Plan, "everyDays">, today: string): string {
  let day = today;
  while (againOn(plan, addDays(day, -1)) > today) day = addDays(day, -1);
  return day;
}

export type Course = {
  campaignStatus: string;
  /** Calendar days in the agency's zone. */
  openedOn: string;
  lastRoundOn: string | null;
  zone: Zone;
};

/**
 * When the next round starts: so many days that are not quiet after the last one (or after the opening), at the plan's
 * hour. A round that was missed (plan off, machine off) starts as soon as the hours of the day allow. An instant that is
 * not after `now` means: now. Null: never, as things are.
 */
export function nextRoundAt(
  plan: Plan,
  { campaignStatus, openedOn, lastRoundOn, zone }: Course,
  now: Date,
): Date | null {
  if (!plan.enabled || campaignStatus !== "open") return null;
  const today = isoDay(now, zone);
  const at = (day: string) => new Date(startOfDay(day, zone).getTime() + plan.hour * HOUR);
  const planned = nthDayAfter(plan, lastRoundOn ?? openedOn, plan.everyDays);
  const day = firstFrom(plan, [planned, today].sort()[1] ?? today);
  const tooLate = now.getTime() > startOfDay(day, zone).getTime() + (LATEST_HOUR + 1) * HOUR;
  return at(day === today && tooLate ? nthDayAfter(plan, day, 1) : day);
}

/** Who is told in a round, by how many rounds there were before it: the person first, then who stands above. */
export function audiencesOf(plan: Plan, roundsBefore: number): Audience[] {
  const due = (after: number | null) => after !== null && roundsBefore >= after;
  const told: Audience[] = ["person"];
  if (due(plan.headAfter)) told.push("unit");
  if (due(plan.opdAfter)) told.push("opd");
  if (due(plan.bkpsdmAfter)) told.push("bkpsdm");
  return told;
}

/** Minutes until the mail server is tried again: soon at first, later at most once an hour. */
export function retryAfterMinutes(attempts: number): number {
  return Math.min(2 ** Math.min(attempts, 6), 60);
}

/** A reminder older than this says nothing true any more: it is given up. */
export const GIVE_UP_HOURS = 24;

/** Whole calendar days from one instant to another in words: "hari ini", "kemarin", "3 hari lalu". */
export function agoWords(at: Date, now: Date, zone: Zone): string {
  const start = (date: Date) => startOfDay(isoDay(date, zone), zone).getTime();
  const days = Math.round((start(now) - start(at)) / (24 * HOUR));
  if (days <= 0) return "hari ini";
  return days === 1 ? "kemarin" : `${days} hari lalu`;
}

/** The latest of those that there are. */
export function latestOf(...instants: readonly (Date | null)[]): Date | null {
  const times = instants.flatMap((at) => at?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
