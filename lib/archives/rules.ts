import type { ArchiveState, ArchiveView } from "@/lib/archives/schema";

/** Days for which a ready archive can be fetched: it is full of names, and can be made anew at any time (UU 27/2022). */
export const ARCHIVE_DAYS = 30;
const DAY = 86_400_000;

/** Whether the worker still has something to do. */
export function isArchiving(state: ArchiveState): boolean {
  return state === "waiting" || state === "working";
}

/** When an archive that was finished at this instant is taken away. */
export function archiveExpiry(finishedAt: Date): Date {
  return new Date(finishedAt.getTime() + ARCHIVE_DAYS * DAY);
}

/** Whether a ready archive is gone. */
export function isArchiveExpired({ expiresAt }: Pick<ArchiveView, "expiresAt">, now: Date): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now.getTime();
}
