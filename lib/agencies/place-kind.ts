import type { AgencyTerms } from "@/lib/agencies/terms";
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

const names: Record<Exclude<PlaceKind, "KECAMATAN" | "KELURAHAN">, string> = {
  SETDA: "Sekretariat Daerah",
  SETWAN: "Sekretariat DPRD",
  INSPEKTORAT: "Inspektorat",
  DINAS: "Dinas",
  BADAN: "Badan",
  SATPOL: "Satpol PP",
  RSUD: "RSUD",
  PUSKESMAS: "Puskesmas",
  SEKOLAH: "Sekolah",
};

const partNames: Record<Exclude<UnitKind, PlaceKind>, string> = {
  UPT: "UPT",
  KORWIL: "Koordinator wilayah",
  BAGIAN: "Bagian",
  BIDANG: "Bidang",
  LAINNYA: "Lainnya",
};

/** Whether people say that they work at such a unit, and not at the one above it. */
export function isPlace(kind: UnitKind): kind is PlaceKind {
  return PLACE_KINDS.some((place) => place === kind);
}

/** What a kind of unit is called in this agency. */
export function unitKindName(kind: UnitKind, terms: Pick<AgencyTerms, "district" | "ward">): string {
  return isPlace(kind) ? placeKindName(kind, terms) : partNames[kind];
}

/** What a kind of place is called in this agency. */
export function placeKindName(kind: PlaceKind, { district, ward }: Pick<AgencyTerms, "district" | "ward">): string {
  if (kind === "KECAMATAN") return district;
  return kind === "KELURAHAN" ? ward : names[kind];
}
