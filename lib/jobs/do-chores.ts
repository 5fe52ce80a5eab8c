import { chores, watches } from "@/lib/jobs/handlers";
import { log } from "@/lib/log";

type Chores = Record<string, () => Promise<object>>;

/** Does what a worker does unasked. A failure is logged and tried again next time: no job waits for it. */
export function doChores(): Promise<void> {
  return doEach(chores, "info");
}

/** Does what a worker looks after once a minute. */
export function doWatches(): Promise<void> {
  return doEach(watches, "debug");
}

async function doEach(all: Chores, level: "info" | "debug"): Promise<void> {
  for (const [chore, work] of Object.entries(all)) {
    await work().then(
      (done) => log[level]({ chore, ...done }, "chore done"),
      (error: unknown) => log.error({ err: error, chore }, "chore failed"),
    );
  }
}
