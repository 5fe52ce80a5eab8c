/** An 18-digit NIP or NI PPPK in its printed groups: "19760830 200012 2 002"; anything else as it is. */
export function printedNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");
}

/** Kinds of acting officers as printed before a title in capitals: "Plt. KEPALA DINAS PENDIDIKAN". */
export type ActingStatus = "Plt." | "Plh." | "Pj." | "Pjs.";

/** An officer's title for a signature block. */
export function printedOffice(office: string, acting: ActingStatus | null): string {
  return `${acting ? `${acting} ` : ""}${office.toUpperCase()}`;
}

/** A SHA-256 in groups of eight, so that two people can compare it aloud. */
export function groupedHash(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, "$1 ");
}
