import { pool } from "@/lib/db";

/** The channel on which every process hears that something in an agency has changed; the payload is the agency's id. */
export const CHANGES = "ikrar_changes";

/** The shortest time between two announcements of one agency, in milliseconds. */
const GAP = 500;

/** Agencies announced a moment ago, and whether they changed again since. */
const recent = new Map<string, { again: boolean }>();

/**
 * Tells every process that something in this agency has changed, at most twice a second. To be called after the commit:
 * NOTIFY inside a transaction makes all commits of the database wait for each other (docs/decisions/006-live-figures.md).
 * A lost announcement costs a viewer some seconds, never a figure.
 */
export function announceChange(agencyId: string): void {
  const before = recent.get(agencyId);
  if (before) {
    before.again = true;
    return;
  }
  const entry = { again: false };
  recent.set(agencyId, entry);
  pool.query("SELECT pg_notify($1, $2)", [CHANGES, agencyId]).catch(() => {});
  setTimeout(() => {
    recent.delete(agencyId);
    if (entry.again) announceChange(agencyId);
  }, GAP).unref();
}
