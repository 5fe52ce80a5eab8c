const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** How long whoever took a document has it alone; then it is taken to be dead. */
export const LEASE = MINUTE;

/** Pauses after each attempt that failed; after the last of them somebody is needed. */
const PAUSES = [5 * SECOND, 20 * SECOND, MINUTE, 3 * MINUTE, 10 * MINUTE, 30 * MINUTE];
export const MOST_ATTEMPTS = PAUSES.length + 1;

/** When to try again after so many attempts; null when they are used up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** When to ask for a time stamp again: soon at first, then every six hours, for a fortnight. */
export function nextStamp(attempts: number, now: Date): Date | null {
  if (attempts > 60) return null;
  return new Date(now.getTime() + Math.min(2 ** attempts * MINUTE, DAY / 4));
}

/** Whether somebody may be waiting for it: an old backlog is sealed at a pace that leaves the machine to people. */
export function isFresh(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() < 60 * MINUTE;
}

/** How long an own authority and its seals are good for, and when the next one is made. */
export const AUTHORITY_YEARS = 20;
export const SEAL_YEARS = 3;
const RENEW_SEAL_BEFORE = 30 * DAY;
const RENEW_AUTHORITY_BEFORE = (SEAL_YEARS * 365 + 60) * DAY;

/** Until when a certificate must last to be used now: an authority outlives each seal it gives. */
export function mustLastUntil(kind: "authority" | "seal", now: Date): Date {
  return new Date(now.getTime() + (kind === "seal" ? RENEW_SEAL_BEFORE : RENEW_AUTHORITY_BEFORE));
}
