/** The three zones of Indonesian law (Keppres 41/1987); an agency keeps one. */
export const zones = ["WIB", "WITA", "WIT"] as const;
export type Zone = (typeof zones)[number];

const ianaZone: Record<Zone, string> = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" };
const offsetHours: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };

// biome-ignore format: a table of twelve reads best in two rows
const months = [
  "Januari", "Februari", "Maret", "April", "Mei", "Juni",
  "Juli", "Agustus", "September", "Oktober", "November", "Desember",
] as const;

const days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;

function partsOf(date: Date, zone: Zone) {
  const shifted = new Date(date.getTime() + offsetHours[zone] * 3_600_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth(),
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    time: shifted.toISOString().slice(11, 19),
  };
}

/** IANA name of a zone, for libraries that ask for it. */
export function ianaZoneOf(zone: Zone): string {
  return ianaZone[zone];
}

/** "13 Oktober 2028" in the agency's zone. */
export function formatDate(date: Date, zone: Zone): string {
  const { day, month, year } = partsOf(date, zone);
  return `${day} ${months[month]} ${year}`;
}

/** "Jumat, 13 Oktober 2028" in the agency's zone. */
export function formatLongDate(date: Date, zone: Zone): string {
  return `${days[partsOf(date, zone).weekday]}, ${formatDate(date, zone)}`;
}

/** "13 Okt 2028": for tables. */
export function formatDateShort(date: Date, zone: Zone): string {
  const { day, month, year } = partsOf(date, zone);
  return `${day} ${months[month]?.slice(0, 3)} ${year}`;
}

/** "09.42 WIB". */
export function formatTime(date: Date, zone: Zone): string {
  return `${partsOf(date, zone).time.slice(0, 5).replace(":", ".")} ${zone}`;
}

/** "13 Oktober 2028, 09.42 WIB"; with seconds "13 Oktober 2028, 09.42.18 WIB" (evidence). */
export function formatDateTime(date: Date, zone: Zone, seconds = false): string {
  const time = partsOf(date, zone)
    .time.slice(0, seconds ? 8 : 5)
    .replaceAll(":", ".");
  return `${formatDate(date, zone)}, ${time} ${zone}`;
}

/** The calendar day in the zone as "2028-10-13" (ISO 8601). */
export function isoDay(date: Date, zone: Zone): string {
  return new Date(date.getTime() + offsetHours[zone] * 3_600_000).toISOString().slice(0, 10);
}

/** An instant as ISO 8601 with the zone's own offset: "2028-10-13T09:42:18.000+07:00". */
export function isoWithOffset(date: Date, zone: Zone): string {
  const shifted = new Date(date.getTime() + offsetHours[zone] * 3_600_000).toISOString();
  return `${shifted.slice(0, -1)}+0${offsetHours[zone]}:00`;
}

/** The first instant of a calendar day ("2028-10-13") in the zone. */
export function startOfDay(day: string, zone: Zone): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetHours[zone] * 3_600_000);
}

/** The last millisecond of a calendar day in the zone: a deadline day counts whole. */
export function endOfDay(day: string, zone: Zone): Date {
  return new Date(startOfDay(day, zone).getTime() + 86_400_000 - 1);
}
