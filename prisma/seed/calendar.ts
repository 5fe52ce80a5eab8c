import { isoDay, startOfDay } from "@/lib/format/date";
import type { Chance } from "./chance";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The clock of the demonstration: a campaign that has run for eighteen days and has nine to go, whenever it is seeded. */
export type SeedCalendar = ReturnType<typeof calendar>;

export function calendar(now: Date) {
  const midnight = startOfDay(isoDay(now, "WIB"), "WIB").getTime();
  /** An instant so many days from today (negative: before), at an hour of the day in WIB. */
  const at = (days: number, hour: number) => new Date(midnight + days * DAY + hour * HOUR);
  const weekday = (days: number) => new Date(midnight + days * DAY + 12 * HOUR).getUTCDay();
  const isWorkday = (days: number) => weekday(days) % 6 !== 0;
  const day = (days: number) => isoDay(at(days, 12), "WIB");
  let openingDay = -18;
  while (!isWorkday(openingDay)) openingDay -= 1;
  let deadlineDay = 9;
  while (!isWorkday(deadlineDay)) deadlineDay += 1;
  const workdays = Array.from({ length: -openingDay + 1 }, (_, n) => openingDay + n).filter(isWorkday);

  /** A plausible moment of office work between the opening and now: mornings mostly, some evenings, few Sundays. */
  function officeHour(luck: Chance, fromDay = openingDay): Date {
    for (;;) {
      const rush: [number, number][] = workdays.map((d) => [d === openingDay ? 2.4 : weekday(d) === 1 ? 1.5 : 1, d]);
      const chosen = luck.happens(0.04) ? luck.between(openingDay + 1, 0) : luck.weighted(rush);
      const hour = luck.weighted([
        [5, 7.5 + luck.next() * 2.5],
        [3, 10 + luck.next() * 2],
        [2.4, 13 + luck.next() * 2.5],
        [0.9, 18.5 + luck.next() * 3],
      ]);
      const moment = at(chosen, hour);
      if (chosen >= fromDay && moment < now && moment > at(openingDay, 8.2)) return moment;
    }
  }

  /** The first office hour at least so many hours after a moment, or null when that is still to come. */
  function officeHourAfter(luck: Chance, moment: Date, hours: number): Date | null {
    let days = Math.floor((moment.getTime() + hours * HOUR - midnight) / DAY);
    while (!isWorkday(days)) days += 1;
    const earliest = new Date(moment.getTime() + hours * HOUR);
    const candidate = at(days, 8 + luck.next() * 7);
    const later = candidate > earliest ? candidate : new Date(earliest.getTime() + luck.between(5, 50) * 60_000);
    return later < now ? later : null;
  }

  /** The last working day so many days ago, or before. */
  function workdayBefore(days: number): number {
    let found = -days;
    while (!isWorkday(found)) found -= 1;
    return found;
  }

  return {
    now,
    at,
    day,
    workdayBefore,
    openingDay,
    deadlineDay,
    opening: at(openingDay, 8.1),
    officeHour,
    officeHourAfter,
  };
}
