import { formatCount } from "@/lib/format/number";
import { addDays } from "@/lib/monitoring/working-days";

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];

const LONGEST_NOTE = 160;

/** "20 November": a day of the near past or future needs no year. */
export function dayWords(day: string): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

/** Calendar days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** "Tenggat hari ini", "Tenggat 31 Oktober, 3 hari lagi", "Tenggat 31 Oktober lewat 2 hari". */
export function byWords(by: string, today: string): string {
  const days = daysBetween(today, by);
  if (days === 0) return "Tenggat hari ini";
  if (days < 0) return `Tenggat ${dayWords(by)} lewat ${formatCount(-days)} hari`;
  return `Tenggat ${dayWords(by)}, ${by === addDays(today, 1) ? "besok" : `${formatCount(days)} hari lagi`}`;
}

/** Somebody's note as a sentence among others: with its end, and no longer than a glance; the whole stands where it is mended. */
export function noteWords(note: string): string {
  const line = note.trim().replace(/\s+/g, " ");
  if (line.length > LONGEST_NOTE) return `${line.slice(0, LONGEST_NOTE).replace(/\s+\S*$/, "")} ...`;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** "Ani", "Ani dan Budi", "Ani, Budi, dan 3 orang lain": the first names of a longer list. */
export function namesWords(names: readonly string[], count: number): string {
  const shown = names.slice(0, count > 3 ? 2 : 3);
  const rest = count - shown.length;
  if (rest > 0) return `${shown.join(", ")}, dan ${formatCount(rest)} orang lain`;
  if (shown.length < 3) return shown.join(" dan ");
  return `${shown.slice(0, -1).join(", ")}, dan ${shown.at(-1)}`;
}
