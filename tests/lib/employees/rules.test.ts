import { describe, expect, test } from "vitest";
import { LEGAL_STANDINGS, legalStandingFrom, legalStandingLabel, obligationOf } from "@/lib/employees/legal-standing";
import { echelonTier, employmentTypeFrom, positionTypeFrom, tierOf } from "@/lib/employees/rules";

test.each([
  ["PNS Daerah Kab./Kota", "PNS"],
  ["PNS Pusat DPK", "PNS"],
  ["Pegawai Negeri Sipil", "PNS"],
  ["CPNS", "CPNS"],
  ["Calon Pegawai Negeri Sipil", "CPNS"],
  ["PPPK Daerah Kab./Kota", "PPPK"],
  ["P3K", "PPPK"],
  ["PPPK Paruh Waktu", "PPPK_PARUH_WAKTU"],
  ["PPPK PARUHWAKTU", "PPPK_PARUH_WAKTU"],
  ["PPPK PW", "PPPK_PARUH_WAKTU"],
  ["Tenaga Honorer", "NON_ASN"],
  ["Non ASN", "NON_ASN"],
  ["NON-PNS", "NON_ASN"],
  ["THL", "NON_ASN"],
  ["Sheet1", null],
  ["", null],
])("employment type of %j is %s", (words, expected) => {
  expect(employmentTypeFrom(words)).toBe(expected);
});

test.each([
  ["Struktural", "STRUKTURAL"],
  ["1", "STRUKTURAL"],
  ["Jabatan Pimpinan Tinggi Pratama", "STRUKTURAL"],
  ["Pengawas", "STRUKTURAL"],
  ["Fungsional Tertentu", "FUNGSIONAL"],
  ["Jabatan Fungsional", "FUNGSIONAL"],
  ["2", "FUNGSIONAL"],
  ["Fungsional Umum", "PELAKSANA"],
  ["Pelaksana", "PELAKSANA"],
  ["4", "PELAKSANA"],
  ["", null],
])("position type of %j is %s", (words, expected) => {
  expect(positionTypeFrom(words)).toBe(expected);
});

test.each([
  ["11", "JPT"],
  ["21", "JPT"],
  ["II.a", "JPT"],
  ["IIB", "JPT"],
  ["Eselon II.b", "JPT"],
  ["III.a", "ADMINISTRATOR"],
  ["III/b", "ADMINISTRATOR"],
  ["32", "ADMINISTRATOR"],
  ["IV.a", "PENGAWAS"],
  ["42", "PENGAWAS"],
  ["V.a", "PELAKSANA"],
  ["52", "PELAKSANA"],
  ["99", null],
  ["", null],
  ["Non Eselon", null],
])("echelon %j is %s", (written, expected) => {
  expect(echelonTier(written)).toBe(expected);
});

test.each([
  ["Struktural", "II.a", "SEKRETARIS DAERAH", "JPT"],
  ["Struktural", "31", "CAMAT", "ADMINISTRATOR"],
  ["Pelaksana", "IV.a", "KEPALA SUB BAGIAN UMUM", "PENGAWAS"],
  ["Pelaksana", "", "ANALIS KEBIJAKAN AHLI MUDA", "PELAKSANA"],
  ["Fungsional Umum", "", "PENGADMINISTRASI", "PELAKSANA"],
  ["Fungsional Tertentu", "IV.a", "GURU AHLI MADYA", "FUNGSIONAL"],
  ["Fungsional Tertentu", "", "PENGAWAS SEKOLAH AHLI MADYA", "FUNGSIONAL"],
  ["Administrator", "", "KEPALA BIDANG MUTASI", "ADMINISTRATOR"],
  ["Pengawas", "", "LURAH", "PENGAWAS"],
  ["Struktural", "", "KEPALA DINAS KESEHATAN", "JPT"],
  ["Struktural", "", "SEKRETARIS DINAS KESEHATAN", "ADMINISTRATOR"],
  ["Struktural", "", "SEKRETARIS DPRD", "JPT"],
  ["Struktural", "", "LURAH", "PENGAWAS"],
  ["Struktural", "", "KEPALA SEKSI PEMERINTAHAN", "PENGAWAS"],
  ["", "", "GURU AHLI PERTAMA", "FUNGSIONAL"],
  ["", "", "PENGAWAS SEKOLAH", "FUNGSIONAL"],
  ["", "", "CAMAT", "ADMINISTRATOR"],
  ["", "", "", "PELAKSANA"],
])("%j, echelon %j, %j stands in tier %s", (positionWords, echelon, position, expected) => {
  expect(tierOf({ positionWords, echelon, position })).toBe(expected);
});

describe("legal standing", () => {
  test.each([
    ["01", "Aktif", "AKTIF", "obligated"],
    ["", "", "AKTIF", "obligated"],
    ["1", "", "AKTIF", "obligated"],
    ["02", "CLTN", "CLTN", "exempt"],
    ["", "Cuti di Luar Tanggungan Negara", "CLTN", "exempt"],
    ["03", "Tugas Belajar", "TUGAS_BELAJAR", "obligated"],
    ["04", "Pemberhentian Sementara", "PEMBERHENTIAN_SEMENTARA", "exempt"],
    ["05", "", "UANG_TUNGGU", "exempt"],
    ["13", "Perpanjangan CLTN", "PERPANJANGAN_CLTN", "exempt"],
    ["15", "Kena Hukuman Disiplin", "HUKUMAN_DISIPLIN", "obligated"],
    ["20", "MPP", "MPP", "obligated"],
    ["", "Masa Persiapan Pensiun", "MPP", "obligated"],
    ["66", "Diberhentikan", "DIBERHENTIKAN", "out"],
    ["77", "", "BERHENTI", "out"],
    ["81", "", "BERHENTI", "out"],
    ["98", "Mencapai BUP", "BUP", "out"],
    ["99", "Pensiun", "PENSIUN", "out"],
    ["01", "Pensiun", "PENSIUN", "out"],
    ["", "Meninggal Dunia", "MENINGGAL", "out"],
    ["", "Tidak Aktif", "BERHENTI", "out"],
    ["", "Entah", "LAINNYA", "obligated"],
    ["50", "", "LAINNYA", "obligated"],
  ])("%j %j is %s: %s", (id, name, standing, obligation) => {
    expect(legalStandingFrom(id, name)).toBe(standing);
    expect(obligationOf(legalStandingFrom(id, name))).toBe(obligation);
  });

  test("every standing has a name to show, and its own words lead back to it", () => {
    for (const standing of LEGAL_STANDINGS) {
      expect(legalStandingFrom("", legalStandingLabel(standing))).toBe(standing);
    }
  });
});
