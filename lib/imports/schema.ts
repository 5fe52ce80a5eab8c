import { z } from "zod";

export const importKinds = ["units", "employees"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importStates = ["waiting", "reading", "previewed", "applying", "applied", "failed"] as const;
export type ImportState = (typeof importStates)[number];

/** A row that a person must look at; `sheet` only for workbooks. */
export const rowProblem = z.object({
  row: z.number().int(),
  sheet: z.string().optional(),
  nip: z.string().nullable(),
  column: z.string(),
  reason: z.string(),
});

const count = z.number().int();

/** One person or unit that the file makes or changes; contact data are named as changed, not kept here. */
const sampleRow = z.object({
  name: z.string(),
  /** NIP and unit, or the unit above. */
  place: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});
export type SampleRow = z.infer<typeof sampleRow>;

/** What a file would change, or has changed: the same shape before and after applying. */
export const importResult = z.object({
  /** Rows of the file that were ruled on. */
  rows: count,
  created: count,
  updated: count,
  unchanged: count,
  /** Of those updated: into another unit, with another NIP, back after having left. */
  moved: count,
  renumbered: count,
  returned: count,
  /** Present in the database, absent from the file: proposed as gone, never touched by the import. */
  missing: count,
  missingPeople: z.array(z.object({ employeeId: z.uuid(), nip: z.string(), name: z.string(), unitName: z.string() })),
  missingUnits: z.array(z.object({ unitId: z.uuid(), code: z.string().nullable(), name: z.string() })),
  rejected: z.array(rowProblem),
  /** Doubts about rows that are loaded all the same. */
  warnings: z.array(rowProblem),
  /** Columns of the file that were read past and kept nowhere. */
  ignoredColumns: z.array(z.string()),
  /** Names of sheets that were not read, and why each was not. */
  skippedSheets: z.array(z.string()),
  skippedBecause: z
    .array(z.object({ name: z.string(), rows: count, hidden: z.boolean(), missing: z.array(z.string()) }))
    .optional(),
  /** The first of those that are new and of those that change, with what is before and after. */
  samples: z.object({ created: z.array(sampleRow), updated: z.array(sampleRow) }).optional(),
  /** How many sheets the file has, read or not. Like the two after it absent from imports of earlier versions. */
  sheets: count.optional(),
});
export type ImportResult = z.infer<typeof importResult>;

export const nothingChanged: ImportResult = {
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  moved: 0,
  renumbered: 0,
  returned: 0,
  missing: 0,
  missingPeople: [],
  missingUnits: [],
  rejected: [],
  warnings: [],
  ignoredColumns: [],
  skippedSheets: [],
};

export const startImportInput = z.object({
  agencyId: z.uuid().optional(),
  kind: z.enum(importKinds),
  fileName: z.string().trim().min(1).max(200),
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileSize: z.number().int().positive(),
});

export const importIdInput = z.object({ importId: z.uuid() });

export const importMode = z.enum(["preview", "apply"], { error: "Tulis mode preview atau apply" }).default("preview");

/** An import as pages and the API see it. */
export const importView = z.object({
  importId: z.uuid(),
  kind: z.enum(importKinds),
  state: z.enum(importStates),
  fileName: z.string(),
  fileSize: count,
  /** Rows read or written so far, of how many. */
  done: count,
  total: count,
  /** An Indonesian sentence when the state is failed. */
  failure: z.string().nullable(),
  startedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  result: importResult.nullable(),
});
export type ImportView = z.infer<typeof importView>;
