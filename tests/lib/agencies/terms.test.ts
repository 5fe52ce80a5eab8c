import { describe, expect, test } from "vitest";
import { headOffice } from "@/lib/agencies/head-office";
import { placeKindName } from "@/lib/agencies/place-kind";
import { midSentence, readTerms, termPresets, termsPatch, unitTerm, usualTerms } from "@/lib/agencies/terms";
import { guessKind } from "@/lib/agencies/unit-kind";

const { aceh, kapanewon, kemantren, papua, kementerian } = termPresets;

test("what an older row lacks is the usual word, and what it never knew is not read", () => {
  expect(readTerms({})).toEqual(usualTerms);
  expect(readTerms(null)).toEqual(usualTerms);
  expect(readTerms({ district: "Distrik", colour: "red" })).toEqual({ ...usualTerms, district: "Distrik" });
});

test.each([
  ["OPD", "OPD"],
  ["Kecamatan", "kecamatan"],
  ["Satuan kerja", "satuan kerja"],
  ["Satuan Kerja Perangkat Kabupaten", "satuan kerja perangkat kabupaten"],
  ["Perangkat Daerah", "perangkat daerah"],
  ["UPT Daerah", "UPT daerah"],
  ["instansi", "instansi"],
])("%s in the middle of a sentence is %s", (word, expected) => expect(midSentence(word)).toBe(expected));

test("a letter names those who report in full once, and shortly afterwards", () => {
  expect(unitTerm(aceh.terms)).toEqual({
    ...{ head: "SKPK", text: "SKPK", spelled: "satuan kerja perangkat kabupaten (SKPK)" },
  });
  expect(unitTerm(kementerian.terms)).toEqual({
    ...{ head: "Satuan kerja", text: "satuan kerja", spelled: "satuan kerja" },
  });
});

test.each([
  ["Kecamatan Rawa Indah", "KECAMATAN", usualTerms, "Camat Rawa Indah"],
  ["Kapanewon Kalibening", "KECAMATAN", kapanewon.terms, "Panewu Kalibening"],
  ["Kemantren Rawa Indah", "KECAMATAN", kemantren.terms, "Mantri Pamong Praja Rawa Indah"],
  ["KAPANEWON KALIBENING", "KECAMATAN", kapanewon.terms, "Panewu KALIBENING"],
  ["Distrik Rawa Indah", "KECAMATAN", papua.terms, "Kepala Distrik Rawa Indah"],
  ["Kecamatan Rawa Indah", "KECAMATAN", kapanewon.terms, "Camat Rawa Indah"],
  ["Kapanewon Kalibening", "KECAMATAN", usualTerms, "Panewu Kalibening"],
  ["Kecamatanku", "KECAMATAN", usualTerms, "Camat Kecamatanku"],
  ["Rawa Indah", "KECAMATAN", usualTerms, "Camat Rawa Indah"],
  [
    "Wilayah Adat Utara",
    "KECAMATAN",
    { ...usualTerms, district: "Wilayah Adat", districtHead: "Ondoafi" },
    "Ondoafi Utara",
  ],
  ["Gampong Rawa Indah", "KELURAHAN", aceh.terms, "Keuchik Rawa Indah"],
  ["Kalurahan Kalibening", "KELURAHAN", kapanewon.terms, "Lurah Kalibening"],
  ["Kampung Rawa Indah", "KELURAHAN", papua.terms, "Kepala Kampung Rawa Indah"],
  ["Dinas Kesehatan", "DINAS", aceh.terms, "Kepala Dinas Kesehatan"],
] as const)("the head of %s (%s)", (name, kind, terms, office) => {
  expect(headOffice({ name, kind }, terms)).toBe(office);
});

test("rules call places as the agency does", () => {
  expect(placeKindName("KECAMATAN", papua.terms)).toBe("Distrik");
  expect(placeKindName("KELURAHAN", aceh.terms)).toBe("Gampong");
  expect(placeKindName("DINAS", aceh.terms)).toBe("Dinas");
});

test.each([
  ["Kapanewon Kalibening", "KECAMATAN"],
  ["Kampung Rawa Indah", "KELURAHAN"],
  ["Gampong Rawa Indah", "KELURAHAN"],
  ["Kalurahan Kalibening", "KELURAHAN"],
  ["Dinas Pemberdayaan Masyarakat dan Kampung", "DINAS"],
  ["Bidang Pemerintahan Gampong", "BIDANG"],
  ["SD Negeri Kampung Baru", "SEKOLAH"],
  ["Puskesmas Kampung Baru", "PUSKESMAS"],
  ["BKPP Kabupaten Contoh", "BADAN"],
])("%s is guessed to be %s", (name, kind) => expect(guessKind(name)).toBe(kind));

describe("a word is a word", () => {
  test.each([
    ["=1+1", "dengan huruf, tanpa lambang"],
    ["", "Tulis sebutan unit pelapor"],
    ["X".repeat(25), "paling panjang 24 huruf"],
    ["OPD <b>", "dengan huruf, tanpa lambang"],
    ["OPD\u202eDPO", "dengan huruf, tanpa lambang"],
  ])("%j is refused", (word, sentence) => {
    const { error } = termsPatch.safeParse({ reportingUnit: word });
    expect(error?.issues[0]?.message).toContain(sentence);
  });
  test("spaces around and inside are tidied", () => {
    expect(termsPatch.parse({ district: "  Wilayah \n Adat " })).toEqual({ district: "Wilayah Adat" });
  });
});
