import { z } from "zod";
import { letterheadSchema } from "@/lib/agencies/schema";
import { employmentTypes } from "@/lib/employees/terms";
import { zones } from "@/lib/format/date";
import { linesOf } from "@/lib/format/lines";
import { totalsSchema } from "@/lib/monitoring/schema";
import { pactStatuses } from "@/lib/pacts/schema";

/** The sentence by which a head answers for a report, as ticked and as printed in the letter. */
export const REPORT_STATEMENT =
  "Saya menyatakan bahwa data dalam laporan ini benar dan sesuai dengan keadaan pada unit yang saya pimpin.";

const MOST_COPIES = 12;

/** What the head types: the covering letter and, if wished, a note. */
export const reportLetterInput = z.object({
  /** Free text, kept as typed. */
  letterNumber: z
    .string({ error: "Isi nomor surat pengantar" })
    .max(120, { error: "Nomor surat paling panjang 120 huruf" })
    .refine((text) => text.trim().length > 0, { error: "Isi nomor surat pengantar" }),
  letterDate: z.iso.date({ error: "Isi tanggal surat" }),
  note: z.string().trim().max(1000, { error: "Catatan paling panjang 1.000 huruf" }).default(""),
  /** Who gets a copy (tembusan), a line each. */
  copies: z
    .string()
    .trim()
    .max(1000, { error: "Tembusan paling panjang 1.000 huruf" })
    .refine((text) => linesOf(text).length <= MOST_COPIES, { error: `Tembusan paling banyak ${MOST_COPIES} baris` })
    .default(""),
});

const CHECK_FIRST = "Periksa angka unit Anda lebih dahulu";

export const submitReportInput = reportLetterInput
  .extend({
    campaignId: z.uuid(),
    unitId: z.uuid(),
    stated: z.literal(true, { error: "Centang pernyataan bahwa laporan ini benar" }),
    contentHash: z
      .string({ error: CHECK_FIRST })
      .regex(/^[0-9a-f]{64}$/, { error: CHECK_FIRST })
      .optional()
      .describe(
        "Hash of the previewed figures: the head states what was seen, and is refused (report_changed) when it has changed since. Required unless figuresAsSent.",
      ),
    figuresAsSent: z
      .boolean()
      .default(false)
      .describe(
        "State the figures as they are at the moment of sending, whatever was previewed: for a unit whose figures move faster than they can be read.",
      ),
  })
  .refine(({ contentHash, figuresAsSent }) => figuresAsSent || contentHash !== undefined, {
    path: ["contentHash"],
    error: CHECK_FIRST,
  });

export const reportIdInput = z.object({ reportId: z.uuid() });
export const returnReportInput = z.object({
  reportId: z.uuid(),
  note: z
    .string({ error: "Tulis catatan perbaikan" })
    .trim()
    .min(5, { error: "Tulis catatan perbaikan" })
    .max(1000, { error: "Catatan perbaikan paling panjang 1.000 huruf" }),
});
export const reportPreviewInput = z.object({ campaignId: z.uuid(), unit: z.uuid() });

export const reportFilter = z.object({
  campaignId: z.uuid(),
  unit: z.uuid().optional(),
  state: z.enum(["submitted", "accepted", "returned"]).optional(),
});

const count = z.number().int().min(0);

/**
 * What a report freezes: whose it is, the counts, and each person's state. Canonical JSON of this is what the hash
 * covers, and all that its letter is drawn from. Version 1 knew no address of the unit: its letters keep the agency's.
 */
export const reportContent = z.object({
  version: z.union([z.literal(1), z.literal(2)]),
  campaignId: z.uuid(),
  campaignName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** Lines of the unit's own address, from version 2 on. */
  unitAddress: z.array(z.string()).optional(),
  agency: z.object({ name: z.string(), bkpsdmName: z.string(), zone: z.enum(zones), letterhead: letterheadSchema }),
  figures: totalsSchema,
  byType: z.array(z.object({ employmentType: z.enum(employmentTypes), obligated: count, exempt: count, done: count })),
  people: z.array(
    z.object({
      pactId: z.uuid(),
      name: z.string(),
      nip: z.string(),
      employmentType: z.enum(employmentTypes),
      /** "Pembina, IV/a"; for PPPK the grade alone. */
      standing: z.string().nullable(),
      position: z.string().nullable(),
      unitName: z.string(),
      status: z.enum(pactStatuses),
      /** Why the person is exempt, in words. */
      reason: z.string().nullable(),
    }),
  ),
});
export type ReportContent = z.infer<typeof reportContent>;
export type ReportPerson = ReportContent["people"][number];

/** The head as the letter names them, frozen at submission. */
export const reportSubmitter = z.object({
  name: z.string(),
  nip: z.string(),
  rank: z.string().nullable().default(null),
  office: z.string().nullable(),
  acting: z.enum(["Pj", "Pjs", "Plt", "Plh"]).nullable(),
});
export type ReportSubmitter = z.infer<typeof reportSubmitter>;

export const reportStates = ["submitted", "accepted", "returned"] as const;
export type ReportState = (typeof reportStates)[number];
export const reportStateNames: Record<ReportState, string> = {
  submitted: "Menunggu",
  accepted: "Diterima",
  returned: "Dikembalikan",
};

export const prepareReportInput = reportLetterInput.extend({ campaignId: z.uuid(), unitId: z.uuid() });
export const reportDraftInput = z.object({ campaignId: z.uuid(), unitId: z.uuid() });

/** The covering letter that lies ready for a unit's head. */
export const reportDraftView = z.object({
  letterNumber: z.string(),
  letterDate: z.iso.date(),
  note: z.string(),
  copies: z.string(),
  preparedBy: z.string(),
  preparedAt: z.iso.datetime(),
});
export type ReportDraftView = z.infer<typeof reportDraftView>;
