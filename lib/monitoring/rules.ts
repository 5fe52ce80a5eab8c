import type { Totals } from "@/lib/monitoring/schema";
import type { PactStatus } from "@/lib/pacts/schema";

export type StatusCounts = Partial<Record<PactStatus, number>>;

/** Totals from counts by state; `removed` people count nowhere. */
export function totalsOf(counts: StatusCounts): Totals {
  const of = (status: PactStatus) => counts[status] ?? 0;
  const done = of("signed") + of("verified");
  const open = of("awaiting_verification") + of("returned") + of("pending") + of("declined");
  const owing = done + open;
  return {
    obligated: owing + of("exempt"),
    exempt: of("exempt"),
    signed: of("signed"),
    verified: of("verified"),
    awaitingVerification: of("awaiting_verification"),
    returned: of("returned"),
    pending: of("pending"),
    declined: of("declined"),
    done,
    rate: owing === 0 ? null : done / owing,
  };
}

/** The totals of several sets of people that do not overlap. */
export function addTotals(all: readonly Totals[]): Totals {
  const sum = (key: Exclude<keyof Totals, "rate">) => all.reduce((total, each) => total + each[key], 0);
  return totalsOf({
    exempt: sum("exempt"),
    signed: sum("signed"),
    verified: sum("verified"),
    awaiting_verification: sum("awaitingVerification"),
    returned: sum("returned"),
    pending: sum("pending"),
    declined: sum("declined"),
  });
}

/** People who must sign ("wajib"), the denominator of every rate: everyone in the population but the exempt. */
export function due(totals: Totals): number {
  return totals.obligated - totals.exempt;
}

/** People who still owe a signature or a good sheet. */
export function missing(totals: Totals): number {
  return due(totals) - totals.done;
}
