import { endOfDay, formatDate, startOfDay, type Zone } from "@/lib/format/date";

/** A campaign's last day as a message says it. */
export function deadlineWords(deadline: string, zone: Zone, now: Date) {
  return { deadline: formatDate(startOfDay(deadline, zone), zone), overdue: now > endOfDay(deadline, zone) };
}
