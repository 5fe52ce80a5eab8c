import { z } from "zod";
import { searchText } from "@/lib/core/search-text";
import { zones } from "@/lib/format/date";
import { type ExemptionReason, exemptionReasons } from "@/lib/pacts/schema";

export const caseKinds = ["decline", "exemption"] as const;
export type CaseKind = (typeof caseKinds)[number];
export const caseKindNames: Record<CaseKind, string> = { decline: "Tidak bersedia", exemption: "Pengecualian" };

/** A decline is open or closed; an exemption unreviewed, confirmed or ended. */
export const caseStates = ["open", "closed", "unreviewed", "confirmed", "ended"] as const;
export type CaseState = (typeof caseStates)[number];
export const caseStateNames: Record<CaseState, string> = {
  open: "Terbuka",
  closed: "Selesai",
  unreviewed: "Menunggu konfirmasi",
  confirmed: "Dikonfirmasi",
  ended: "Diakhiri",
};
export const statesOf: Record<CaseKind, readonly CaseState[]> = {
  decline: ["open", "closed"],
  exemption: ["unreviewed", "confirmed", "ended"],
};

/** How a decline came to its end; the first three are an officer's word. */
export const caseOutcomes = ["willing", "exempted", "unwilling", "signed", "sheet", "removed"] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];
export const caseOutcomeNames: Record<CaseOutcome, string> = {
  willing: "Bersedia menandatangani",
  exempted: "Dikecualikan",
  unwilling: "Tetap tidak bersedia",
  signed: "Menandatangani",
  sheet: "Lembar diunggah",
  removed: "Keluar dari sasaran",
};

export const followUpKinds = ["call", "guidance", "written", "referred", "evidence", "other"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];
export const followUpNames: Record<FollowUpKind, string> = {
  call: "Panggilan atau klarifikasi",
  guidance: "Pembinaan",
  written: "Penjelasan tertulis",
  referred: "Diteruskan ke atasan atau Inspektorat",
  evidence: "Bukti (surat)",
  other: "Lainnya",
};

export const caseActs = ["follow_up", "closed", "reopened", "confirmed"] as const;
export type CaseAct = (typeof caseActs)[number];

const reason = z
  .string()
  .trim()
  .min(10, { error: "Jelaskan alasannya, sedikitnya 10 huruf" })
  .max(2000, { error: "Alasan paling panjang 2.000 huruf" });

export const caseIdInput = z.object({ caseId: z.uuid() });
export const caseFileInput = z.object({ caseId: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** A letter behind a case, checked and stored. */
export const caseFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(["pdf", "jpeg", "png"]),
  name: z.string().min(1).max(200),
  size: z.number().int().positive(),
});
export type CaseFile = z.infer<typeof caseFile>;

export const followUpInput = z.object({
  caseId: z.uuid(),
  kind: z.enum(followUpKinds, { error: "Pilih jenis tindak lanjut" }),
  /** An ISO day in the agency's zone, today at the latest. */
  happenedOn: z.iso.date({ error: "Tulis tanggalnya" }),
  note: z
    .string({ error: "Tulis catatan" })
    .trim()
    .min(5, { error: "Tulis catatan, sedikitnya 5 huruf" })
    .max(4000, { error: "Catatan paling panjang 4.000 huruf" }),
});
export const filedFollowUpInput = followUpInput.extend({ file: caseFile.nullable().default(null) });

export const closeCaseInput = z
  .object({
    caseId: z.uuid(),
    /** Of a decline: willing, exempted, unwilling. Of an exemption: ended. */
    outcome: z.enum(["willing", "exempted", "unwilling", "ended"], { error: "Pilih hasil penanganan" }),
    /** Of an exemption that is ended it is told to the unit, 500 letters at most. */
    reason,
    /** With the outcome `exempted`: why the person need not sign, and the letter that says so. */
    exemptionReason: z.enum(Object.keys(exemptionReasons) as [ExemptionReason, ...ExemptionReason[]]).optional(),
    exemptionNote: z.string().trim().max(500, { error: "Keterangan paling panjang 500 huruf" }).default(""),
  })
  .superRefine(({ outcome, reason: why, exemptionReason, exemptionNote }, context) => {
    const issue = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (outcome === "ended" && why.length > 500) issue("reason", "Alasan paling panjang 500 huruf");
    if (outcome !== "exempted") return;
    if (!exemptionReason) issue("exemptionReason", "Pilih alasan pengecualian");
    if (exemptionReason === "LAINNYA" && exemptionNote.length < 5) {
      issue("exemptionNote", "Jelaskan alasan lain itu dalam satu kalimat");
    }
  });
export const closeDeclineInput = z.object({ caseId: z.uuid(), outcome: z.enum(["willing", "unwilling"]), reason });
export const reopenCaseInput = z.object({ caseId: z.uuid(), reason });

/** Confirmed at one go at most: a page of the list twice over. */
export const MAX_CONFIRMED = 100;
export const confirmExemptionsInput = z.object({
  caseIds: z
    .array(z.uuid())
    .min(1, { error: "Centang sedikitnya satu pengecualian" })
    .max(MAX_CONFIRMED, { error: `Paling banyak ${MAX_CONFIRMED} sekali konfirmasi` }),
});

export const caseFilter = z.object({
  kind: z.enum(caseKinds).optional().catch(undefined),
  state: z.enum(caseStates).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  campaign: z.uuid().optional().catch(undefined),
  q: searchText.optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(200).default(50).catch(50),
});
export type CaseFilter = z.output<typeof caseFilter>;

export const caseRow = z.object({
  id: z.uuid(),
  kind: z.enum(caseKinds),
  state: z.enum(caseStates),
  /** Of a closed decline; null where nobody kept how it ended. */
  outcome: z.enum(caseOutcomes).nullable(),
  pactId: z.uuid(),
  name: z.string(),
  nip: z.string(),
  position: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  campaignId: z.uuid(),
  campaignName: z.string(),
  /** Of a decline the person's own words, of an exemption its reason by name. */
  reason: z.string(),
  note: z.string().nullable(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  recordedBy: z.string().nullable(),
  /** Follow-ups, and letters among them. */
  followUps: z.number().int(),
  files: z.number().int(),
  /** Whether this reader may confirm it: neither one's own nor of one's own recording. */
  confirmable: z.boolean(),
});
export type CaseRow = z.infer<typeof caseRow>;

export const caseEntryShape = z.object({
  id: z.uuid(),
  act: z.enum(caseActs),
  kind: z.enum(followUpKinds).nullable(),
  outcome: z.enum(caseOutcomes).nullable(),
  happenedOn: z.iso.date().nullable(),
  note: z.string(),
  officer: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  file: caseFile.nullable(),
});
export type CaseEntry = z.infer<typeof caseEntryShape>;

export const caseView = caseRow.extend({
  agencyId: z.uuid(),
  zone: z.enum(zones),
  campaignOpen: z.boolean(),
  /** Of a decline the person on that day; else as today. */
  grade: z.string().nullable(),
  unitNameThen: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  endedBy: z.string().nullable(),
  endedReason: z.string().nullable(),
  /** Whether this reader may follow up and decide. */
  decidable: z.boolean(),
  /** The newest first. */
  entries: z.array(caseEntryShape),
});
export type CaseView = z.infer<typeof caseView>;
