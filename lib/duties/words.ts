import type { DutyDay } from "@/lib/duties/schema";
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

/**
 * "Tenggat hari ini" where all have one last day; else "3 orang tenggatnya hari ini, 10 lainnya 30 November" or, over more
 * days, "3 orang tenggatnya hari ini, 10 orang 30 November, 2 orang 20 Desember". What has passed counts as one day.
 */
export function spreadWords(days: readonly DutyDay[], today: string): string {
  const [first, second, third] = days;
  if (!first) return "";
  if (!second) return byWords(first.by, today);
  const day = ({ by }: DutyDay) => (by === today ? "hari ini" : dayWords(by));
  const begin = `${formatCount(first.people)} orang tenggatnya ${day(first)}${first.by < today ? " sudah lewat" : ""}`;
  if (!third) return `${begin}, ${formatCount(second.people)} lainnya ${day(second)}`;
  return [begin, ...days.slice(1).map((each) => `${formatCount(each.people)} orang ${day(each)}`)].join(", ");
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
