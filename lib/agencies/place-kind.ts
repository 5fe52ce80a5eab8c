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

/** What a kind of place is called in this agency. */
export function placeKindName(kind: PlaceKind, { district, ward }: Pick<AgencyTerms, "district" | "ward">): string {
  if (kind === "KECAMATAN") return district;
  return kind === "KELURAHAN" ? ward : names[kind];
}
