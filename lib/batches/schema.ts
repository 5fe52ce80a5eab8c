import { z } from "zod";
import type { Zone } from "@/lib/format/date";
import type { PactStatus } from "@/lib/pacts/schema";
import { scanStates } from "@/lib/scans/schema";

/** The states in which a page of a stack can be: exactly one, and none is ever lost. */
export const batchPageStates = [
  "matched",
  "list",
  "already_verified",
  "unsigned",
  "wrong_version",
  "unreadable",
  "unknown_token",
  "duplicate",
  "not_a_form",
  "discarded",
] as const;
export type BatchPageState = (typeof batchPageStates)[number];

/** What a state alone does not say. */
export const batchPageReasons = [
  "other_campaign",
  "other_text",
  "signed_electronically",
  "sheet_verified",
  "exempt",
  "held",
  "campaign_closed",
  "cover",
  "blank",
  "foreign_code",
  "no_code",
  "too_dark",
  "damaged_code",
  "two_sheets",
  "not_drawn",
  "by_hand",
  /** Beside the evidence that stands. */
  "kept",
  /** Not judged but seen later: its person has another sheet or signature by now. */
  "settled_since",
  /** The page with the signature did not come with the others of its form. */
  "rest_missing",
] as const;
export type BatchPageReason = (typeof batchPageReasons)[number];

/** What a page asks of people: nothing, a choice, another photograph or signature; or it is put aside. */
export const pageGroups = ["known", "choose", "redo", "aside"] as const;
export type PageGroup = (typeof pageGroups)[number];

/** A stack is handed in for a unit and all below it; none for the highest within reach. */
export const startBatchInput = z.object({
  campaignId: z.uuid({ error: "Pilih kegiatan yang lembarnya akan diunggah" }),
  unit: z.uuid({ error: "Pilih unit dari daftar" }).optional(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const batchFileInput = z.object({
  sha256,
  kind: z.enum(["pdf", "jpeg", "png", "heic"]),
  name: z.string().min(1),
  size: z.int().positive(),
});
export type BatchFileInput = z.output<typeof batchFileInput>;

/** Limits of one file of a stack. */
export const MAX_STACK_BYTES = 100 * 1024 ** 2;
export const MAX_STACK_PAGES = 300;
/** Limit of all files of one request together. */
export const MAX_STACK_TOTAL_BYTES = 300 * 1024 ** 2;
/** Files of one request. */
export const MAX_STACK_FILES = 40;

export const batchIdInput = z.object({ batchId: z.uuid() });
export const batchPageInput = batchIdInput.extend({ number: z.coerce.number().int().min(1) });

export const batchPictureQuery = z.object({
  size: z.enum(["small"], { error: "Ukuran gambar hanya small" }).optional(),
});

export const assignPageInput = batchPageInput.extend({
  /** Whose sheet the page is; of a list everybody whose signature stands on it. */
  pactIds: z.array(z.uuid()).min(1, { error: "Pilih pegawai pemilik lembar" }).max(20),
  /** Quarters by which the page must be turned clockwise to stand upright. */
  turn: z.coerce.number().int().min(0).max(3).default(0),
});
export const discardPageInput = batchPageInput.extend({
  /** The state that was seen, so that nobody undoes unseen what another decided meanwhile. */
  seen: z.enum(batchPageStates).optional(),
  reason: z
    .string()
    .trim()
    .min(3, { error: "Tulis alasan menyisihkan halaman ini, sedikitnya 3 huruf" })
    .max(200, { error: "Alasan paling panjang 200 huruf" }),
});

export const batchFileView = z.object({
  name: z.string(),
  state: z.enum(["waiting", "reading", "read", "refused"]),
  pages: z.int().nullable(),
  read: z.int(),
  problem: z.string().nullable(),
  /** It may be read again: the machine was at fault. */
  retryable: z.boolean(),
});

export const batchPageView = z.object({
  page: z.int(),
  file: z.string(),
  filePage: z.int(),
  state: z.enum(batchPageStates),
  reason: z.enum(batchPageReasons).nullable(),
  pactId: z.uuid().nullable(),
  personName: z.string().nullable(),
  scanId: z.uuid().nullable(),
  /** People whose sheets were made from it: several of a list. */
  people: z.int(),
  /** Somebody decided about it, and may take that back. */
  decided: z.boolean(),
  /** Why it was put aside. */
  note: z.string().nullable(),
  /** Where the sheet made from it stands; of several the one that asks for most. */
  sheet: z.enum(scanStates).nullable(),
  /** Why that sheet came back. */
  sheetNote: z.string().nullable(),
  /** Quarters clockwise by which it was turned when it was given to its person. */
  turn: z.int(),
  /** In the place for the signature of a person's form; null where there is none. */
  ink: z.enum(["blank", "unsure", "inked"]).nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
});
export type BatchPageView = z.infer<typeof batchPageView>;

export const batchView = z.object({
  batchId: z.uuid(),
  campaignId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  createdAt: z.iso.datetime(),
  uploadedBy: z.string(),
  /** Whether every page of every file has been read. */
  finished: z.boolean(),
  files: z.array(batchFileView),
  /** Pages by state; their sum is the number of pages read. */
  counts: z.record(z.enum(batchPageStates), z.int()),
  pages: z.array(batchPageView),
});
export type BatchView = z.infer<typeof batchView>;

/** What handing in answers: the stack, and how many of the files were there before and are not read again. */
export const handedIn = batchView.extend({ known: z.int() });
export type HandedIn = z.infer<typeof handedIn>;

/** Stacks of a unit and those below it. */
export const listBatchesInput = z.object({ campaignId: z.uuid(), unit: z.uuid({ error: "Sebutkan unitnya" }) });

export const batchLine = z.object({
  batchId: z.uuid(),
  unitName: z.string(),
  createdAt: z.iso.datetime(),
  uploadedBy: z.string(),
  fileNames: z.array(z.string()),
  finished: z.boolean(),
  /** Files of which nothing could be read. */
  refused: z.int(),
  /** Pages of the files opened so far, and those of them that are read. */
  pages: z.int(),
  read: z.int(),
  /** Pages by what they ask of people. */
  groups: z.record(z.enum(pageGroups), z.int()),
});
/** A stack in a list of stacks. */
export type BatchLine = z.infer<typeof batchLine>;

/** A row of a printed list: whose it is, and whether somebody wrote into it. */
export type ListRow = {
  position: number;
  pactId: string;
  personName: string;
  status: PactStatus;
  inked: boolean;
};

/** One page of a stack with all that a person needs to settle it. */
export type PageView = {
  batch: {
    batchId: string;
    unitId: string;
    unitName: string;
    campaignId: string;
    campaignName: string;
    zone: Zone;
    createdAt: string;
    pages: number;
  };
  page: BatchPageView;
  /** Corners of the place for the signature, in pixels of the picture; null when unknown. */
  box: [number, number][] | null;
  /** Of a collective list. */
  rows: ListRow[];
  /** Numbers of the pages that wait for somebody, this one left out, and how many they are with it. */
  before: number | null;
  after: number | null;
  open: number;
};
