import { type ChangeKind, changeKindNames, OPENED_EXEMPT, type PopulationLine } from "@/lib/population/schema";

type Bare = Omit<PopulationLine, "total" | "due">;

/** Lines in the order they were recorded, each with Sasaran and Wajib after it; those of the last line are those now. */
export function withTotals(lines: readonly Bare[]): PopulationLine[] {
  let total = 0;
  let exempt = 0;
  return lines.map((line) => {
    total += line.joined - line.left;
    exempt += line.exempted;
    return { ...line, total, due: total - exempt };
  });
}

type Filter = { kind?: ChangeKind; from?: string; until?: string };

/** The lines that a filter leaves; totals stay those of the whole history. */
export function filterLines(lines: readonly PopulationLine[], { kind, from, until }: Filter): PopulationLine[] {
  return lines.filter(
    (line) => (!kind || line.kind === kind) && (!from || line.day >= from) && (!until || line.day <= until),
  );
}

type KindSum = { kind: ChangeKind; joined: number; left: number; exempted: number };

/** The history in one sentence's worth of sums: what each kind added and took. */
export function sumByKind(lines: readonly PopulationLine[]): KindSum[] {
  const sums = new Map<ChangeKind, KindSum>();
  for (const { kind, joined, left, exempted } of lines) {
    const sum = sums.get(kind) ?? { kind, joined: 0, left: 0, exempted: 0 };
    const added = { joined: sum.joined + joined, left: sum.left + left, exempted: sum.exempted + exempted };
    sums.set(kind, { kind, ...added });
  }
  return [...sums.values()];
}

/** How many the opening itself exempted. */
export function openedExempt(lines: readonly PopulationLine[]): number {
  return lines.reduce((sum, { reason, exempted }) => sum + (reason.startsWith(OPENED_EXEMPT) ? exempted : 0), 0);
}

/** A line in a few words: its kind, and the reason where that says more. */
export function lineTitle({ kind, reason }: Pick<PopulationLine, "kind" | "reason">): string {
  const name = changeKindNames[kind];
  return reason.startsWith(name) ? reason : `${name}: ${reason}`;
}
