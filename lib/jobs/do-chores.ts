import { chores } from "@/lib/jobs/handlers";
import { log } from "@/lib/log";

/** Does what a worker does unasked. A failure is logged and tried again next time: no job waits for it. */
export async function doChores(): Promise<void> {
  for (const [chore, work] of Object.entries(chores)) {
    await work().then(
      (done) => log.info({ chore, ...done }, "chore done"),
      (error: unknown) => log.error({ err: error, chore }, "chore failed"),
    );
  }
}
