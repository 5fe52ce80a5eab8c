import type { UnitKind } from "@/lib/agencies/unit-kind";

/**
 * Kinds of place that people say they work at. Whoever works in a Bidang, UPT or the like works at the nearest such
 * place above; the Korwil of a Dinas is part of the Dinas.
 */
// biome-ignore format: a list of names reads best in lines
export const PLACE_KINDS = [
  "SETDA", "SETWAN", "INSPEKTORAT", "DINAS", "BADAN", "SATPOL", "RSUD", "KECAMATAN", "KELURAHAN", "PUSKESMAS", "SEKOLAH",
] as const satisfies readonly UnitKind[];
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const placeKindNames: Record<PlaceKind, string> = {
  SETDA: "Sekretariat Daerah",
  SETWAN: "Sekretariat DPRD",
  INSPEKTORAT: "Inspektorat",
  DINAS: "Dinas",
  BADAN: "Badan",
  SATPOL: "Satpol PP",
  RSUD: "RSUD",
  KECAMATAN: "Kecamatan",
  KELURAHAN: "Kelurahan",
  PUSKESMAS: "Puskesmas",
  SEKOLAH: "Sekolah",
};
