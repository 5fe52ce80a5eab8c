import type { ChangeKind, PopulationLine } from "@/lib/population/schema";

type Bare = Omit<PopulationLine, "total">;

/** Lines in the order they were recorded, each with the obligated after it; the last total is the obligated now. */
export function withTotals(lines: readonly Bare[]): PopulationLine[] {
  let total = 0;
  return lines.map((line) => {
    total += line.joined - line.left;
    return { ...line, total };
  });
}

type Filter = { kind?: ChangeKind; from?: string; until?: string };

/** The lines that a filter leaves; totals stay those of the whole history. */
export function filterLines(lines: readonly PopulationLine[], { kind, from, until }: Filter): PopulationLine[] {
  return lines.filter(
    (line) => (!kind || line.kind === kind) && (!from || line.day >= from) && (!until || line.day <= until),
  );
}

/** The history in one sentence's worth of sums: what each kind added and took. */
export function sumByKind(lines: readonly PopulationLine[]): { kind: ChangeKind; joined: number; left: number }[] {
  const sums = new Map<ChangeKind, { kind: ChangeKind; joined: number; left: number }>();
  for (const { kind, joined, left } of lines) {
    const sum = sums.get(kind) ?? { kind, joined: 0, left: 0 };
    sums.set(kind, { kind, joined: sum.joined + joined, left: sum.left + left });
  }
  return [...sums.values()];
}
