import { z } from "zod";
import { ownWaveShape } from "@/lib/campaigns/wave-schema";
import { employmentTypes, tiers } from "@/lib/employees/terms";
import { letterCount } from "@/lib/format/typed-name";
import { isVisible, isWithinPad } from "@/lib/pacts/ink";

export const pactStatuses = [
  "pending",
  "signed",
  "awaiting_verification",
  "verified",
  "returned",
  "exempt",
  "declined",
  "removed",
] as const;
export type PactStatus = (typeof pactStatuses)[number];

export const signatureMethods = ["browser_drawn", "browser_typed", "wet_ink_scan", "bsre"] as const;
export type SignatureMethod = (typeof signatureMethods)[number];

const coordinate = z.number().min(-100).max(10_000);
/** A pen's path: strokes of [x, y, milliseconds since the first point], in the pixels of a pad of width x height. */
export const drawingSchema = z
  .object({
    width: z.number().min(50).max(4000),
    height: z.number().min(50).max(4000),
    strokes: z
      .array(
        z
          .array(z.tuple([coordinate, coordinate, z.number().min(0).max(3_600_000)]))
          .min(1)
          .max(2000),
      )
      .max(200),
  })
  .refine((drawing) => drawing.strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 5000, {
    error: "Goresan terlalu panjang. Ulangi dengan goresan yang lebih sederhana.",
  })
  .refine((drawing) => drawing.strokes.length === 0 || isWithinPad(drawing), {
    error: "Goresan keluar dari bidang tanda tangan. Hapus, lalu goreskan kembali di dalam bidang.",
  })
  .refine((drawing) => drawing.strokes.length === 0 || isVisible(drawing), {
    error: "Goresan terlalu kecil untuk dikenali. Hapus, lalu goreskan kembali tanda tangan Anda.",
  });
export type Drawing = z.infer<typeof drawingSchema>;

const textHash = z.string().regex(/^[0-9a-f]{64}$/, { error: "Muat ulang halaman, lalu baca kembali naskahnya" });

/** What a person sends when signing: the words seen, every point ticked, the statement agreed to, and a signature. */
export const signPactInput = z
  .object({
    pactId: z.uuid(),
    textHash,
    acknowledged: z.array(z.coerce.number().int().min(1).max(12)).max(12),
    agreed: z.literal(true, { error: "Centang pernyataan persetujuan untuk melanjutkan" }),
    drawing: drawingSchema.nullable().default(null),
    typedName: z
      .string()
      .trim()
      .max(160, { error: "Nama paling panjang 160 huruf" })
      .nullable()
      .default(null)
      .transform((name) => name || null),
  })
  .superRefine(({ drawing, typedName }, context) => {
    if ((drawing?.strokes.length ?? 0) > 0) return;
    const message = !typedName
      ? "Bubuhkan tanda tangan, atau ketik nama lengkap Anda"
      : letterCount(typedName) < 3
        ? "Ketik nama lengkap Anda, sedikitnya 3 huruf"
        : null;
    if (message) context.addIssue({ code: "custom", path: ["typedName"], message });
  });

export const signPactResult = z.object({
  pactId: z.uuid(),
  signatureId: z.uuid(),
  verificationCode: z.string(),
  evidenceHash: z.string(),
  signedAt: z.iso.datetime(),
  alreadySigned: z.boolean(),
});
export type SignPactResult = z.infer<typeof signPactResult>;

/** Reasons for which a person need not sign (domain: kedudukan hukum and usual practice). */
export const exemptionReasons = {
  CLTN: "Cuti di luar tanggungan negara",
  TUGAS_BELAJAR: "Tugas belajar",
  CUTI_BESAR: "Cuti besar, haji, atau umrah",
  MELAHIRKAN: "Cuti melahirkan",
  SAKIT: "Cuti sakit",
  DIPERBANTUKAN: "Diperbantukan pada instansi lain",
  PEMBERHENTIAN_SEMENTARA: "Pemberhentian sementara",
  LAINNYA: "Alasan lain",
} as const;
export type ExemptionReason = keyof typeof exemptionReasons;

/** The reason in words; where the code says little (another reason, legal standing), the note that came with it. */
export function exemptionName(reason: string, note?: string | null): string {
  if (reason === "KEDUDUKAN_HUKUM") return note || "Kedudukan hukum";
  if (reason === "LAINNYA") return note || exemptionReasons.LAINNYA;
  return exemptionReasons[reason as ExemptionReason] ?? reason;
}

const caseReason = z
  .string()
  .trim()
  .min(10, { error: "Jelaskan alasan putusan, sedikitnya 10 huruf" })
  .max(2000, { error: "Alasan paling panjang 2.000 huruf" });

export const exemptPactInput = z
  .object({
    pactId: z.uuid(),
    reason: z.enum(Object.keys(exemptionReasons) as [ExemptionReason, ...ExemptionReason[]], {
      error: "Pilih alasan pengecualian",
    }),
    note: z.string().trim().max(500, { error: "Keterangan paling panjang 500 huruf" }).default(""),
    /** Why a decline ends in it; kept in the case, for the personnel agency alone. */
    caseReason: caseReason.optional(),
    /** The decline that was decided about: another one since is another case. */
    declineId: z.uuid().optional(),
  })
  .superRefine((input, context) => {
    if (input.reason === "LAINNYA" && input.note.length < 5) {
      context.addIssue({ code: "custom", path: ["note"], message: "Jelaskan alasan lain itu dalam satu kalimat" });
    }
  });
export const endExemptionInput = z.object({
  pactId: z.uuid(),
  /** Told to the unit. */
  reason: z.string().trim().max(500, { error: "Alasan paling panjang 500 huruf" }).default(""),
  /** The exemption that was looked at: another one since is another case. */
  exemptionId: z.uuid().optional(),
});
export const declinePactInput = z.object({
  pactId: z.uuid(),
  reason: z.string().trim().min(10, { error: "Jelaskan alasan Anda, sedikitnya 10 huruf" }).max(2000, {
    error: "Alasan paling panjang 2.000 huruf",
  }),
});
export const pactIdInput = z.object({ pactId: z.uuid() });

/** A person's state within a campaign, as lists show it. */
export const pactRow = z.object({
  id: z.uuid(),
  employeeId: z.uuid(),
  name: z.string(),
  nip: z.string(),
  position: z.string().nullable(),
  grade: z.string().nullable(),
  employmentType: z.enum(employmentTypes),
  tier: z.enum(tiers),
  unitId: z.uuid(),
  unitName: z.string(),
  status: z.enum(pactStatuses),
  statusAt: z.iso.datetime(),
  openedAt: z.iso.datetime().nullable(),
  activated: z.boolean(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  /** Of an exemption: whether the personnel agency has confirmed it. */
  review: z.enum(["unreviewed", "confirmed"]).nullable(),
  /** Null where the campaign has none for the person. */
  wave: ownWaveShape.nullable(),
});
export type PactRow = z.infer<typeof pactRow>;
