import type { CircularView } from "@/lib/circulars/schema";

/** What a reader agrees to; part of what the hash of a reading covers, so never edited: a new wording is a new version. */
export const READING_STATEMENT =
  "Saya telah membaca dan mencermati surat edaran ini, serta memahami bahwa pernyataan ini bukan tanda tangan pakta.";

/** Whether its reader still owes the statement of having read it; the end of the campaign ends that. */
export function isUnread({ owed, confirmedAt, campaignStatus }: CircularView): boolean {
  return owed && confirmedAt === null && campaignStatus === "open";
}

/** Who must read and who has: two counts of the same people. */
export type ReadingCount = { due: number; read: number };
export type ReadingShare = ReadingCount & { rate: number | null };

/** A unit of the tree with the counts of its own people, not of those below it. */
export type UnitReading = ReadingCount & {
  id: string;
  parentId: string | null;
  name: string;
  left: number;
  right: number;
  reportingUnitId: string | null;
};

/** read / due, null when nobody must read. */
export function shareOf({ due, read }: ReadingCount): ReadingShare {
  return { due, read, rate: due === 0 ? null : read / due };
}

/** The people of several sets that do not overlap. */
export function sumReadings(counts: readonly ReadingCount[]): ReadingShare {
  return shareOf({
    due: counts.reduce((sum, { due }) => sum + due, 0),
    read: counts.reduce((sum, { read }) => sum + read, 0),
  });
}

/** A unit with everybody below it. */
export function shareBeneath(units: readonly UnitReading[], top: { left: number; right: number }): ReadingShare {
  return sumReadings(units.filter(({ left }) => left >= top.left && left <= top.right));
}

export type ReadingLine = ReadingShare & { id: string; name: string; left: number; hasChildren: boolean };

/** The units that answer for somebody who must read, each with its people; those of no reporting unit under the root. */
export function reportingReadings(units: readonly UnitReading[]): ReadingLine[] {
  const root = units.find(({ parentId }) => parentId === null);
  const members = new Map<string, UnitReading[]>();
  for (const unit of units) {
    const id = unit.reportingUnitId ?? root?.id ?? unit.id;
    members.set(id, [...(members.get(id) ?? []), unit]);
  }
  return units.flatMap((unit) => {
    const share = sumReadings(members.get(unit.id) ?? []);
    return share.due > 0 ? [lineOf(unit, share, units)] : [];
  });
}

/** The units right beneath one, each with all below it. */
export function childReadings(units: readonly UnitReading[], unitId: string): ReadingLine[] {
  return units
    .filter(({ parentId }) => parentId === unitId)
    .map((unit) => lineOf(unit, shareBeneath(units, unit), units));
}

function lineOf({ id, name, left }: UnitReading, share: ReadingShare, units: readonly UnitReading[]): ReadingLine {
  return { id, name, left, hasChildren: units.some(({ parentId }) => parentId === id), ...share };
}

/** The least first, what nobody must read last; ties in official order. */
export function leastReadFirst(lines: readonly ReadingLine[]): ReadingLine[] {
  return lines.toSorted((a, b) => (a.rate ?? 2) - (b.rate ?? 2) || a.left - b.left);
}
