import { z } from "zod";
import { type EmploymentType, employmentTypes, type Tier } from "@/lib/employees/terms";
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
    note: z.string().trim().max(300).default(""),
  })
  .refine(({ reason, note }) => reason !== "LAINNYA" || note !== "", { path: ["note"], error: "Tulis alasannya" });

/** Filters of the list of people. */
export const employeeFilter = z.object({
  unit: z.uuid().optional().catch(undefined),
  q: z.string().trim().max(80).optional().catch(undefined),
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
  pacts: { pactId: string; campaignName: string; status: PactStatus; statusAt: string; unitName: string }[];
};
