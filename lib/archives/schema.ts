import { z } from "zod";

export const archiveStates = ["waiting", "working", "ready", "failed"] as const;
export type ArchiveState = (typeof archiveStates)[number];

/** What a file of an archive is. Stored: add, never rename. */
export const entryKinds = [
  "pact",
  "sheet",
  "report",
  "report_letter",
  "minutes",
  "minutes_pdf",
  "photo",
  "circular",
  "snapshot",
  "text",
  "certificate",
  "records",
  "log",
  "guide",
  "list",
  "manifest",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Why a file could not be had. Stored: add, never rename. */
export const missingReasons = ["document_not_sealed", "file_missing", "file_damaged", "not_drawn"] as const;
export type MissingReason = (typeof missingReasons)[number];

export const startArchiveInput = z.object({ campaignId: z.uuid() });
export const archiveIdInput = z.object({ campaignId: z.uuid(), archiveId: z.uuid() });
export const archiveJobInput = z.object({ archiveId: z.uuid() });

const count = z.number().int().min(0);
export const archiveView = z.object({
  archiveId: z.uuid(),
  campaignId: z.uuid(),
  state: z.enum(archiveStates),
  /** Made while the campaign was still open: more may come. */
  provisional: z.boolean(),
  /** Its campaign's anonymisation was confirmed: whatever the state, it can be neither made nor fetched any more. */
  erased: z.boolean(),
  /** Files settled so far, of how many. */
  done: count,
  total: count,
  /** Evidence that could not be had; the manifest names each piece with the reason. */
  missing: count,
  fileName: z.string(),
  fileSize: count.nullable(),
  sha256: z.string().nullable(),
  manifestSha256: z.string().nullable(),
  /** An Indonesian sentence when the state is failed. */
  failure: z.string().nullable(),
  requestedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** When a ready archive is taken away. */
  expiresAt: z.iso.datetime().nullable(),
});
export type ArchiveView = z.infer<typeof archiveView>;
