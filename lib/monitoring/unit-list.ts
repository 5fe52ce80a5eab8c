import { z } from "zod";
import { searchText } from "@/lib/core/search-text";
import { missing } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { compare } from "@/lib/monitoring/sub-unit-list";

/** Where the latest report of a unit stands. */
export const reportStandings = ["none", "submitted", "accepted", "returned"] as const;
export type ReportStanding = (typeof reportStandings)[number];

/** A reporting unit as the dashboard lists it. */
export type UnitLine = {
  id: string;
  name: string;
  /** Place in the official order. */
  left: number;
  totals: Totals;
  /** People done since midnight. */
  today: number;
  /** The latest report that stands, with its calendar day. */
  reported: { rate: number | null; done: number; day: string } | null;
  reportStatus: ReportStanding;
  /** Who cannot sign yet since their wave is to come, and the first day on which some of them can; null: nobody. */
  notYet: { people: number; first: string } | null;
  /** Where an even pace would stand for its people, 0..1; null where no pace is drawn. */
  pace: number | null;
};

/** Whether nobody of a unit who still owes a signature can give it yet: such a unit lags behind nobody. */
export function waitsForTurn({ notYet, totals }: Pick<UnitLine, "notYet"> & { totals: Totals }): boolean {
  return notYet !== null && notYet.people >= missing(totals);
}

type Key = number | string | null | undefined;

/** What each column of the table sorts by; the names stand in the address. */
const keys = {
  resmi: (line) => line.left,
  unit: (line) => line.name,
  capaian: (line) => line.totals.rate,
  wajib: (line) => line.totals.obligated - line.totals.exempt,
  sudah: (line) => line.totals.done,
  "hari-ini": (line) => line.today,
  dikecualikan: (line) => line.totals.exempt,
  menunggu: (line) => line.totals.awaitingVerification,
  dikembalikan: (line) => line.totals.returned,
  menolak: (line) => line.totals.declined,
  sisa: (line) => line.totals.pending,
  terlapor: (line) => line.reported?.rate,
  tanggal: (line) => line.reported?.day,
  selisih: (line) => line.reported && line.totals.done - line.reported.done,
  belum: (line) => missing(line.totals),
  laporan: (line) => reportStandings.indexOf(line.reportStatus),
} satisfies Record<string, (line: UnitLine) => Key>;

export type UnitColumn = keyof typeof keys;
/** A column, turned round by a minus: "-belum" is the most missing first. */
export type UnitOrder = UnitColumn | `-${UnitColumn}`;
const orders = Object.keys(keys).flatMap((key) => [key, `-${key}`]) as UnitOrder[];

const statusWords = {
  "belum-lapor": "none",
  menunggu: "submitted",
  dikembalikan: "returned",
  diterima: "accepted",
} as const satisfies Record<string, ReportStanding>;
export type StatusWord = keyof typeof statusWords;

/** The state of the list as it stands in the address; what does not fit is left out. */
export const unitListQuery = z.object({
  status: z
    .enum(Object.keys(statusWords) as [StatusWord, ...StatusWord[]])
    .optional()
    .catch(undefined),
  q: searchText.optional().catch(undefined),
  urut: z
    .enum(orders as [UnitOrder, ...UnitOrder[]])
    .default("capaian")
    .catch("capaian"),
  tampil: z.enum(["angka"]).optional().catch(undefined),
});
export type UnitListQuery = z.output<typeof unitListQuery>;

/**
 * The lines under a filter, in the order asked for; what has no value stands last, ties in official order. Where units
 * are compared, those that wait for their turn follow the others, by their day.
 */
export function listUnits(lines: readonly UnitLine[], { status, q, urut }: UnitListQuery): UnitLine[] {
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return lines
    .filter((line) => !status || line.reportStatus === statusWords[status])
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .sort(inOrder(urut));
}

// Of counts the largest is wanted first, of rates, dates and names the smallest.
const smallestFirst: readonly UnitColumn[] = ["resmi", "unit", "capaian", "terlapor", "tanggal", "laporan"];

/** What a column's heading shows and leads to, when the list stands in `order`. */
export function turnOrder(
  order: UnitOrder,
  column: UnitColumn,
): { next: UnitOrder; sorted?: "ascending" | "descending" } {
  if (order === column) return { next: `-${column}`, sorted: "ascending" };
  if (order === `-${column}`) return { next: column, sorted: "descending" };
  return { next: smallestFirst.includes(column) ? column : `-${column}` };
}

/** How many units each tab holds: together they are all of them. */
export function countByStanding(lines: readonly UnitLine[]): Record<StatusWord, number> {
  const of = (word: StatusWord) => lines.filter((line) => line.reportStatus === statusWords[word]).length;
  return {
    "belum-lapor": of("belum-lapor"),
    menunggu: of("menunggu"),
    dikembalikan: of("dikembalikan"),
    diterima: of("diterima"),
  };
}

/** The sum of the latest standing reports; null while nobody has reported. */
export function reportedSum(lines: readonly UnitLine[]): { rate: number | null; done: number; units: number } | null {
  const reports = lines.filter((line) => line.reported);
  if (reports.length === 0) return null;
  const done = reports.reduce((sum, { reported }) => sum + (reported?.done ?? 0), 0);
  const due = lines.reduce((sum, { totals }) => sum + totals.obligated - totals.exempt, 0);
  // Of everybody, as the figure beside it: a part that never reported counts as not done.
  return { rate: due > 0 ? Math.min(done / due, 1) : null, done, units: reports.length };
}

/** The orders that compare how far units are: who cannot begin stands after those who can. */
const ranks: readonly UnitOrder[] = ["capaian", "-capaian", "belum", "-belum"];

function inOrder(order: UnitOrder): (a: UnitLine, b: UnitLine) => number {
  const down = order.startsWith("-");
  const key: (line: UnitLine) => Key = keys[(down ? order.slice(1) : order) as UnitColumn];
  const turn = (line: UnitLine) => (ranks.includes(order) && waitsForTurn(line) && line.notYet?.first) || "";
  return (a, b) => compare(turn(a), turn(b), false) || compare(key(a) ?? null, key(b) ?? null, down) || a.left - b.left;
}
