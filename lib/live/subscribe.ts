import { listen } from "@/lib/db";
import { CHANGES } from "@/lib/live/announce";

export type ChangeListener = {
  changed: () => void;
  /** The database can no longer be heard; nothing more will come. */
  lost: () => void;
};

const listeners = new Map<string, Set<ChangeListener>>();
/** One connection a process, while anybody listens. */
let connection: Promise<() => Promise<void>> | null = null;

/**
 * Hears changes of one agency, whichever process makes them, until the answered function is called.
 * @throws Error when the database cannot be heard now
 */
export async function subscribe(agencyId: string, listener: ChangeListener): Promise<() => void> {
  const those = listeners.get(agencyId) ?? new Set();
  listeners.set(agencyId, those.add(listener));
  connection ??= listen(CHANGES, heard, lost);
  try {
    await connection;
  } catch (error) {
    connection = null;
    leave(agencyId, listener);
    throw error;
  }
  return () => leave(agencyId, listener);
}

function heard(agencyId: string): void {
  for (const { changed } of listeners.get(agencyId) ?? []) changed();
}

function lost(): void {
  connection = null;
  const all = [...listeners.values()].flatMap((those) => [...those]);
  listeners.clear();
  for (const listener of all) listener.lost();
}

function leave(agencyId: string, listener: ChangeListener): void {
  const those = listeners.get(agencyId);
  if (!those?.delete(listener)) return;
  if (those.size === 0) listeners.delete(agencyId);
  if (listeners.size > 0) return;
  const last = connection;
  connection = null;
  last?.then((close) => close()).catch(() => {});
}
