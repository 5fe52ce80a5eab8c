import { formatDateShort, startOfDay, type Zone } from "@/lib/format/date";

/** "berlaku 1 Okt 2028" of an ISO day, or null. */
export function effectiveWords(effectiveOn: string | null, zone: Zone): string | null {
  return effectiveOn && `berlaku ${formatDateShort(startOfDay(effectiveOn, zone), zone)}`;
}
