import type { Audience } from "@/lib/ceremonies/schema";
import { employmentTypeNames, tierNames } from "@/lib/employees/terms";

/** "Semua pegawai penyelenggara", or the types and tiers that are invited. */
export function audienceWords(audience: Audience): string {
  const types = audience.employmentTypes.map((type) => employmentTypeNames[type]);
  const tiers = audience.tiers.map((tier) => tierNames[tier]);
  return [types.join(", "), tiers.join(", ")].filter(Boolean).join("; ") || "Semua pegawai penyelenggara";
}
