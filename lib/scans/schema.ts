import { z } from "zod";
import type { EmploymentType } from "@/lib/employees/terms";

export const scanStates = ["awaiting", "accepted", "returned", "superseded", "withdrawn", "kept"] as const;
export type ScanState = (typeof scanStates)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A page as it may be shown, in pixels; its bytes are stored under the hash. */
export const scanPage = z.object({ sha256, width: z.int().positive(), height: z.int().positive() });
export type ScanPage = z.infer<typeof scanPage>;

const attachedFile = z.object({
  sha256,
  size: z.int().positive(),
  kind: z.enum(["pdf", "jpeg", "png", "heic"]),
  name: z.string(),
});
export type AttachedFile = z.infer<typeof attachedFile>;

/** What is attached to a pact once the upload is stored and drawn anew. */
export const attachScanInput = z.object({
  pactId: z.uuid(),
  file: attachedFile,
  pages: z.array(scanPage).min(1),
});

export const attachScanResult = z.object({
  scanId: z.uuid(),
  pactId: z.uuid(),
  status: z.enum(["awaiting_verification", "verified"]),
  pages: z.int(),
  /** The same bytes had been uploaded for this pact before. */
  alreadyUploaded: z.boolean(),
});
export type AttachScanResult = z.infer<typeof attachScanResult>;

/** Which sheet was seen: without it a newer one would be decided unseen. */
const scanId = z.uuid({ error: "Sebutkan lembar yang Anda periksa" });

/** A decision about the sheet that was seen. */
export const verifyScanInput = z
  .object({
    pactId: z.uuid(),
    scanId,
    accepted: z.boolean({ error: "Pilih terima atau kembalikan" }),
    note: z.string().trim().max(500, { error: "Catatan paling panjang 500 huruf" }).default(""),
  })
  .superRefine(({ accepted, note }, context) => {
    if (accepted || note.length >= 5) return;
    context.addIssue({ code: "custom", path: ["note"], message: "Pilih alasan, atau tulis apa yang harus diperbaiki" });
  });

/** Sheets that one run may accept. */
export const MAX_RUN = 100;

export const verifyRunInput = z.object({
  campaignId: z.uuid(),
  scanIds: z
    .array(z.uuid({ error: "Sebutkan lembar yang Anda periksa" }))
    .min(1, { error: "Pilih lembar yang akan diterima" })
    .max(MAX_RUN, { error: `Paling banyak ${MAX_RUN} lembar sekaligus` }),
});

/** Why one sheet of a run was left as it is. */
const runProblem = z.object({ code: z.string(), title: z.string() });

const runItem = z.object({
  scanId: z.uuid(),
  /** Null, as the name, for a sheet that is not within reach. */
  pactId: z.uuid().nullable(),
  personName: z.string().nullable(),
  problem: runProblem.nullable(),
});

/** What became of each sheet of a run; every one that was named stands here once. */
export const verifyRunResult = z.object({
  runId: z.uuid(),
  decidedAt: z.iso.datetime(),
  items: z.array(runItem.extend({ accepted: z.boolean() })),
});
export type VerifyRunResult = z.infer<typeof verifyRunResult>;

export const reverseRunInput = z.object({ campaignId: z.uuid(), runId: z.uuid() });
export const reverseRunResult = z.object({
  runId: z.uuid(),
  items: z.array(runItem.extend({ reversed: z.boolean() })),
});
export type ReverseRunResult = z.infer<typeof reverseRunResult>;

/** The officer's latest run, while it may still be taken back. */
export type LatestRun = {
  runId: string;
  decidedAt: string;
  /** Sheets of it that stand accepted. */
  accepted: number;
};

export const verifyScanResult = z.object({
  scanId: z.uuid(),
  pactId: z.uuid(),
  status: z.enum(["verified", "returned"]),
  verificationCode: z.string().nullable(),
  evidenceHash: z.string().nullable(),
  decidedAt: z.iso.datetime(),
  alreadyDecided: z.boolean(),
});
export type VerifyScanResult = z.infer<typeof verifyScanResult>;

export const reverseVerificationInput = z.object({ pactId: z.uuid(), scanId });

export const reverseVerificationResult = z.object({
  scanId: z.uuid(),
  pactId: z.uuid(),
  status: z.literal("awaiting_verification"),
  alreadyReversed: z.boolean(),
});

