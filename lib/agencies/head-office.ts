/** Titles of heads who are not called "Kepala" (UU 23/2014 Ps 213-229; PP 18/2016). */
const titles: Readonly<Record<string, (unitName: string) => string>> = {
  SETDA: () => "Sekretaris Daerah",
  SETWAN: () => "Sekretaris DPRD",
  INSPEKTORAT: () => "Inspektur",
  RSUD: (name) => `Direktur ${name}`,
  KECAMATAN: (name) => name.replace(/^Kecamatan\b/i, "Camat"),
  KELURAHAN: (name) => name.replace(/^Kelurahan\b/i, "Lurah"),
};

/** The office of a unit's head as printed under a letter, where the grant itself names none. */
export function headOffice(unit: { kind: string; name: string }): string {
  return titles[unit.kind]?.(unit.name) ?? `Kepala ${unit.name}`;
}
