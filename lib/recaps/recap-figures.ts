import type { RecapFigures } from "@/lib/documents/recap-facts";
import type { EmploymentType } from "@/lib/employees/terms";
import { due, missing, type StatusCounts, totalsOf } from "@/lib/monitoring/rules";
import type { RecapRow } from "@/lib/recaps/recap-rows";

/** The figures of a unit as its people are now. */
export function figuresNow({ counts }: Pick<RecapRow, "counts">, types: readonly EmploymentType[]): RecapFigures {
  const byStatus: StatusCounts = {};
  for (const { status, n } of counts) byStatus[status] = (byStatus[status] ?? 0) + n;
  const totals = totalsOf(byStatus);
  const owing = counts.filter(({ status }) => status !== "removed" && status !== "exempt");
  return {
    byType: types.map((type) => sum(owing.filter((each) => each.type === type).map(({ n }) => n))),
    due: due(totals),
    done: totals.done,
    missing: missing(totals),
    exempt: totals.exempt,
    rate: totals.rate,
  };
}

/** The figures of a unit as its report that stands froze them; null before it reported. */
export function figuresReported(
  { standing }: Pick<RecapRow, "standing">,
  types: readonly EmploymentType[],
): RecapFigures | null {
  if (!standing) return null;
  const { byType } = standing;
  return completed({
    byType: types.map((type) => sum(byType.filter((each) => each.employmentType === type).map(dueOf))),
    due: sum(byType.map(dueOf)),
    done: sum(byType.map(({ done }) => done)),
    exempt: sum(byType.map(({ exempt }) => exempt)),
  });
}

/** The last row: units never share a person. */
export function sumFigures(all: readonly RecapFigures[], types: readonly EmploymentType[]): RecapFigures {
  return completed({
    byType: types.map((_type, i) => sum(all.map(({ byType }) => byType[i] ?? 0))),
    due: sum(all.map(({ due }) => due)),
    done: sum(all.map(({ done }) => done)),
    exempt: sum(all.map(({ exempt }) => exempt)),
  });
}

function completed(counts: Omit<RecapFigures, "missing" | "rate">): RecapFigures {
  const { due, done } = counts;
  return { ...counts, missing: due - done, rate: due === 0 ? null : done / due };
}

const dueOf = ({ obligated, exempt }: { obligated: number; exempt: number }) => obligated - exempt;

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