/** Filters of the list of sheets; without `state` all but those that a newer upload replaced. */
export const scanFilter = z.object({
  campaignId: z.uuid(),
  /** A unit and all below it. */
  unitId: z.uuid().optional().catch(undefined),
  state: z.enum(scanStates).optional().catch(undefined),
  cursor: z.string().max(400).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(200).default(50).catch(50),
});
/** A sheet in a list. */
export const scanRow = z.object({
  id: z.uuid(),
  pactId: z.uuid(),
  state: z.enum(scanStates),
  personName: z.string(),
  nip: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  pactStatus: z.string(),
  fileName: z.string(),
  fileKind: z.string(),
  fileSize: z.int(),
  pages: z.int(),
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string(),
  /** Why it was returned. */
  note: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.string().nullable(),
});
export type ScanRow = z.infer<typeof scanRow>;

export const scanPageOfList = z.object({ items: z.array(scanRow), nextCursor: z.string().nullable() });
export type ScanList = z.infer<typeof scanPageOfList>;

/** A part of a page, drawn small: the place of the signature with the name under it, or the whole page. */
export const pageParts = ["signature", "thumbnail"] as const;
export type PagePart = (typeof pageParts)[number];

/** Where on a sheet the signature belongs: a page (from 1), and four corners in its pixels. */
export type SignaturePlace = { page: number; at: readonly (readonly [x: number, y: number])[] };

/** A page of a stack: who handed it in, who found its person, and what the machine saw. */
export type StackPageFacts = {
  /** Of how many pages of the stack. */
  page: number;
  pages: number;
  handedInAt: string;
  handedInBy: string;
  /** Who said whose sheet it is; null when its code did. */
  chosenBy: string | null;
  /** People whose sheet this page is: more than one on a collective list. */
  people: number;
  /** The form whose code was read; null when none was, or one that we never printed. */
  form: {
    token: string;
    kind: "person" | "list";
    /** It was printed for this person, or holds a row for them. */
    ofThisPerson: boolean;
    textVersion: number;
    /** Its words are those of the campaign now. */
    presentText: boolean;
    pages: number;
  } | null;
  /** At this person's place for the signature; null where none is known. */
  ink: "blank" | "unsure" | "inked" | null;
};

/** A sheet before the officer's eyes: whose it is, what is known of the file, and how it was decided, if it was. */
export type SheetView = {
  id: string;
  campaignId: string;
  pactId: string;
  state: ScanState;
  pactStatus: string;
  /** The officer's own sheet: shown, never decided. */
  own: boolean;
  /** Uploaded by the officer: shown, decided by somebody else. */
  uploadedByViewer: boolean;
  pages: ScanPage[];
  fileKind: string;
  fileName: string;
  uploadedAt: string;
  uploadedBy: string;
  personName: string;
  /** In its printed form. */
  nip: string;
  employmentType: EmploymentType;
  grade: string | null;
  rank: string | null;
  position: string | null;
  unitName: string;
  reportingUnitId: string;
  reportingUnitName: string;
  textVersion: number;
  /** Null for a file that was uploaded for one person. */
  stack: StackPageFacts | null;
  signature: SignaturePlace | null;
  /** Sheets of this pact that were replaced by a newer one, or are kept beside. */
  otherSheets: number;
  decision: { accepted: boolean; by: string; byId: string; at: string; note: string | null } | null;
  /** This officer may still take the decision back. */
  reversible: boolean;
  /** Where else these very bytes were uploaded, in this agency. */
  sameFile: { name: string; campaign: string; samePerson: boolean }[];
  /** Earlier sheets of this pact that were returned, the latest first. */
  returnedBefore: { note: string | null; returnedAt: string; sameBytes: boolean }[];
};

/** A reporting unit with sheets that wait. */
export type QueueUnit = { id: string; name: string; waiting: number; oldestAt: string };

export type ScanQueue = {
  units: QueueUnit[];
  sheets: SheetView[];
  /** Sheets of the officer, which somebody else must decide. */
  own: number;
  /** Sheets of others that the officer uploaded, which somebody else must decide. */
  uploadedByViewer: number;
  doneToday: number;
  /** Usual seconds between two decisions today; null before there are five. */
  secondsEach: number | null;
};
