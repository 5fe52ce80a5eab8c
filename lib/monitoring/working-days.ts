const DAY = 86_400_000;
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The calendar day so many days later: ("2028-10-13", 3) -> "2028-10-16". */
export function addDays(day: string, days: number): string {
  return new Date(timeOf(day) + days * DAY).toISOString().slice(0, 10);
}

/** Monday to Friday. Public holidays are not known here: they move by decree every year. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(timeOf(day)).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/** The working days from one calendar day to another, both included; none when the second is earlier. */
export function workingDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** The n-th working day counted from a day that itself counts if it is one; n from 1. */
export function nthWorkingDay(from: string, n: number): string {
  let day = from;
  for (let left = n; ; day = addDays(day, 1)) {
    if (isWorkingDay(day)) left -= 1;
    if (left <= 0) return day;
  }
}
