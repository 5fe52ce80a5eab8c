import { addTotals, type StatusCounts, totalsOf } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";

/** One unit with the counts of its own people, not of those below it. */
export type UnitCounts = {
  id: string;
  parentId: string | null;
  name: string;
  kind: string;
  left: number;
  right: number;
  reporting: boolean;
  reportingUnitId: string | null;
  counts: StatusCounts;
};

export type UnitNode = Omit<UnitCounts, "counts"> & {
  /** Its own people. */
  own: Totals;
  /** Its own people and everyone below. */
  totals: Totals;
  leaf: boolean;
};

/** Adds every unit's people to all units above it. Order and numbering are the nested set's. */
export function rollUp(units: readonly UnitCounts[]): UnitNode[] {
  const sums = new Map<string, StatusCounts>();
  const path: UnitCounts[] = [];
  const ordered = [...units].sort((a, b) => a.left - b.left);
  const parents = new Set(ordered.map(({ parentId }) => parentId));
  for (const unit of ordered) {
    while (path.length > 0 && (path.at(-1)?.right ?? 0) < unit.left) path.pop();
    path.push(unit);
    sums.set(unit.id, {});
    for (const above of path) add(sums.get(above.id), unit.counts);
  }
  return ordered.map(({ counts, ...unit }) => ({
    ...unit,
    own: totalsOf(counts),
    totals: totalsOf(sums.get(unit.id) ?? {}),
    leaf: !parents.has(unit.id),
  }));
}

/** The people a reporting unit answers for: its own and those below that no nearer unit reports. */
export function reportScope(nodes: readonly UnitNode[], reportingUnitId: string): Totals {
  return addTotals(nodes.filter((node) => node.reportingUnitId === reportingUnitId).map(({ own }) => own));
}

function add(sum: StatusCounts | undefined, counts: StatusCounts): void {
  if (!sum) return;
  for (const [status, n] of Object.entries(counts) as [keyof StatusCounts, number][])
    sum[status] = (sum[status] ?? 0) + n;
}
