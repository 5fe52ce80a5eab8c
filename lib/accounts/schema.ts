import { z } from "zod";
import { roles } from "@/lib/core/actor";
import { normaliseVerificationCode } from "@/lib/documents/verification-code";

/** NIPs are typed with spaces and dots; user names are not. */
export const username = z
  .string({ error: "Tulis NIP atau nama pengguna" })
  .transform((text) => text.trim().replace(/^(?=[\d\s.]+$)[\s\S]*$/, (nip) => nip.replace(/\D/g, "")))
  .pipe(z.string().min(3, { error: "Tulis NIP atau nama pengguna" }).max(80).toLowerCase());

const newPassword = z
  .string({ error: "Tulis kata sandi baru" })
  .min(10, { error: "Kata sandi sedikitnya 10 karakter" })
  .max(200, { error: "Kata sandi paling banyak 200 karakter" });

export const signInInput = z.object({
  username,
  password: z.string({ error: "Tulis kata sandi" }).min(1, { error: "Tulis kata sandi" }).max(200),
});

export const sessionResult = z.object({ token: z.string(), expiresAt: z.iso.datetime() });

export const activationCode = z.string({ error: "Tulis kode aktivasi" }).transform((text, context) => {
  const code = normaliseVerificationCode(text);
  if (code) return code;
  context.addIssue({
    code: "custom",
    message: "Kode aktivasi terdiri atas 12 huruf dan angka, misalnya K7QM-4RTX-9D2H",
  });
  return z.NEVER;
});

export const activateInput = z
  .object({ code: activationCode, password: newPassword, repeated: z.string().optional() })
  .refine((input) => input.repeated === undefined || input.repeated === input.password, {
    path: ["repeated"],
    error: "Kata sandi yang diulang tidak sama",
  });

export const changePasswordInput = z
  .object({
    current: z.string().min(1, { error: "Tulis kata sandi sekarang" }),
    password: newPassword,
    repeated: z.string().optional(),
  })
  .refine((input) => input.repeated === undefined || input.repeated === input.password, {
    path: ["repeated"],
    error: "Kata sandi yang diulang tidak sama",
  });

export const issueCodesInput = z.object({
  unitId: z.uuid(),
  /** Only these people; all of the unit and below when left out. */
  employeeIds: z.array(z.uuid()).max(5000).optional(),
  /** Also people who already have a password: their old one stays valid until the code is used. */
  includeActive: z.boolean().default(false),
});

export const grantRoleInput = z
  .object({
    agencyId: z.uuid().optional(),
    /** An employee of the agency, or an account that exists. */
    employeeId: z.uuid().optional(),
    accountId: z.uuid().optional(),
    role: z.enum(roles, { error: "Pilih peran" }),
    unitId: z.uuid().nullable().default(null),
    office: z.string().trim().max(160).nullable().default(null),
    acting: z.enum(["Pj", "Pjs", "Plt", "Plh"]).nullable().default(null),
    validUntil: z.iso.date().nullable().default(null),
  })
  .refine((input) => input.employeeId !== undefined || input.accountId !== undefined, {
    path: ["employeeId"],
    error: "Pilih pegawai yang diberi peran",
  });

export const roleNames: Record<(typeof roles)[number], string> = {
  unit_head: "Kepala unit",
  unit_operator: "Operator unit",
  bkpsdm_verifier: "Verifikator",
  bkpsdm_admin: "Admin kepegawaian",
  leader: "Pimpinan",
  auditor: "Auditor",
  observer: "Pengamat",
  platform_admin: "Admin platform",
  national_viewer: "Pemantau nasional",
};
