import { isArchiveExpired, isArchiving } from "@/lib/archives/rules";
import type { ArchiveView } from "@/lib/archives/schema";

/** Whether all evidence of a campaign can be fetched just now: the newest archive that is ready, else what there is. */
export type ArchiveStanding =
  | { kind: "ready"; finishedAt: string | null; expiresAt: string | null; provisional: boolean }
  | { kind: "making" }
  | { kind: "none" };

/** @param archives the newest first */
export function archiveStanding(archives: readonly ArchiveView[], now: Date): ArchiveStanding {
  const alive = archives.filter(({ erased }) => !erased);
  const ready = alive.find((run) => run.state === "ready" && !isArchiveExpired(run, now));
  if (ready) {
    const { finishedAt, expiresAt, provisional } = ready;
    return { kind: "ready", finishedAt, expiresAt, provisional };
  }
  return { kind: alive.some(({ state }) => isArchiving(state)) ? "making" : "none" };
}
