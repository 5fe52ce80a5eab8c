import { formatDate, startOfDay } from "@/lib/format/date";
import { due, missing } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { isDone } from "@/lib/pacts/rules";
import type { PactStatus } from "@/lib/pacts/schema";
import type { ReportContent, ReportPerson } from "@/lib/reports/schema";

type TypeCounts = ReportContent["byType"][number];

/** Counts by kind of employment, in the order of the recap table; kinds without people are left out. */
export function countByType(
  order: readonly TypeCounts["employmentType"][],
  people: readonly Pick<ReportPerson, "employmentType" | "status">[],
): TypeCounts[] {
  return order
    .map((employmentType) => {
      const states = people.filter((person) => person.employmentType === employmentType).map(({ status }) => status);
      const exempt = states.filter((status) => status === "exempt").length;
      return { employmentType, obligated: states.length, exempt, done: states.filter(isDone).length };
    })
    .filter(({ obligated }) => obligated > 0);
}

/** The same content to readers who may not know that somebody declined: such people have not signed yet. */
export function withoutDeclines(content: ReportContent): ReportContent {
  const { pending, declined, ...figures } = content.figures;
  return {
    ...content,
    figures: { ...figures, pending: pending + declined, declined: 0 },
    people: content.people.map((person) =>
      person.status === "declined" ? { ...person, status: "pending" as const } : person,
    ),
  };
}

/** The people whom a report must name: not done yet, or exempt. */
export function namedPeople<P extends { status: PactStatus }>(people: readonly P[]): P[] {
  return people.filter(({ status }) => !isDone(status));
}

export const NOT_SIGNED = "Belum menandatangani";

/**
 * What stands beside a name in the annex. That somebody declined is a confidential case for BKPSDM: in a letter that
 * passes many desks the person has simply not signed.
 */
export function personRemark({ status, reason }: Pick<ReportPerson, "status" | "reason">): string {
  if (status === "exempt") return reason ? `Dikecualikan: ${withinSentence(reason)}` : "Dikecualikan";
  if (status === "awaiting_verification") return "Lembar menunggu verifikasi";
  if (status === "returned") return "Lembar dikembalikan";
  return NOT_SIGNED;
}

/** "Tugas belajar" -> "tugas belajar", but "CLTN" as it is. */
function withinSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

/** The lines of a report's figures: how many people now, and how many more than in the report before. */
export function figureLines(now: Totals, before: Totals | null) {
  const line = (label: string, count: (totals: Totals) => number) => ({
    label,
    count: count(now),
    change: before ? count(now) - count(before) : null,
  });
  return [
    line("Sasaran", (totals) => totals.obligated),
    line("Dikecualikan", (totals) => totals.exempt),
    line("Wajib menandatangani", due),
    line("Sudah", (totals) => totals.done),
    line("Belum", missing),
  ];
}

/** A letter may have been drafted while the campaign was prepared; what is older speaks of another matter. */
const LETTER_DAYS_BEFORE_OPENING = 30;

/** Why a letter cannot bear this date, or null. All days are ISO days in the agency's zone. */
export function letterDateProblem(day: string, { opened, today }: { opened: string | null; today: string }) {
  if (day > today) return "Tanggal surat belum tiba. Isi tanggal hari ini atau sebelumnya";
  if (opened === null) return null;
  const earliest = new Date(Date.parse(opened) - LETTER_DAYS_BEFORE_OPENING * 86_400_000);
  if (Date.parse(day) >= earliest.getTime()) return null;
  const words = formatDate(startOfDay(earliest.toISOString().slice(0, 10), "WIB"), "WIB");
  return `Tanggal surat terlalu lama, jauh sebelum kegiatan dibuka. Isi ${words} atau sesudahnya`;
}
