import { type Contest, type ContestType, contestNames, contestShortNames } from "@/lib/campaigns/schema";
import type { PledgeValues } from "@/lib/documents/pledge-text";
import { endOfDay, type Zone } from "@/lib/format/date";

const listed = (names: readonly (string | number)[]) =>
  names.length < 2 ? String(names[0] ?? "") : `${names.slice(0, -1).join(", ")} dan ${names.at(-1)}`;

/** What a contest is called: as its agency named it, else by its kind. */
export function contestName({ type, title }: Pick<Contest, "type" | "title">): string {
  return title ?? contestNames[type as ContestType];
}

/** "Pemilihan Umum dan Pemilihan Kepala Daerah": what {kontestasi} stands for. */
export function contestPhrase(contests: readonly Contest[]): string {
  return listed([...new Set(contests.map(contestName))]);
}

/** "2029" or "2029 dan 2031": what {tahun} stands for. */
export function yearPhrase(contests: readonly Contest[]): string {
  return listed([...new Set(contests.map((contest) => contest.year))]);
}

/** "Pakta Integritas Netralitas ASN Pemilu dan Pilkada 2024"; empty while no contest is known. */
export function proposedName(contests: readonly Contest[]): string {
  const years = new Set(contests.map(({ year }) => year));
  const names = contests.map(({ type, year }) => `${contestShortNames[type]}${years.size > 1 ? ` ${year}` : ""}`);
  if (names.length === 0) return "";
  return `Pakta Integritas Netralitas ASN ${listed([...new Set(names)])}${years.size > 1 ? "" : ` ${[...years][0]}`}`;
}

/** The values of the placeholders for one person's pact. */
export function pledgeValues(facts: {
  contests: readonly Contest[];
  agencyName: string;
  unitName: string;
}): PledgeValues {
  return {
    kontestasi: contestPhrase(facts.contests),
    tahun: yearPhrase(facts.contests),
    instansi: facts.agencyName,
    unit: facts.unitName,
  };
}

/** Whether people may sign now. The deadline steers pace and reminders; late signatures count until BKPSDM closes. */
export function isSigningOpen(campaign: { status: string }): boolean {
  return campaign.status === "open";
}

/** Whole days from now to the end of the deadline day; 0 on the day itself, negative after it. */
export function daysLeft(deadline: string, zone: Zone, now: Date): number {
  return Math.ceil((endOfDay(deadline, zone).getTime() - now.getTime()) / 86_400_000) - 1;
}
