import { z } from "zod";

const importJob = z.object({ importId: z.uuid() });
const exportJob = z.object({ exportId: z.uuid() });
const archiveJob = z.object({ archiveId: z.uuid() });

/** Every job there is, by name, with the payload it carries. Names are stored in the queue: add, never rename. */
export const jobPayloads = {
  "imports.read": importJob,
  "imports.apply": importJob,
  /** An import whose worker died again and again. */
  "imports.give-up": importJob,
  /** Hands in whatever mail waits. */
  "reminders.deliver": z.object({}),
  /** Reads whatever stacks of pages wait. */
  "stacks.read": z.object({}),
  "exports.write": exportJob,
  /** An export whose worker died again and again. */
  "exports.give-up": exportJob,
  "archives.write": archiveJob,
  /** An archive whose worker died again and again. */
  "archives.give-up": archiveJob,
} as const satisfies Record<string, z.ZodType>;

export type JobName = keyof typeof jobPayloads;
export type JobPayload<N extends JobName> = z.output<(typeof jobPayloads)[N]>;

/** How a job is kept: seconds it may run, repeats after a death, and who is told when they are used up. */
export const jobRules: Record<JobName, { expireInSeconds: number; retryLimit: number; deadLetter?: JobName }> = {
  "imports.give-up": { expireInSeconds: 60, retryLimit: 5 },
  "exports.give-up": { expireInSeconds: 60, retryLimit: 5 },
  "exports.write": { expireInSeconds: 900, retryLimit: 2, deadLetter: "exports.give-up" },
  "archives.give-up": { expireInSeconds: 60, retryLimit: 5 },
  // Each death costs what was not yet settled and no more: many are borne.
  "archives.write": { expireInSeconds: 4 * 3600, retryLimit: 20, deadLetter: "archives.give-up" },
  "imports.read": { expireInSeconds: 900, retryLimit: 2, deadLetter: "imports.give-up" },
  "imports.apply": { expireInSeconds: 900, retryLimit: 2, deadLetter: "imports.give-up" },
  // These queues are in their own tables: a job that is lost is made good within a minute.
  "stacks.read": { expireInSeconds: 3600, retryLimit: 0 },
  "reminders.deliver": { expireInSeconds: 3600, retryLimit: 0 },
};
