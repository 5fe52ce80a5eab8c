/** The town where an agency's papers are signed: as set, else the name of its regency, city or province. */
export function letterPlace(place: string, agencyName: string): string {
  return place || agencyName.replace(/^Pemerintah (Kabupaten|Kota|Provinsi) /i, "");
}
