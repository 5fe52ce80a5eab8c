import type PgBoss from "pg-boss";
import { handlers } from "@/lib/jobs/handlers";
import { type JobName, jobPayloads } from "@/lib/jobs/job-payloads";
import { log } from "@/lib/log";

const NEVER = new AbortController().signal;

/** Does one job. What it throws is logged and thrown on, so that the queue repeats the job. */
export async function runJob(job: Pick<PgBoss.Job<object>, "id" | "name" | "data">, stopping = NEVER): Promise<void> {
  const name = job.name as JobName;
  const started = performance.now();
  try {
    // One name, one payload: the pair is of one kind, which a union of all kinds cannot say.
    const handle = handlers[name] as (
      ...of: [payload: unknown, jobId: string, stopping: AbortSignal]
    ) => Promise<unknown>;
    await handle(jobPayloads[name].parse(job.data), job.id, stopping);
    log.info({ job: name, jobId: job.id, ms: Math.round(performance.now() - started) }, "job done");
  } catch (error) {
    log.error({ err: error, job: name, jobId: job.id }, "job failed");
    throw error;
  }
}

/** Does every job that waits, in this process, and answers how many: for tests and for commands without a worker. */
export async function runWaitingJobs(boss: PgBoss): Promise<number> {
  let done = 0;
  for (let found = true; found; ) {
    found = false;
    for (const name of Object.keys(jobPayloads)) {
      for (const job of await boss.fetch<object>(name)) {
        await runJob(job).then(
          () => boss.complete(name, job.id),
          (error: Error) => boss.fail(name, job.id, { message: error.message }),
        );
        found = true;
        done += 1;
      }
    }
  }
  return done;
}
