import { doChores, doWatches } from "@/lib/jobs/do-chores";
import { openJobLocks } from "@/lib/jobs/job-locks";
import { type JobName, jobPayloads } from "@/lib/jobs/job-payloads";
import { openQueue } from "@/lib/jobs/queue";
import { runJob } from "@/lib/jobs/run-job";
import { runTicks } from "@/lib/jobs/run-ticks";
import { log } from "@/lib/log";

/** How often, in milliseconds, a worker looks for jobs that died with another worker. */
const RECLAIM_EVERY = 5_000;

const DAY = 86_400_000;
const MINUTE = 60_000;

export type Worker = {
  /** Takes no further job, waits up to `patience` milliseconds for those under way, and lets go of everything. */
  stop(patience?: number): Promise<void>;
  /** Resolves when the worker lost its connection and should be started anew. */
  lost: Promise<Error>;
};

/** Starts taking jobs in this process: one of each name at a time. */
export async function startWorker({ reclaimEvery = RECLAIM_EVERY } = {}): Promise<Worker> {
  let tellLost: (error: Error) => void = () => {};
  const lost = new Promise<Error>((resolve) => {
    tellLost = resolve;
  });
  const boss = await openQueue({ supervise: true, maintenanceIntervalSeconds: 60 });
  const locks = await openJobLocks(tellLost);

  const reclaim = async () => {
    const reclaimed = await locks.reclaim();
    if (reclaimed === 0) return;
    log.warn({ reclaimed }, "jobs of a dead worker were taken back");
    await boss.maintain();
  };
  await reclaim();
  const timer = setInterval(() => {
    reclaim().catch((error: unknown) => log.error({ err: error }, "reclaiming jobs"));
  }, reclaimEvery);

  void doChores();
  const chores = setInterval(() => void doChores(), DAY);

  // One at a time: a pass over many mails may take longer than a minute.
  const stopping = new AbortController();
  let watching: Promise<void> | null = null;
  const watch = () => {
    watching ??= doWatches(stopping.signal).finally(() => {
      watching = null;
    });
  };
  watch();
  const watches = setInterval(watch, MINUTE);
  const ticking = runTicks(stopping.signal);

  for (const name of Object.keys(jobPayloads) as JobName[]) {
    await boss.work<object>(name, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (!job) return;
      await locks.hold(job.id);
      await runJob(job, stopping.signal).finally(() => locks.free(job.id));
    });
  }
  return {
    lost,
    async stop(patience = 10_000) {
      clearInterval(timer);
      clearInterval(chores);
      clearInterval(watches);
      stopping.abort();
      await Promise.race([
        Promise.all([watching, ticking]),
        new Promise((tired) => setTimeout(tired, patience).unref()),
      ]);
      await boss.stop({ graceful: true, timeout: patience, close: false });
      locks.close();
    },
  };
}
