import { z } from "zod";
import { termsPatch } from "@/lib/agencies/terms";
import { UNIT_KINDS } from "@/lib/agencies/unit-kind";
import { zones } from "@/lib/format/date";
import { linesOf } from "@/lib/format/lines";

/** What an agency's letters carry above the rule, and where they are signed. */
export const letterheadSchema = z.object({
  /** "PEMERINTAH KABUPATEN CONTOH" */
  government: z.string().trim().max(160, { error: "Nama pemerintah paling panjang 160 huruf" }).default(""),
  /** The personnel agency's full name (NAMA OPD); see `personnelAgencyName` where it is left empty. */
  personnelAgency: z.string().trim().max(160, { error: "Nama lengkap paling panjang 160 huruf" }).default(""),
  address: z.string().trim().max(240, { error: "Alamat paling panjang 240 huruf" }).default(""),
  contact: z.string().trim().max(240, { error: "Kontak paling panjang 240 huruf" }).default(""),
  /** Place named before the date: the capital. */
  place: z.string().trim().max(80, { error: "Tempat surat paling panjang 80 huruf" }).default(""),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

export const agencyCode = z
  .string()
  .trim()
  .regex(/^[0-9A-Z][0-9A-Z.]{1,15}$/, { error: "Tulis kode instansi, misalnya 33.26" });

export const createAgencyInput = z.object({
  code: agencyCode,
  name: z
    .string()
    .trim()
    .min(3, { error: "Tulis nama instansi" })
    .max(160, { error: "Nama instansi paling panjang 160 huruf" }),
  bkpsdmName: z
    .string()
    .trim()
    .min(2, { error: "Tulis nama badan kepegawaian" })
    .max(120, { error: "Nama badan kepegawaian paling panjang 120 huruf" })
    .default("BKPSDM"),
  zone: z.enum(zones).default("WIB"),
  letterhead: letterheadSchema.prefault({}),
  terms: termsPatch.default({}),
});

// Not createAgencyInput.partial(): its defaults would overwrite what is left out.
export const updateAgencyInput = z.object({
  agencyId: z.uuid(),
  name: createAgencyInput.shape.name.optional(),
  bkpsdmName: createAgencyInput.shape.bkpsdmName.unwrap().optional(),
  zone: z.enum(zones).optional(),
  letterhead: letterheadSchema.optional(),
  /** Words that are left out stay as they are. */
  terms: termsPatch.optional(),
});

const MOST_ADDRESS_LINES = 3;

export const updateUnitInput = z.object({
  unitId: z.uuid(),
  reporting: z.boolean().optional(),
  /** Null: as its name says. */
  kind: z.enum(UNIT_KINDS, { error: "Pilih jenis unit" }).nullable().optional(),
  name: z
    .string()
    .trim()
    .min(1, { error: "Tulis nama unit" })
    .max(200, { error: "Nama unit paling panjang 200 huruf" })
    .optional(),
  /** Address, telephone and website for the head of its letters, a line each; empty takes them away. */
  address: z
    .string()
    .trim()
    .max(400, { error: "Alamat paling panjang 400 huruf" })
    .refine((text) => linesOf(text).length <= MOST_ADDRESS_LINES, {
      error: `Alamat paling banyak ${MOST_ADDRESS_LINES} baris`,
    })
    .optional(),
});
