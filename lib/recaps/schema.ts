import { z } from "zod";
import { reportLetterInput } from "@/lib/reports/schema";

export const recapFormats = ["xlsx", "pdf", "csv"] as const;
export type RecapFormat = (typeof recapFormats)[number];

/** Media types by format. */
export const recapMedia: Record<RecapFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
};

/** The figures as they are, or as the units' reports that stand state them. */
export const recapBases = ["now", "reported"] as const;
export type RecapBasis = (typeof recapBases)[number];
export const recapOrders = ["official", "lowest"] as const;
export type RecapOrder = (typeof recapOrders)[number];
export const papers = ["A4", "F4"] as const;

const format = z.enum(recapFormats, { error: "Pilih format xlsx, pdf, atau csv" });
const paper = z.enum(papers, { error: "Pilih kertas A4 atau F4" });
const basis = z.enum(recapBases, { error: "Pilih dasar angka: now atau reported" });
const order = z.enum(recapOrders, { error: "Pilih urutan: official atau lowest" });
const fromAddress = z.stringbool({ error: "Tulis true atau false" }).default(false);

export const recapQuery = z.object({
  campaignId: z.uuid(),
  format: format.default("xlsx"),
  basis: basis.default("now"),
  order: order.default("official"),
  paper: paper.default("A4"),
  /** Of a PDF: with the covering letter last written. */
  letter: fromAddress,
});
export type RecapQuery = z.output<typeof recapQuery>;

/** The people a unit reports for, or everybody in it and below it. */
export const annexScopes = ["reporting", "subtree"] as const;
export type AnnexScope = (typeof annexScopes)[number];
const scope = z.enum(annexScopes, { error: "Pilih cakupan: reporting atau subtree" });

/** A list of people. Without `scope` a unit that reports shows those it reports for, any other all below it. */
export const annexQuery = z.object({
  campaignId: z.uuid(),
  unit: z.uuid(),
  scope: scope.optional(),
  format: format.default("xlsx"),
  paper: paper.default("A4"),
  /** Says who declined; only for those who may know. */
  declines: fromAddress,
});

/** Formats that can be written piece by piece, however long the list is. */
export const exportFormats = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const startExportInput = z.object({
  campaignId: z.uuid(),
  /** Left out: the whole agency. */
  unit: z.uuid().optional(),
  scope: scope.optional(),
  format: z.enum(exportFormats, { error: "Pilih format xlsx atau csv" }).default("xlsx"),
  declines: z.boolean().default(false),
});
export const exportIdInput = z.object({ exportId: z.uuid() });

export const exportStates = ["waiting", "working", "ready", "failed"] as const;
export type ExportState = (typeof exportStates)[number];

const count = z.number().int().min(0);
export const exportView = z.object({
  exportId: z.uuid(),
  campaignId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  scope,
  format: z.enum(exportFormats),
  withDeclines: z.boolean(),
  state: z.enum(exportStates),
  /** People written so far, of how many. */
  done: count,
  total: count,
  fileName: z.string(),
  fileSize: count.nullable(),
  /** An Indonesian sentence when the state is failed. */
  failure: z.string().nullable(),
  requestedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** When a ready file is taken away. */
  expiresAt: z.iso.datetime().nullable(),
});
export type ExportView = z.infer<typeof exportView>;

export const urgencies = ["Biasa", "Penting", "Segera", "Terbatas"] as const;
export const actings = ["Plt", "Plh", "Pj", "Pjs"] as const;

const words = (what: string, longest: number) =>
  z
    .string({ error: `Tulis ${what}` })
    .trim()
    .min(1, { error: `Tulis ${what}` })
    .max(longest, { error: `Isian ${what} paling panjang ${longest} huruf` });
const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: `Paling panjang ${longest} huruf` })
    .default("");
const MOST_LINES = 12;
const fewLines = (text: string) => text.split("\n").length <= MOST_LINES;
const tooMany = { error: `Paling banyak ${MOST_LINES} baris` };

/** What BKPSDM types for the covering letter of its recap; lists are texts with a line for each. */
export const recapLetter = z.object({
  ...reportLetterInput.pick({ letterNumber: true, letterDate: true }).shape,
  urgency: z.enum(urgencies, { error: "Pilih sifat surat" }).default("Biasa"),
  subject: words("hal surat", 300),
  recipients: words("penerima surat, satu setiap baris", 1000).refine(fewLines, tooMany),
  recipientPlace: words("tempat penerima", 120),
  copies: optional(2000).refine(fewLines, tooMany),
  signerOffice: words("jabatan penanda tangan", 200),
  signerActing: z.enum(actings).nullable().default(null),
  signerOnBehalfOf: optional(200),
  signerName: words("nama penanda tangan", 160),
  signerRank: optional(80),
  signerNip: optional(30).refine((nip) => /^[\d .]*$/.test(nip), { error: "Tulis NIP dengan angka saja" }),
  basis: basis.default("now"),
  order: order.default("official"),
  paper: paper.default("A4"),
});
export type RecapLetter = z.output<typeof recapLetter>;
export const writeRecapLetterInput = recapLetter.extend({ campaignId: z.uuid() });
