import { formatDate, formatDateShort, startOfDay } from "@/lib/format/date";

/** Any zone will do: a calendar day is read and printed in the same one. */
const zone = "WIB";

/** "2028-10-20" -> "20 Okt 2028" */
export function dayShort(day: string): string {
  return formatDateShort(startOfDay(day, zone), zone);
}

/** "2028-10-20" -> "20 Oktober": where the year is plain from the page. */
export function dayAndMonth(day: string): string {
  return formatDate(startOfDay(day, zone), zone).replace(/ \d+$/, "");
}

/** "2028-10-20" -> "20 Okt": on the axis of a chart. */
export function dayTick(day: string): string {
  return dayShort(day).replace(/ \d+$/, "");
}

/** "2028-10-20" -> "20 Oktober 2028" */
export function dayLong(day: string): string {
  return formatDate(startOfDay(day, zone), zone);
}
