import type { Totals } from "@/components/monitoring/totals";

/** Totals of a unit where everyone who is not done is still pending. */
export function totals(done: number, obligated: number, exempt = 0): Totals {
  const due = obligated - exempt;
  return {
    obligated,
    exempt,
    signed: done,
    verified: 0,
    awaitingVerification: 0,
    returned: 0,
    pending: due - done,
    declined: 0,
    done,
    rate: due > 0 ? done / due : null,
  };
}
