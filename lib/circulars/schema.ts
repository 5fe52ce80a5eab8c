import { z } from "zod";
import { campaignStatuses } from "@/lib/campaigns/schema";
import type { zones } from "@/lib/format/date";

/** The largest file, and the most pages, of a circular. */
export const MAX_CIRCULAR_BYTES = 20 * 1024 ** 2;
export const MAX_CIRCULAR_PAGES = 30;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const issuer = z
  .string({ error: "Tulis penerbit surat edaran, misalnya Bupati Contoh" })
  .trim()
  .min(3, { error: "Tulis penerbit surat edaran, misalnya Bupati Contoh" })
  .max(160, { error: "Penerbit paling panjang 160 huruf" });
/** Never trimmed and never parsed: real ones hold spaces and gaps (`100.3.4.2/ BKPSDM-MPP/IX/2024`). */
const number = z
  .string({ error: "Tulis nomor surat edaran seperti pada suratnya" })
  .refine((typed) => typed.trim() !== "", { error: "Tulis nomor surat edaran seperti pada suratnya" })
  .max(200, { error: "Nomor surat edaran paling panjang 200 huruf" })
  .refine((typed) => !/\p{Cc}/u.test(typed), { error: "Nomor surat edaran ditulis dalam satu baris" });
const date = z.iso.date({ error: "Tulis tanggal surat edaran" });
const title = z
  .string({ error: "Tulis perihal surat edaran" })
  .trim()
  .min(5, { error: "Tulis perihal surat edaran, sedikitnya 5 huruf" })
  .max(400, { error: "Perihal paling panjang 400 huruf" });
const readBy = z.iso.date({ error: "Tulis batas membaca, atau kosongkan" }).nullable();

export const createCircularInput = z.object({
  campaignId: z.uuid(),
  issuer,
  number,
  date,
  title,
  /** Whether everybody who must sign must also say that they read it. */
  asksReading: z.boolean().default(false),
  readBy: readBy.default(null),
});
// What is not sent stays: a default, which zod fills in even under partial(), would overwrite it.
export const updateCircularInput = z.object({
  circularId: z.uuid(),
  issuer: issuer.optional(),
  number: number.optional(),
  date: date.optional(),
  title: title.optional(),
  asksReading: z.boolean().optional(),
  readBy: readBy.optional(),
});
export const circularIdInput = z.object({ circularId: z.uuid() });
export const withdrawCircularInput = circularIdInput.extend({
  reason: z
    .string({ error: "Tulis alasan penarikan" })
    .trim()
    .min(10, { error: "Tulis alasan penarikan, sedikitnya 10 huruf" })
    .max(500, { error: "Alasan paling panjang 500 huruf" }),
});

const page = z.object({ sha256: hash, width: z.int().positive(), height: z.int().positive() });
export type CircularPage = z.infer<typeof page>;
export const attachFileInput = circularIdInput.extend({
  file: z.object({ sha256: hash, name: z.string().min(1).max(200), size: z.int().positive() }),
  pages: z.array(page).min(1).max(MAX_CIRCULAR_PAGES),
});

export const READ_FIRST = "Centang pernyataan bahwa Anda telah membaca surat edaran ini";
export const confirmReadingInput = circularIdInput.extend({
  /** `contentSha256` of the circular as it was shown: what changed since must be read first. */
  contentSha256: hash,
  read: z.literal(true, { error: READ_FIRST }),
});
export const confirmedShape = z.object({
  circularId: z.uuid(),
  confirmedAt: z.iso.datetime(),
  /** What had been shown when it was confirmed. */
  contentSha256: hash,
  already: z.boolean(),
});
export type ConfirmedReading = z.infer<typeof confirmedShape>;

export const circularShape = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  campaignName: z.string(),
  campaignStatus: z.enum(campaignStatuses),
  issuer: z.string(),
  number: z.string(),
  date: z.iso.date(),
  title: z.string(),
  /** The PDF with the sizes of its pages as drawn; null while there is none. */
  file: z
    .object({
      name: z.string(),
      size: z.int(),
      sha256: hash,
      pages: z.array(z.object({ width: z.int(), height: z.int() })),
    })
    .nullable(),
  asksReading: z.boolean(),
  readBy: z.iso.date().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawalReason: z.string().nullable(),
  /** Somebody said to have read it: words and file stay. */
  locked: z.boolean(),
  /** Of issuer, number, date, title, statement and file: what a reader confirms. */
  contentSha256: hash,
  /** Whether the reader of this answer is among those who must read it. */
  owed: z.boolean(),
  /** When the reader of this answer said so. */
  confirmedAt: z.iso.datetime().nullable(),
});
export type CircularFacts = z.infer<typeof circularShape>;
/** With what pages and commands need beside it. */
export type CircularView = CircularFacts & { agencyId: string; agencyName: string; zone: (typeof zones)[number] };

const count = z.int().min(0);
const share = { due: count, read: count, rate: z.number().min(0).max(1).nullable() };
/** Wajib baca and sudah membaca of a unit with all below it, of its own people, and of the units beneath it. */
export const readingFiguresShape = z.object({
  unit: z.object({ id: z.uuid(), name: z.string() }),
  ...share,
  own: z.object(share),
  children: z.array(
    z.object({ unit: z.object({ id: z.uuid(), name: z.string(), hasChildren: z.boolean() }), ...share }),
  ),
});
export type ReadingFigures = z.infer<typeof readingFiguresShape>;
export const unitFilter = z.object({ unit: z.uuid().optional().catch(undefined) });

/** Readers on one page. */
export const READERS_PAGE = 50;
export const readerFilter = z.object({
  unit: z.uuid().optional().catch(undefined),
  status: z.enum(["belum", "sudah"]).default("belum").catch("belum"),
  cursor: z.string().max(400).optional().catch(undefined),
});
export type ReaderFilter = z.output<typeof readerFilter>;
export const readerShape = z.object({
  employeeId: z.uuid(),
  nip: z.string(),
  name: z.string(),
  position: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  confirmedAt: z.iso.datetime().nullable(),
});
export type Reader = z.infer<typeof readerShape>;
