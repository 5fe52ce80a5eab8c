import { z } from "zod";
import { zones } from "@/lib/format/date";

/** What somebody may say to be wrong in the own data. The last one is for what has no field of its own. */
export const correctionNames = {
  name: "Nama dan gelar",
  nip: "NIP",
  employmentType: "Jenis pegawai",
  grade: "Pangkat dan golongan",
  position: "Jabatan",
  unit: "Unit kerja",
  legalStanding: "Kedudukan hukum",
  email: "Email",
  phone: "Nomor telepon",
  other: "Data lain",
} as const;
export const correctionFields = Object.keys(correctionNames) as [CorrectionField, ...CorrectionField[]];
export type CorrectionField = keyof typeof correctionNames;

/** What of a person was opened or taken along, as the trail and the person read it. */
export const readingNames = {
  person: "catatan pegawai",
  pact: "catatan pakta",
  sheet: "lembar bertanda tangan",
  document: "dokumen pakta",
} as const;
export const readings = Object.keys(readingNames) as [Reading, ...Reading[]];
export type Reading = keyof typeof readingNames;

/** Files with names inside that are given out by a door of their own, as the trail names them. */
export const downloadNames = {
  minutes: "berita acara",
  report_letter: "surat laporan",
  rejected_rows: "baris berkas yang bermasalah",
  stack: "halaman tumpukan",
} as const;
export const downloads = Object.keys(downloadNames) as [Download, ...Download[]];
export type Download = keyof typeof downloadNames;

export const correctionStates = ["waiting", "accepted", "refused"] as const;
export type CorrectionState = (typeof correctionStates)[number];
export const correctionStateNames: Record<CorrectionState, string> = {
  waiting: "Menunggu putusan",
  accepted: "Diterima",
  refused: "Ditolak",
};

export const requestCorrectionInput = z.object({
  field: z.enum(correctionFields, { error: "Pilih data yang keliru" }),
  wanted: z
    .string({ error: "Tulis data yang benar" })
    .trim()
    .min(1, { error: "Tulis data yang benar" })
    .max(300, { error: "Data yang benar paling panjang 300 huruf" }),
  reason: z.string().trim().max(500, { error: "Keterangan paling panjang 500 huruf" }).default(""),
});

export const decideCorrectionInput = z.object({
  correctionId: z.uuid(),
  answer: z
    .string({ error: "Tulis jawaban untuk pegawai, sedikitnya 5 huruf" })
    .trim()
    .min(5, { error: "Tulis jawaban untuk pegawai, sedikitnya 5 huruf" })
    .max(500, { error: "Jawaban paling panjang 500 huruf" }),
});

export const correctionView = z.object({
  zone: z.enum(zones),
  id: z.uuid(),
  employeeId: z.uuid(),
  name: z.string(),
  nip: z.string(),
  unitName: z.string(),
  field: z.enum(correctionFields),
  held: z.string(),
  wanted: z.string(),
  reason: z.string(),
  state: z.enum(correctionStates),
  requestedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  /** What was changed, or why nothing was. */
  answer: z.string().nullable(),
});
export type CorrectionView = z.infer<typeof correctionView>;
