import type { PactStatus } from "@/lib/pacts/schema";

/**
 * A state as the unit's own desk shows it: that somebody declined is a case between that person and the personnel
 * agency, and for colleagues the pact is simply not signed.
 */
export function deskStanding(status: PactStatus): PactStatus {
  return status === "declined" ? "pending" : status;
}
