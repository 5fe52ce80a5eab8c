import { expect, test } from "vitest";
import { buildTree, reportingUnits, type TreeUnit } from "@/lib/agencies/tree";
import { guessKind, proposeReporting } from "@/lib/agencies/unit-kind";

test.each([
  ["Sekretariat Daerah", "SETDA"],
  ["SETDA KABUPATEN CONTOH", "SETDA"],
  ["Sekretariat DPRD", "SETWAN"],
  ["Sekretariat Dewan Perwakilan Rakyat Daerah", "SETWAN"],
  ["Inspektorat Daerah", "INSPEKTORAT"],
  ["Dinas Pendidikan dan Kebudayaan", "DINAS"],
  ["Badan Penanggulangan Bencana Daerah", "BADAN"],
  ["BKPSDM", "BADAN"],
  ["Bappeda", "BADAN"],
  ["Satuan Polisi Pamong Praja dan Pemadam Kebakaran", "SATPOL"],
  ["Satpol PP", "SATPOL"],
  ["RSUD Kajen", "RSUD"],
  ["UPT Rumah Sakit Umum Daerah Contoh", "RSUD"],
  ["Kecamatan Kajangan", "KECAMATAN"],
  ["Kapanewon Sleman", "KECAMATAN"],
  ["Kelurahan Kajangan Kota", "KELURAHAN"],
  ["UPT Puskesmas Kajangan I", "PUSKESMAS"],
  ["SD Negeri 1 Kajangan", "SEKOLAH"],
  ["SDN 1 Kajangan", "SEKOLAH"],
  ["UPTD SMP Negeri 2 Wiratama", "SEKOLAH"],
  ["Koordinator Wilayah Kecamatan Kajangan", "KORWIL"],
  ["UPT Laboratorium Kesehatan Daerah", "UPT"],
  ["UPTD Pasar", "UPT"],
  ["Bagian Hukum", "BAGIAN"],
  ["Bidang Pembinaan SMP", "BIDANG"],
  ["Sub Bagian Umum", "LAINNYA"],
  ["Subbagian Keuangan", "LAINNYA"],
  ["Asisten Administrasi Umum", "LAINNYA"],
  ["Sekretariat", "LAINNYA"],
  ["Pemerintah Kabupaten Contoh", "LAINNYA"],
])("%s is %s", (name, kind) => {
  expect(guessKind(name)).toBe(kind);
});

/** One unit a line, indented by its depth. */
function outline(text: string): TreeUnit[] {
  const path: string[] = [];
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const name = line.trim();
      const depth = (line.length - line.trimStart().length) / 2;
      path.length = depth;
      const parentCode = path.at(-1) ?? null;
      path.push(name);
      return { code: name, name, parentCode };
    });
}

const REGENCY = `Pemerintah Kabupaten Contoh
  Sekretariat Daerah
    Asisten Pemerintahan
      Bagian Hukum
        Sub Bagian Dokumentasi
      Bagian Kesejahteraan Rakyat
    Bagian Umum
  Sekretariat DPRD
    Bagian Persidangan
  Dinas Kesehatan
    UPT Puskesmas Kajangan
  Kecamatan Kajangan
    Kelurahan Kajangan Kota`;

test("OPD, kecamatan and Setda's Bagian report, and Setda answers for its rest", () => {
  const { units } = buildTree(outline(REGENCY));
  const reporting = proposeReporting(units);
  expect([...reporting]).toEqual([
    "Sekretariat Daerah",
    "Bagian Hukum",
    "Bagian Kesejahteraan Rakyat",
    "Bagian Umum",
    "Sekretariat DPRD",
    "Dinas Kesehatan",
    "Kecamatan Kajangan",
  ]);
  const answering = reportingUnits(units, reporting);
  expect(answering.get("Sub Bagian Dokumentasi")).toBe("Bagian Hukum");
  expect(answering.get("Asisten Pemerintahan")).toBe("Sekretariat Daerah");
  expect(answering.get("Bagian Persidangan")).toBe("Sekretariat DPRD");
  expect(answering.get("Kelurahan Kajangan Kota")).toBe("Kecamatan Kajangan");
  expect(answering.get("Pemerintah Kabupaten Contoh")).toBeNull();
});

test("without a node for the agency every top reports itself", () => {
  const { units } = buildTree(outline("Sekretariat Daerah\n  Bagian Umum\nDinas Sosial\n  UPT Panti\nKecamatan Kajen"));
  expect([...proposeReporting(units)]).toEqual([
    "Sekretariat Daerah",
    "Bagian Umum",
    "Dinas Sosial",
    "Kecamatan Kajen",
  ]);
});

test("a stray top beside the agency's node reports itself", () => {
  const { units } = buildTree(outline("Pemerintah Kota Contoh\n  Dinas Sosial\nRSUD Contoh"));
  expect([...proposeReporting(units)]).toEqual(["Dinas Sosial", "RSUD Contoh"]);
});
