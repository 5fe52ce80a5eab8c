import { forgetOldTraces } from "@/lib/accounts/forget-old-traces";
import { failArchive } from "@/lib/archives/fail-archive";
import { forgetArchives } from "@/lib/archives/forget-archives";
import { writeArchive } from "@/lib/archives/write-archive";
import { readStacks } from "@/lib/batches/read-stacks";
import { systemActor } from "@/lib/core/actor";
import { giveUpImport } from "@/lib/imports/fail-import";
import { readImport } from "@/lib/imports/read-import";
import { writeImport } from "@/lib/imports/write-import";
import type { JobName, JobPayload } from "@/lib/jobs/job-payloads";
import { extendLog } from "@/lib/ledger/extend-log";
import { log } from "@/lib/log";
import { failExport } from "@/lib/recaps/fail-export";
import { writeExport } from "@/lib/recaps/write-export";
import { deliverReminders } from "@/lib/reminders/deliver";
import { runDuePlans } from "@/lib/reminders/run-plan";
import { anonymiseCampaigns } from "@/lib/retention/anonymise-campaigns";
import { sweepFiles } from "@/lib/scans/sweep-files";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { stampWaiting } from "@/lib/seals/stamp-waiting";

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
  "archives.write": ({ archiveId }, jobId, stopping) => writeArchive(worker(jobId), archiveId, { stopping }),
  "archives.give-up": ({ archiveId }, jobId) => failArchive(worker(jobId), { archiveId }),
};

/** What a worker does unasked: when it starts, and once a day. */
export const chores = {
  "archives.forget": () => forgetArchives(),
  "files.sweep": () => sweepFiles(),
  "accounts.forget": () => forgetOldTraces(),
  "log.sweep": () => growLog({ sweep: true }),
} as const satisfies Record<string, () => Promise<object>>;

/** What a worker looks after all the time: when it starts, and once a minute. */
export const watches = {
  "reminders.plan": () => runDuePlans(),
  "stacks.read": (stopping) => readStacks(systemActor("worker"), stopping),
  "reminders.deliver": (stopping) => deliverReminders({ stopping }),
  "documents.stamp": (stopping) => stampWaiting(stopping),
  "campaigns.anonymise": (stopping) => anonymiseCampaigns(systemActor("worker"), stopping),
} as const satisfies Record<string, (stopping: AbortSignal) => Promise<object>>;

/** What follows people within seconds: each by itself, one pass after the other. */
export const ticks = {
  "documents.seal": (stopping) => sealWaiting(stopping),
  "log.extend": () => growLog(),
} as const satisfies Record<string, (stopping: AbortSignal) => Promise<object>>;

/** Found again in each pass; told once. */
const told = new Set<string>();

/** The log grows; rows that this installation did not write stay outside, and somebody should know. */
async function growLog(options?: { sweep: boolean }): Promise<object> {
  const { size, taken, refused } = await extendLog(options);
  const events = refused.filter((id) => !told.has(id));
  for (const id of events) told.add(id);
  if (events.length > 0) log.error({ events }, "rows of the audit trail that this installation did not write");
  return { size, taken, refused: refused.length };
}
