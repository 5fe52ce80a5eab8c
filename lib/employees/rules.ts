/** What an employee is, read from the words personnel systems use. Pure; the law of each list is in its comment. */

export const EMPLOYMENT_TYPES = ["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU", "NON_ASN"] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

export const TIERS = ["JPT", "ADMINISTRATOR", "PENGAWAS", "PELAKSANA", "FUNGSIONAL"] as const;
export type Tier = (typeof TIERS)[number];

export const POSITION_TYPES = ["STRUKTURAL", "FUNGSIONAL", "PELAKSANA"] as const;
export type PositionType = (typeof POSITION_TYPES)[number];

/** What a campaign should do with a person: oblige, propose an exemption for BKPSDM to confirm, or leave out. */
export type Obligation = "obligated" | "exempt" | "out";

type Pattern<T> = readonly [pattern: RegExp, value: T];

const EMPLOYMENT_WORDS: readonly Pattern<EmploymentType>[] = [
  [/\bnon[\s-]*(asn|pns)\b|honor|\bthl\b|\bptt\b|kontrak|sukarela|alih daya|outsourc/, "NON_ASN"],
  [/paruh\s*waktu|\bpw\b|part\s*time/, "PPPK_PARUH_WAKTU"],
  [/pppk|p3k|perjanjian kerja/, "PPPK"],
  [/cpns|calon (pns|pegawai negeri)/, "CPNS"],
  [/pns|pegawai negeri/, "PNS"],
];

/** JENIS PEGAWAI (`PNS Daerah Kab./Kota`, `P3K`, a sheet name) as an employment type, or null when unknown. */
export function employmentTypeFrom(words: string): EmploymentType | null {
  return firstMatch(EMPLOYMENT_WORDS, words);
}

/** JENIS JABATAN; "Fungsional Umum" is the old name of Pelaksana. BKN codes 1, 2, 4 are accepted. */
const POSITION_WORDS: readonly Pattern<PositionType>[] = [
  [/umum|pelaksana|\bjfu\b|^4$/, "PELAKSANA"],
  [/fungsional|\bjf[t]?\b|^2$/, "FUNGSIONAL"],
  [/struktural|pimpinan tinggi|\bjpt\b|administrator|^(jabatan |pejabat )?pengawas$|^1$/, "STRUKTURAL"],
];

/** JENIS JABATAN as a position type, or null when unknown. */
export function positionTypeFrom(words: string): PositionType | null {
  return firstMatch(POSITION_WORDS, words);
}

/** Old echelons still in exports: II = JPT Pratama, III = Administrator, IV = Pengawas, V = Pelaksana. */
const ECHELON_TIERS: Readonly<Record<string, Tier>> = {
  1: "JPT",
  2: "JPT",
  3: "ADMINISTRATOR",
  4: "PENGAWAS",
  5: "PELAKSANA",
};

/** The tier of an echelon code (`21`) or name (`II.a`, `Eselon IIIB`, `4b`); null for `99`, blank or unknown. */
export function echelonTier(written: string): Tier | null {
  const text = written
    .toUpperCase()
    .replace(/ESELON|ES\./g, "")
    .trim();
  const [, roman, digit] = /^(?:(IV|V|I{1,3})|([1-5]))[\s./-]*[AB12]?$/.exec(text) ?? [];
  const level = roman ? { I: 1, II: 2, III: 3, IV: 4, V: 5 }[roman] : Number(digit);
  return level ? (ECHELON_TIERS[level] ?? null) : null;
}

const TIER_WORDS: readonly Pattern<Tier>[] = [
  [/pimpinan tinggi|\bjpt\b/, "JPT"],
  [/\badministrator\b/, "ADMINISTRATOR"],
  [/^(jabatan |pejabat )?pengawas$/, "PENGAWAS"],
];

/** For files without JENIS JABATAN or echelon. "Pengawas Sekolah" is functional, never Pejabat Pengawas. */
const POSITION_TIERS: readonly Pattern<Tier>[] = [
  [/ahli (pertama|muda|madya|utama)|\b(pemula|terampil|mahir|penyelia)\b/, "FUNGSIONAL"],
  [/^(guru|kepala sekolah|pengawas (sekolah|pendidikan)|dokter|perawat|bidan|apoteker|penyuluh)\b/, "FUNGSIONAL"],
  [/^(sekretaris daerah|asisten\b|staf ahli|kepala (dinas|badan|satuan polisi)|inspektur( daerah)?$)/, "JPT"],
  [/^(sekretaris (dprd|dewan)|kepala (sekretariat dprd|inspektorat|pelaksana badan))/, "JPT"],
  [/^(kepala (sub|seksi|upt|unit pelaksana)|lurah$|lurah |kasubbag|kasi\b)/, "PENGAWAS"],
  [/^(panewu|mantri pamong praja|kepala distrik)\b/, "ADMINISTRATOR"],
  [/^(camat|sekretaris\b|kepala (bagian|bidang|kantor)|kabag\b|kabid\b|inspektur pembantu)/, "ADMINISTRATOR"],
];

/**
 * The tier, by JENIS JABATAN and echelon; a functional post stays functional whatever echelon an old row still carries.
 * @param facts `positionWords` JENIS JABATAN as written, `echelon` code or name, `position` JABATAN NAMA; "" when absent
 */
export function tierOf(facts: { positionWords: string; echelon: string; position: string }): Tier {
  const type = positionTypeFrom(facts.positionWords);
  if (type === "FUNGSIONAL") return "FUNGSIONAL";
  const named = echelonTier(facts.echelon) ?? firstMatch(TIER_WORDS, facts.positionWords);
  if (named) return named;
  if (type === "PELAKSANA") return "PELAKSANA";
  return firstMatch(POSITION_TIERS, facts.position) ?? "PELAKSANA";
}

/** The first value whose pattern is found in the lower-cased words. */
export function firstMatch<T>(patterns: readonly Pattern<T>[], words: string): T | null {
  const text = words.toLowerCase().replace(/\s+/g, " ").trim();
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
