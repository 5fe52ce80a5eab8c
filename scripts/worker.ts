/** The worker process: reads and writes imports, and whatever else is put into the queue. */
import { setPriority } from "node:os";
import { disconnect } from "@/lib/db";
import { startWorker } from "@/lib/jobs/start-worker";
import { log } from "@/lib/log";

// Sealing and lists can wait a moment; the people who are signing should not.
setPriority(10);

const worker = await startWorker();
log.info("worker ready");

let stopping = false;

async function stop(reason: string, code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ reason }, "worker stops");
  await worker.stop().catch((error: unknown) => log.error({ err: error }, "worker stop"));
  await disconnect().catch(() => {});
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void stop(signal, 0));
void worker.lost.then((error) => stop(error.message, 1));
