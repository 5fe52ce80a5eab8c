import type { AgencyTerms } from "@/lib/agencies/terms";

type Titled = (unitName: string, terms: AgencyTerms) => string;

/** Titles of heads who are not called "Kepala" (UU 23/2014 Ps 213-229; PP 18/2016). */
const titles: Readonly<Record<string, Titled>> = {
  SETDA: () => "Sekretaris Daerah",
  SETWAN: () => "Sekretaris DPRD",
  INSPEKTORAT: () => "Inspektur",
  RSUD: (name) => `Direktur ${name}`,
  KECAMATAN: (name, { district, districtHead }) => placeHead(name, district, districtHead),
  KELURAHAN: (name, { ward, wardHead }) => placeHead(name, ward, wardHead),
};

/** Regions' own words for places, beside the one the agency chose: a Kapanewon among Kecamatan still has a Panewu. */
const usualHeads: Readonly<Record<string, string>> = {
  kecamatan: "Camat",
  kapanewon: "Panewu",
  kemantren: "Mantri Pamong Praja",
  distrik: "Kepala Distrik",
  kelurahan: "Lurah",
  kalurahan: "Lurah",
  gampong: "Keuchik",
  kampung: "Kepala Kampung",
};

/** "Kapanewon Sleman" -> "Panewu Sleman"; a place that is called by its name alone has the title before it. */
function placeHead(name: string, place: string, head: string): string {
  if (startsWithWord(name, place)) return head + name.slice(place.length);
  const word = Object.keys(usualHeads).find((known) => startsWithWord(name, known));
  return word ? usualHeads[word] + name.slice(word.length) : `${head} ${name}`;
}

const startsWithWord = (name: string, word: string) => `${name.toLowerCase()} `.startsWith(`${word.toLowerCase()} `);

/** The office of a unit's head as printed under a letter, where the grant itself names none. */
export function headOffice(unit: { kind: string; name: string }, terms: AgencyTerms): string {
  return titles[unit.kind]?.(unit.name, terms) ?? `Kepala ${unit.name}`;
}
