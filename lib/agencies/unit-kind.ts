import type { PlacedUnit, TreeUnit } from "@/lib/agencies/tree";

// biome-ignore format: a list of names reads best in lines
export const UNIT_KINDS = [
  "SETDA", "SETWAN", "INSPEKTORAT", "DINAS", "BADAN", "SATPOL", "RSUD", "KECAMATAN", "KELURAHAN",
  "PUSKESMAS", "SEKOLAH", "UPT", "KORWIL", "BAGIAN", "BIDANG", "LAINNYA",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** First match wins: what a name begins with counts before what it mentions ("Bidang Pembinaan SMP" is a bidang). */
const KIND_WORDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(sub|seksi|kelompok|asisten|staf ahli|jabatan|instalasi)\b/, "LAINNYA"],
  [/^bagian\b/, "BAGIAN"],
  [/^bidang\b/, "BIDANG"],
  [/^sekretariat (dprd|dewan)|^setwan\b/, "SETWAN"],
  [/^sekretariat daerah\b|^setda\b/, "SETDA"],
  [/^sekretariat\b/, "LAINNYA"],
  [/^inspektorat\b(?! pembantu)/, "INSPEKTORAT"],
  [/^satuan polisi pamong|^satpol\b/, "SATPOL"],
  [/^(koordinator wilayah|korwil|koordinator (wilayah )?kecamatan|korwilcam)\b/, "KORWIL"],
  [/^dinas\b/, "DINAS"],
  [/^(badan|bappe\w+|bapperida|bapenda|bkpsdmd?|bkdpsdm|bkpp|bkd|bpkad|bpbd)\b/, "BADAN"],
  [/^(kecamatan|kapanewon|kemantren|distrik)\b/, "KECAMATAN"],
  [/^(kelurahan|kalurahan|gampong|kampung)\b/, "KELURAHAN"],
  [/puskesmas|pusat kesehatan masyarakat/, "PUSKESMAS"],
  [/rumah sakit|\brsu[dp]?\b/, "RSUD"],
  [/\b(sd|smp|sma|smk|slb|tk|paud|skb)n?\b|sekolah|taman kanak|sanggar kegiatan belajar|satuan pendidikan/, "SEKOLAH"],
  [/^(uptd?|unit pelaksana teknis|balai)\b/, "UPT"],
];

/** A unit's kind guessed from its name; people may correct it (`kindSetByHand`), and then it is guessed no more. */
export function guessKind(name: string): UnitKind {
  const text = name.toLowerCase().replace(/\s+/g, " ").trim();
  return KIND_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? "LAINNYA";
}

/** The kind of a unit under a new name: what people set, or a file once said against the name, stays. */
export function guessedAnew(before: { name: string; kind: string; kindSetByHand: boolean }, name: string): string {
  return !before.kindSetByHand && before.kind === guessKind(before.name) ? guessKind(name) : before.kind;
}

/**
 * Proposes who reports to BKPSDM: the children of the agency's own node, and each Bagian anywhere below Setda (beside
 * Setda itself, which answers for its other people). A top that is no agency node is an OPD and reports itself.
 * @param units in order of `left`, as `buildTree` gives them
 */
export function proposeReporting<T extends TreeUnit>(units: readonly PlacedUnit<T>[]): Set<string> {
  const tops = units.filter(({ depth }) => depth === 0);
  const agencyNodes = new Set(tops.filter((top) => isAgencyNode(top, tops.length)).map(({ code }) => code));
  const reporting = new Set<string>();
  let setda: PlacedUnit<T> | null = null;
  for (const unit of units) {
    if (setda && unit.left > setda.right) setda = null;
    const kind = guessKind(unit.name);
    if (kind === "SETDA") setda ??= unit;
    const isOpd = unit.depth === 0 ? !agencyNodes.has(unit.code) : agencyNodes.has(unit.parentCode ?? "");
    if (isOpd || (setda && kind === "BAGIAN")) reporting.add(unit.code);
  }
  return reporting;
}

/** The agency itself, standing as the first unit: by its name, or as the only top that has units below it. */
function isAgencyNode<T extends TreeUnit>(top: PlacedUnit<T>, tops: number): boolean {
  if (top.right === top.left + 1) return false;
  return /^(pemerintah|pemkab|pemkot|pemprov|kabupaten|kota|provinsi|kab\.)/i.test(top.name.trim()) || tops === 1;
}
