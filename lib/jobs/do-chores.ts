import { chores, watches } from "@/lib/jobs/handlers";
import { log } from "@/lib/log";

/** Does what a worker does unasked. A failure is logged and tried again next time: no job waits for it. */
export async function doChores(): Promise<void> {
  for (const [chore, work] of Object.entries(chores)) await tell(chore, work(), "info");
}

/** Does what a worker looks after once a minute, until `stopping` is aborted. */
export async function doWatches(stopping: AbortSignal): Promise<void> {
  for (const [chore, work] of Object.entries(watches)) await tell(chore, work(stopping), "debug");
}

function tell(chore: string, work: Promise<object>, level: "info" | "debug"): Promise<void> {
  return work.then(
    (done) => log[level]({ chore, ...done }, "chore done"),
    (error: unknown) => log.error({ err: error, chore }, "chore failed"),
  );
}
