import { z } from "zod";
import type { UnitTerm } from "@/lib/documents/recap-facts";

// Letters first: a word opens sentences and column heads, and a formula in a sheet must not.
const WORDS = /^\p{L}[\p{L}\p{N} .,'’()/-]*$/u;

const word = (what: string, most: number) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(/\s+/g, " "))
    .pipe(
      z
        .string()
        .min(2, { error: `Tulis ${what}` })
        .max(most, { error: `Tulis ${what} paling panjang ${most} huruf` })
        .regex(WORDS, { error: `Tulis ${what} dengan huruf, tanpa lambang` }),
    );

const fields = {
  /** Short, as in counts and column heads: "OPD", "SKPK". */
  reportingUnit: word("sebutan unit pelapor", 24),
  /** Spelled out, as letters name it first: "Organisasi Perangkat Daerah". */
  reportingUnitLong: word("kepanjangan unit pelapor", 80),
  district: word("sebutan kecamatan", 30),
  districtHead: word("sebutan kepala kecamatan", 40),
  ward: word("sebutan kelurahan", 30),
  wardHead: word("sebutan kepala kelurahan", 40),
};

/** What an agency calls those who report, its districts and its wards, and who heads them. */
export const termsSchema = z.object(fields);
export type AgencyTerms = z.output<typeof termsSchema>;
export const termNames = Object.keys(fields) as (keyof AgencyTerms)[];

/** Only what is to change. */
export const termsPatch = z.object(fields).partial();

export const usualTerms: AgencyTerms = {
  reportingUnit: "OPD",
  reportingUnitLong: "Organisasi Perangkat Daerah",
  district: "Kecamatan",
  districtHead: "Camat",
  ward: "Kelurahan",
  wardHead: "Lurah",
};

/** Words to begin from; each may be changed afterwards. */
export const termPresets = {
  umum: { label: "Umum", terms: usualTerms },
  kapanewon: {
    label: "Kabupaten di DI Yogyakarta",
    terms: {
      ...usualTerms,
      ...{ reportingUnit: "Perangkat Daerah", reportingUnitLong: "Perangkat Daerah" },
      ...{ district: "Kapanewon", districtHead: "Panewu", ward: "Kalurahan", wardHead: "Lurah" },
    },
  },
  kemantren: {
    label: "Kota Yogyakarta",
    terms: { ...usualTerms, district: "Kemantren", districtHead: "Mantri Pamong Praja" },
  },
  papua: {
    label: "Papua",
    terms: {
      ...usualTerms,
      ...{ district: "Distrik", districtHead: "Kepala Distrik", ward: "Kampung", wardHead: "Kepala Kampung" },
    },
  },
  aceh: {
    label: "Aceh",
    terms: {
      ...usualTerms,
      ...{ reportingUnit: "SKPK", reportingUnitLong: "Satuan Kerja Perangkat Kabupaten" },
      ...{ ward: "Gampong", wardHead: "Keuchik" },
    },
  },
  kementerian: {
    label: "Kementerian dan lembaga",
    terms: { ...usualTerms, reportingUnit: "Satuan kerja", reportingUnitLong: "Satuan kerja" },
  },
} as const satisfies Record<string, { label: string; terms: AgencyTerms }>;

/** The preset that an address names, or null. */
export function termPreset(name: string | undefined): AgencyTerms | null {
  return Object.entries(termPresets).find(([key]) => key === name)?.[1].terms ?? null;
}

/** As the database keeps them: what an older row lacks is the usual word. */
export function readTerms(kept: unknown): AgencyTerms {
  return { ...usualTerms, ...termsPatch.parse(kept ?? {}) };
}

/** As it stands in the middle of a sentence: abbreviations stay, other words begin small. */
export function midSentence(term: string): string {
  return term.replace(/\p{Lu}[\p{L}]*/gu, (part) =>
    /^\p{Lu}{2}/u.test(part) ? part : part.charAt(0).toLowerCase() + part.slice(1),
  );
}

/** Those who report, as tables and letters name them: `head` above a column, `text` in a sentence, `spelled` in a letter. */
export function unitTerm({ reportingUnit, reportingUnitLong }: AgencyTerms): UnitTerm {
  const text = midSentence(reportingUnit);
  const long = midSentence(reportingUnitLong);
  return { head: reportingUnit, text, spelled: long === text ? long : `${long} (${text})` };
}
