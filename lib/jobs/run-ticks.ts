import { setTimeout as pause } from "node:timers/promises";
import { ticks } from "@/lib/jobs/handlers";
import { log } from "@/lib/log";

/** Pause between two passes, in milliseconds. */
const PAUSE = 2_000;

/**
 * Does what must follow people within seconds, over and over until `stopping` is aborted. Each goes its own round, one
 * pass at a time: a long one keeps no other waiting. A failure is logged, and the next pass comes.
 */
export async function runTicks(stopping: AbortSignal): Promise<void> {
  await Promise.all(
    Object.entries(ticks).map(async ([tick, work]) => {
      while (!stopping.aborted) {
        await work(stopping).then(
          (done) => log.trace({ tick, ...done }, "tick done"),
          (error: unknown) => log.error({ err: error, tick }, "tick failed"),
        );
        await pause(PAUSE, undefined, { signal: stopping }).catch(() => {});
      }
    }),
  );
}
