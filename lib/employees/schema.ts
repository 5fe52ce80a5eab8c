import { z } from "zod";
import { searchText } from "@/lib/core/search-text";
import { LEGAL_STANDINGS, type LegalStanding } from "@/lib/employees/legal-standing";
import { type EmploymentType, employmentTypes, type Tier, tiers } from "@/lib/employees/terms";
import type { Zone } from "@/lib/format/date";
import type { PactStatus } from "@/lib/pacts/schema";

/** Why a person is no longer in the agency. */
export const leaveReasons = ["PENSIUN", "PINDAH", "MENINGGAL", "BERHENTI", "LAINNYA"] as const;
export type LeaveReason = (typeof leaveReasons)[number];

export const leaveReasonNames: Record<LeaveReason, string> = {
  PENSIUN: "Pensiun",
  PINDAH: "Pindah ke instansi lain",
  MENINGGAL: "Meninggal dunia",
  BERHENTI: "Berhenti atau diberhentikan",
  LAINNYA: "Alasan lain",
};

export const leaveInput = z
  .object({
    employeeIds: z
      .array(z.uuid(), { error: "Pilih sedikitnya satu pegawai" })
      .min(1, { error: "Pilih sedikitnya satu pegawai" })
      .max(10_000, { error: "Pilih paling banyak 10.000 pegawai sekaligus" }),
    reason: z.enum(leaveReasons, { error: "Pilih alasan" }),
    note: z.string().trim().max(300, { error: "Keterangan paling panjang 300 huruf" }).default(""),
  })
  .refine(({ reason, note }) => reason !== "LAINNYA" || note !== "", { path: ["note"], error: "Tulis alasannya" });

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Paling banyak ${most} huruf` })
    .transform((text) => text.replace(/\s+/g, " "));
const optionalLine = (most: number) =>
  oneLine(most)
    .nullish()
    .transform((text) => text || null);
const unitId = z.uuid({ error: "Pilih unit" });
/** The day from which a change holds; left out, it is the day it is recorded. */
export const effectiveOn = z.iso
  .date({ error: "Tulis tanggal berlaku, misalnya 2028-10-12" })
  .refine((day) => day >= "2000-01-01" && day < "2100-01-01", {
    error: "Tanggal berlaku di luar tahun 2000-2099. Periksa tahunnya",
  })
  .nullable()
  .default(null);
const changeNote = z.string().trim().max(300, { error: "Persingkat keterangan, paling banyak 300 huruf" }).default("");

export const createEmployeeInput = z.object({
  /** Left out: the actor's own agency. */
  agencyId: z.uuid().optional(),
  /** Of non-ASN staff the agency's own number. */
  nip: z.string().trim().min(1, { error: "Tulis NIP atau NI PPPK, 18 angka; untuk non-ASN nomor setempat" }).max(40),
  name: oneLine(160).pipe(z.string().min(3, { error: "Tulis nama lengkap tanpa gelar, sedikitnya 3 huruf" })),
  titleFront: optionalLine(40),
  titleBack: optionalLine(60),
  employmentType: z.enum(employmentTypes, { error: "Pilih jenis pegawai" }),
  tier: z.enum(tiers, { error: "Pilih jenjang jabatan" }).default("PELAKSANA"),
  grade: optionalLine(20),
  position: optionalLine(200),
  unitId,
});

export const updateEmployeeInput = z
  .object({
    employeeId: z.uuid(),
    unitId: unitId.optional(),
    legalStanding: z
      .enum(LEGAL_STANDINGS as [LegalStanding, ...LegalStanding[]], { error: "Pilih kedudukan hukum" })
      .optional(),
    effectiveOn,
    note: changeNote,
  })
  .refine((input) => input.unitId !== undefined || input.legalStanding !== undefined, {
    path: ["unitId"],
    error: "Pilih unit atau kedudukan hukum yang baru",
  });

/** Filters of the list of people. */
export const employeeFilter = z.object({
  unit: z.uuid().optional().catch(undefined),
  q: searchText.optional().catch(undefined),
  type: z.enum(employmentTypes).optional().catch(undefined),
  /** "belum": cannot sign in yet; "pergi": no longer in the agency. */
  state: z.enum(["aktif", "belum", "pergi"]).optional().catch(undefined),
  cursor: z.string().max(400).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(200).default(50).catch(50),
});
export type EmployeeFilter = z.output<typeof employeeFilter>;

export type EmployeeListItem = {
  employeeId: string;
  nip: string;
  name: string;
  employmentType: EmploymentType;
  grade: string | null;
  position: string | null;
  unitId: string;
  unitName: string;
  /** Has a password and may sign in. */
  activated: boolean;
  goneAt: string | null;
};

export type EmployeePage = { items: EmployeeListItem[]; total: number; nextCursor: string | null };

/** One person with everything that the agency keeps of them. */
export type EmployeeView = {
  employeeId: string;
  agencyId: string;
  zone: Zone;
  nip: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  employmentType: EmploymentType;
  grade: string | null;
  rank: string | null;
  position: string | null;
  tier: Tier;
  legalStanding: string;
  obligation: "obligated" | "exempt" | "out";
  email: string | null;
  phone: string | null;
  /** ISO 8601 days and instants. */
  appointmentDate: string | null;
  updatedAt: string;
  goneAt: string | null;
  goneReason: string | null;
  unitId: string;
  unitName: string;
  left: number;
  /** The unit that reports for this person, when it is another. */
  reportingUnitName: string | null;
  accountStatus: "invited" | "active" | "disabled" | null;
  lastSignInAt: string | null;
  formerNips: { nip: string; until: string }[];
  pacts: {
    pactId: string;
    campaignName: string;
    status: PactStatus;
    statusAt: string;
    unitName: string;
    /** The version of the words that was signed before they changed, where another signature is owed; else null. */
    formerVersion: number | null;
    /** Why the person will not sign, to those who may know of it; null in every other state. */
    declineReason: string | null;
  }[];
};
