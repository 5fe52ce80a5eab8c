import type { Role } from "@/lib/core/actor";

/** Days during which an activation code works. */
export const CODE_DAYS = 30;

/** Roles that an agency gives to its people, in the order of the list of officers. */
export const agencyRoles = [
  "bkpsdm_admin",
  "bkpsdm_verifier",
  "unit_head",
  "unit_operator",
  "leader",
  "auditor",
  "observer",
] as const satisfies readonly Role[];

export type RoleScope = "unit" | "agency" | "platform";

/** Over what a role is held (the database holds the same rule: role_grant_scope). */
export function scopeOf(role: Role): RoleScope {
  if (role === "unit_head" || role === "unit_operator") return "unit";
  return role === "platform_admin" || role === "national_viewer" ? "platform" : "agency";
}

/** Whether a role lets its holder act on other people's evidence, and so needs somebody who is known by NIP. */
export function isForEmployees(role: Role): boolean {
  return role === "bkpsdm_admin" || role === "bkpsdm_verifier" || scopeOf(role) === "unit";
}

/** Whether its holder acts as the holder of an office, which letters then name ("Plt Kepala Dinas Pendidikan"). */
export function isOffice(role: Role): boolean {
  return role === "unit_head" || role === "leader";
}

/** What a role allows, in a line for the person who gives it. */
export const roleHints: Record<(typeof agencyRoles)[number], string> = {
  bkpsdm_admin: "Mengatur kegiatan, data pegawai, dan peran; melihat seluruh instansi.",
  bkpsdm_verifier: "Memeriksa lembar dan laporan seluruh instansi.",
  unit_head: "Melihat dan melaporkan unitnya beserta unit di bawahnya.",
  unit_operator: "Membantu unitnya: mengingatkan, mengunggah lembar, membagikan kode aktivasi.",
  leader: "Melihat capaian dan daftar nama seluruh instansi.",
  auditor: "Melihat capaian, daftar nama, dan jejak audit.",
  observer: "Melihat angka saja, tanpa nama.",
};
