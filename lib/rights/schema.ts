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

export const correctionStates = ["waiting", "accepted", "refused", "withdrawn"] as const;
export type CorrectionState = (typeof correctionStates)[number];
export const correctionStateNames: Record<CorrectionState, string> = {
  waiting: "Menunggu putusan",
  accepted: "Diterima",
  refused: "Ditolak",
  withdrawn: "Ditarik",
};

/** How the person's data stand to what was asked for; "unknown" where there is no field to compare. */
export const correctionStandings = ["as_wanted", "not_made", "otherwise", "unknown"] as const;
export type CorrectionStanding = (typeof correctionStandings)[number];

// Marks that turn the direction of a line, or that nobody sees: what is read would not be what is stored.
const HIDDEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?![\n\r\t])\p{Cc}/u;
const isPlain = (text: string) => !HIDDEN.test(text);
const hiddenWords = "Teks ini memuat tanda yang tidak terlihat. Ketik ulang tanpa menyalinnya";

/** Letters that a request holds at most: what is longer is refused whole, never cut. */
export const WANTED_MOST = 300;
export const REASON_MOST = 500;
const tooLong = (what: string, most: number) => (issue: { input?: unknown }) =>
  `${what} paling panjang ${most} huruf; yang ditulis ${String(issue.input).length} huruf`;

export const requestCorrectionInput = z.object({
  field: z.enum(correctionFields, { error: "Pilih data yang keliru" }),
  /** Of the kind of employee, the grade and the legal standing one of the known values; of the unit its id or name. */
  wanted: z
    .string({ error: "Tulis data yang benar" })
    .trim()
    .min(1, { error: "Tulis data yang benar" })
    .max(WANTED_MOST, { error: tooLong("Data yang benar", WANTED_MOST) })
    .refine(isPlain, { error: hiddenWords }),
  reason: z
    .string()
    .trim()
    .max(REASON_MOST, { error: tooLong("Keterangan", REASON_MOST) })
    .refine(isPlain, { error: hiddenWords })
    .default(""),
});

export const decideCorrectionInput = z.object({
  correctionId: z.uuid(),
  answer: z
    .string({ error: "Tulis jawaban untuk pegawai, sedikitnya 5 huruf" })
    .trim()
    .min(5, { error: "Tulis jawaban untuk pegawai, sedikitnya 5 huruf" })
    .max(REASON_MOST, { error: tooLong("Jawaban", REASON_MOST) }),
});

export const acceptCorrectionInput = decideCorrectionInput.extend({
  /** That the data were changed, by whoever says so: asked for where nothing can be compared. */
  made: z.boolean().default(false),
});

export const correctionIdInput = z.object({ correctionId: z.uuid() });

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
  /** As it stands now; empty where there is no such field. */
  current: z.string(),
  standing: z.enum(correctionStandings),
  reason: z.string(),
  state: z.enum(correctionStates),
  requestedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  /** What was changed, or why nothing was. */
  answer: z.string().nullable(),
});
export type CorrectionView = z.infer<typeof correctionView>;
