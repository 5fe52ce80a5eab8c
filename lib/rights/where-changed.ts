import type { CorrectionField } from "@/lib/rights/schema";

/** Where an officer changes what somebody asked to be corrected: on the person's page, or at its source. */
export type WhereChanged = { place: "person" | "roster" | "elsewhere"; words: string };

const ON_PAGE: ReadonlySet<CorrectionField> = new Set(["unit", "legalStanding"]);

/** The way to the change of one field, as a place and as a sentence. */
export function whereChanged(field: CorrectionField): WhereChanged {
  if (ON_PAGE.has(field))
    return { place: "person", words: "Ubah di halaman pegawai ini, tombol Ubah unit atau kedudukan hukum." };
  if (field === "other") return { place: "elsewhere", words: "Ubah di tempat data itu dicatat." };
  return { place: "roster", words: "Perbaiki di SIASN atau SIMPEG, lalu muat berkas pegawai yang baru." };
}
