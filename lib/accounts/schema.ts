import { z } from "zod";
import { roles } from "@/lib/core/actor";
import { normaliseVerificationCode } from "@/lib/documents/verification-code";

/** NIPs are typed with spaces and dots, numbered user names with spaces ("33.26 - THL 001"). */
export const username = z
  .string({ error: "Tulis NIP atau nama pengguna" })
  .transform((text) =>
    text
      .trim()
      .replace(/^(?=[\d\s.]+$)[\s\S]*$/, (nip) => nip.replace(/\D/g, ""))
      .replace(/^(?=.*\d)[\s\S]*$/, (numbered) => numbered.replace(/\s/g, "")),
  )
  .pipe(
    z
      .string()
      .min(3, { error: "Tulis NIP atau nama pengguna" })
      .max(80, { error: "NIP atau nama pengguna paling panjang 80 huruf" })
      .toLowerCase(),
  );

const newPassword = z
  .string({ error: "Tulis kata sandi baru" })
  .min(10, { error: "Kata sandi sedikitnya 10 karakter" })
  .max(200, { error: "Kata sandi paling banyak 200 karakter" });

export const signInInput = z.object({
  username,
  password: z
    .string({ error: "Tulis kata sandi" })
    .min(1, { error: "Tulis kata sandi" })
    .max(200, { error: "Kata sandi paling banyak 200 karakter" }),
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

/** The second typing is the form's matter: a caller without one leaves `repeated` out. */
const repeatedAlike = {
  test: (input: { password: string; repeated?: string }) =>
    input.repeated === undefined || input.repeated === input.password,
  message: { path: ["repeated"], error: "Kata sandi yang diulang tidak sama" },
};

export const activateInput = z
  .object({ code: activationCode, password: newPassword, repeated: z.string().optional() })
  .refine(repeatedAlike.test, repeatedAlike.message);

export const changePasswordInput = z
  .object({
    current: z
      .string({ error: "Tulis kata sandi sekarang" })
      .min(1, { error: "Tulis kata sandi sekarang" })
      .max(200, { error: "Kata sandi paling banyak 200 karakter" }),
    password: newPassword,
    repeated: z.string().optional(),
  })
  .refine(repeatedAlike.test, repeatedAlike.message);

/** One session, or every session of an account: all but the caller's own one when the account is the caller's. */
export const revokeSessionInput = z
  .object({ sessionId: z.uuid().optional(), accountId: z.uuid().optional() })
  .refine((input) => (input.sessionId === undefined) !== (input.accountId === undefined), {
    path: ["sessionId"],
    error: "Pilih satu sesi atau satu akun",
  });

export const accountIdInput = z.object({ accountId: z.uuid() });
export const disableAccountInput = accountIdInput.extend({
  reason: z
    .string({ error: "Tulis alasannya" })
    .trim()
    .min(3, { error: "Tulis alasannya" })
    .max(300, { error: "Alasan paling panjang 300 huruf" }),
});

export const issueCodesInput = z.object({
  unitId: z.uuid(),
  /** Only these people; all of the unit and below when left out. */
  employeeIds: z.array(z.uuid()).max(5000).optional(),
});

export const issueResetCodeInput = z.object({ employeeId: z.uuid() });

/** Empty fields of a form count as not given. */
const blankAsAbsent = (value: unknown) => (value === "" ? undefined : value);

/** Somebody outside the roster: an observer, a leader without a NIP. Never digits alone: those are NIPs. */
export const newPerson = z.object({
  username: z
    .string({ error: "Tulis nama pengguna" })
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9._-]{2,39}$/, {
      error: "Nama pengguna 3-40 huruf kecil, angka, titik, atau garis, diawali huruf",
    }),
  name: z
    .string({ error: "Tulis nama lengkap" })
    .trim()
    .min(3, { error: "Tulis nama lengkap" })
    .max(160, { error: "Nama paling panjang 160 huruf" }),
});

export const giveRoleInput = z
  .object({
    agencyId: z.uuid().optional(),
    /** Exactly one: an employee of the agency, an account that exists, or a person to make an account for. */
    employeeId: z.uuid().optional(),
    accountId: z.uuid().optional(),
    person: newPerson.optional(),
    role: z.enum(roles, { error: "Pilih peran" }),
    unitId: z.preprocess(blankAsAbsent, z.uuid().optional()),
    office: z.preprocess(
      blankAsAbsent,
      z.string().trim().max(160, { error: "Jabatan paling panjang 160 huruf" }).optional(),
    ),
    acting: z.preprocess(blankAsAbsent, z.enum(["Pj", "Pjs", "Plt", "Plh"]).optional()),
    /** Last day, whole, in the agency's zone. */
    validUntil: z.preprocess(blankAsAbsent, z.iso.date({ error: "Tulis tanggal berakhir sebagai tanggal" }).optional()),
  })
  .refine((input) => [input.employeeId, input.accountId, input.person].filter(Boolean).length === 1, {
    path: ["employeeId"],
    error: "Pilih satu orang yang diberi peran",
  });

export const grantIdInput = z.object({ grantId: z.uuid() });

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
