import type PgBoss from "pg-boss";
import { openQueue } from "@/lib/jobs/queue";
import { runWaitingJobs } from "@/lib/jobs/run-job";

let queue: Promise<PgBoss> | undefined;

/** Does what a worker would do by now, in this process; answers how many jobs that were. */
export async function runJobs(): Promise<number> {
  queue ??= openQueue();
  return runWaitingJobs(await queue);
}
