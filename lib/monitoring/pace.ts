import { type Ahead, aheadOf, evenPace, requiredPerDay, spansOf, type Turn } from "@/lib/monitoring/expectation";
import { addDays, nthWorkingDay, workingDays } from "@/lib/monitoring/working-days";

/** What the pace of a campaign is reckoned from. Days are calendar days in the agency's zone, "2028-10-13". */
export type PaceSource = {
  opened: string;
  deadline: string;
  /** The day of the figures: today, or the day of closing. */
  today: string;
  /** obligated - exempt */
  target: number;
  /** signed + verified */
  done: number;
  byDay: readonly { day: string; done: number }[];
  /** People with a window of their own; the others follow the campaign. */
  turns?: readonly Turn[];
  /** The day from which everybody owed a signature anew since the words had changed: the pace begins with it. */
  anew?: string;
};

/**
 * People done on a working day; what was signed on a weekend counts with the working day before it, or with the first
 * one when the campaign was opened on a weekend. `from` and `until` are the calendar days that are in it.
 */
export type WorkingDayCount = { day: string; from: string; until: string; count: number; cumulative: number };

/** A working day by its place since the opening: 1 is the first. */
type PlacedDay = { day: string; index: number };

export type PaceView = {
  days: WorkingDayCount[];
  /** Working days that are over; today is not. */
  elapsed: number;
  /**
   * Where an even pace would stand now, 0..1, expecting nobody before the own wave has begun; null when no working day
   * was planned and the deadline is to come.
   */
  rate: number | null;
  /** People expected at the end of each planned working day. */
  expected: number[];
  /** Whose turn is still to come: they are not expected yet. */
  notYet: Ahead | null;
  /** People done less people expected: negative when behind. */
  ahead: number;
  daysLeft: number;
  /** Today included when it is one. */
  workingDaysLeft: number;
  /** People a working day, each until the own last day, of those whose turn has come; null when no day is left. */
  requiredPerDay: number | null;
  /** Mean of the last five working days that are over; of today when it is the first. */
  currentPerDay: number;
  deadline: PlacedDay;
  /** Null also while some must wait for their turn: no pace of others foretells theirs. */
  forecast: (PlacedDay & { workingDaysLate: number }) | null;
  complete: boolean;
};

const RECENT = 5;
/** Beyond two years a forecast says nothing. */
const FARTHEST = 520;

/** How fast signing goes and whether it will do: all working days are Monday to Friday. */
export function paceOf(source: PaceSource): PaceView {
  const { opened, deadline, today, target, done, byDay, turns = [], anew = opened } = source;
  const plan = workingDays(opened, deadline);
  const planned = plan.length;
  const spans = spansOf({ opened: anew, deadline, target, done }, turns);
  const even = evenPace(spans, plan);
  const days = byWorkingDay({ opened, today, byDay });
  const elapsed = days.length - (days.at(-1)?.day === today ? 1 : 0);
  const rate = rateOn({ opened, deadline, today, anew })({ target, done }, turns);
  const notYet = aheadOf(turns, today);
  const remaining = target - done;
  const workingDaysLeft = workingDays(today, deadline).length;
  const counted = days.filter(({ until }) => until >= anew);
  const recent = days
    .slice(0, elapsed)
    .filter((day) => counted.includes(day))
    .slice(-RECENT);
  const mean = average(recent.length > 0 ? recent : counted);
  return {
    days,
    elapsed,
    rate,
    expected: plan.map((_, place) => Math.round(target * (even(place + 1) ?? 0))),
    notYet,
    ahead: done - Math.round(target * (rate ?? 0)),
    daysLeft: (Date.parse(deadline) - Date.parse(today)) / 86_400_000,
    workingDaysLeft,
    requiredPerDay: requiredPerDay(spans, today, deadline),
    currentPerDay: Math.round(mean),
    deadline: { day: deadline, index: planned },
    forecast: notYet ? null : forecastOf({ remaining, mean, elapsed, today, deadline }),
    complete: target > 0 && remaining === 0,
  };
}

/**
 * Where an even pace would stand on a day, of all people or of one unit's, 0..1; null as in `PaceView`. Nobody obligated
 * has the pace of the campaign.
 */
export function rateOn(course: Pick<PaceSource, "opened" | "deadline" | "today" | "anew">) {
  const { opened, deadline, today, anew = opened } = course;
  const plan = workingDays(opened, deadline);
  const over = plan.filter((day) => day < today).length;
  return ({ target, done }: Pick<PaceSource, "target" | "done">, turns: readonly Turn[]): number | null => {
    if (today > deadline) return 1;
    if (plan.length === 0) return null;
    return evenPace(spansOf({ opened: anew, deadline, target, done }, turns), plan)(over) ?? over / plan.length;
  };
}

function byWorkingDay({ opened, today, byDay }: Pick<PaceSource, "opened" | "today" | "byDay">): WorkingDayCount[] {
  const days = workingDays(opened, today);
  const counts = days.map(() => 0);
  for (const { day, done } of byDay) {
    const after = days.findIndex((working) => working > day);
    const place = Math.max((after < 0 ? days.length : after) - 1, 0);
    if (place < counts.length) counts[place] = (counts[place] ?? 0) + done;
  }
  let cumulative = 0;
  return days.map((day, place) => {
    const count = counts[place] ?? 0;
    cumulative += count;
    const next = days[place + 1];
    return { day, from: place === 0 ? opened : day, until: next ? addDays(next, -1) : today, count, cumulative };
  });
}

function average(days: readonly WorkingDayCount[]): number {
  return days.length > 0 ? days.reduce((sum, { count }) => sum + count, 0) / days.length : 0;
}

type ForecastSource = { remaining: number; mean: number; elapsed: number; today: string; deadline: string };

function forecastOf({ remaining, mean, elapsed, today, deadline }: ForecastSource): PaceView["forecast"] {
  const needed = mean > 0 ? Math.ceil(remaining / mean) : 0;
  if (needed <= 0 || needed > FARTHEST) return null;
  const day = nthWorkingDay(today, needed);
  return { day, index: elapsed + needed, workingDaysLate: workingDays(addDays(deadline, 1), day).length };
}
