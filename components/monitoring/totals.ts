/** Counts of pacts of one unit with everything beneath it, at one moment. */
export type Totals = {
  /** Everyone in the population ("sasaran"), exempt people included. */
  readonly obligated: number;
  readonly exempt: number;
  readonly signed: number;
  readonly verified: number;
  readonly awaitingVerification: number;
  readonly returned: number;
  readonly pending: number;
  readonly declined: number;
  /** signed + verified */
  readonly done: number;
  /** done / (obligated - exempt), 0..1; `null` when nobody is obligated. */
  readonly rate: number | null;
};

/** What the unit head last stated to BKPSDM. */
export type Reported = {
  readonly rate: number | null;
  readonly done: number;
  /** Calendar day in the agency's zone, "2028-10-09". */
  readonly day: string;
};

/** People who must sign ("wajib"): the denominator of every rate. */
export function due(totals: Totals): number {
  return totals.obligated - totals.exempt;
}

/** People whose signature does not count yet, in whatever state. */
export function remaining(totals: Totals): number {
  return due(totals) - totals.done;
}
