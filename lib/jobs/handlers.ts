import { forgetOldTraces } from "@/lib/accounts/forget-old-traces";
import { readStacks } from "@/lib/batches/read-stacks";
import { systemActor } from "@/lib/core/actor";
import { giveUpImport } from "@/lib/imports/fail-import";
import { readImport } from "@/lib/imports/read-import";
import { writeImport } from "@/lib/imports/write-import";
import type { JobName, JobPayload } from "@/lib/jobs/job-payloads";
import { failExport } from "@/lib/recaps/fail-export";
import { writeExport } from "@/lib/recaps/write-export";
import { deliverReminders } from "@/lib/reminders/deliver";
import { runDuePlans } from "@/lib/reminders/run-plan";
import { sweepFiles } from "@/lib/scans/sweep-files";

/** `stopping` is aborted when the worker is told to stop: long work then ends early, between two of its steps. */
type Handlers = {
  [N in JobName]: (payload: JobPayload<N>, jobId: string, stopping: AbortSignal) => Promise<unknown>;
};

const worker = (jobId: string) => systemActor("worker", jobId);

/** Which operation does each job. The one place where jobs meet the domains. */
export const handlers: Handlers = {
  "imports.read": ({ importId }, jobId) => readImport(worker(jobId), importId),
  "imports.apply": ({ importId }, jobId) => writeImport(worker(jobId), importId),
  "imports.give-up": ({ importId }, jobId) => giveUpImport(worker(jobId), { importId }),
  "reminders.deliver": (_, _jobId, stopping) => deliverReminders({ stopping }),
  "stacks.read": (_, jobId, stopping) => readStacks(worker(jobId), stopping),
  "exports.write": ({ exportId }, jobId) => writeExport(worker(jobId), exportId),
  "exports.give-up": ({ exportId }, jobId) => failExport(worker(jobId), { exportId }),
};

/** What a worker does unasked: when it starts, and once a day. */
export const chores = {
  "files.sweep": () => sweepFiles(),
  "accounts.forget": () => forgetOldTraces(),
} as const satisfies Record<string, () => Promise<object>>;

/** What a worker looks after all the time: when it starts, and once a minute. */
export const watches = {
  "reminders.plan": () => runDuePlans(),
  "stacks.read": (stopping) => readStacks(systemActor("worker"), stopping),
  "reminders.deliver": (stopping) => deliverReminders({ stopping }),
} as const satisfies Record<string, (stopping: AbortSignal) => Promise<object>>;
