import { z } from "zod";
import { totalsSchema } from "@/lib/monitoring/schema";
import { pactStatuses } from "@/lib/pacts/schema";

export const submitReportInput = z.object({
  campaignId: z.uuid(),
  unitId: z.uuid(),
  /** Free text, kept as typed. */
  letterNumber: z
    .string({ error: "Isi nomor surat pengantar" })
    .max(120)
    .refine((text) => text.trim().length > 0, { error: "Isi nomor surat pengantar" }),
  letterDate: z.iso.date({ error: "Isi tanggal surat" }),
  note: z.string().trim().max(1000).default(""),
  stated: z.literal(true, { error: "Centang pernyataan bahwa laporan ini benar" }),
  /** Hash of the figures that were previewed: the head signs what was seen, not what has changed since. */
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

export const reportIdInput = z.object({ reportId: z.uuid() });
export const returnReportInput = z.object({
  reportId: z.uuid(),
  note: z.string({ error: "Tulis catatan perbaikan" }).trim().min(5, { error: "Tulis catatan perbaikan" }).max(1000),
});

/** What a report freezes: the counts, and each person's state. Canonical JSON of this is what the hash covers. */
export const reportContent = z.object({
  version: z.literal(1),
  campaignId: z.uuid(),
  unitId: z.uuid(),
  figures: totalsSchema,
  people: z.array(
    z.object({
      pactId: z.uuid(),
      name: z.string(),
      nip: z.string(),
      unitName: z.string(),
      status: z.enum(pactStatuses),
      reason: z.string().nullable(),
    }),
  ),
});
export type ReportContent = z.infer<typeof reportContent>;

export const reportStates = ["submitted", "accepted", "returned"] as const;
export type ReportState = (typeof reportStates)[number];
export const reportStateNames: Record<ReportState, string> = {
  submitted: "Menunggu",
  accepted: "Diterima",
  returned: "Dikembalikan",
};
