import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { NIP_TAIL_LOST } from "@/lib/employees/nip";
import { EMPLOYEE_COLUMNS } from "@/lib/imports/employee-columns";
import { type ParsedEmployees, parseEmployeeRows } from "@/lib/imports/parse-employee-rows";
import { parseUnitRows } from "@/lib/imports/parse-unit-rows";
import { readTable } from "@/lib/imports/read-table";
import { UNIT_COLUMNS } from "@/lib/imports/unit-columns";
import { unitDirectory } from "@/lib/imports/unit-directory";
import { type SheetRows, textOf, workbookOf } from "./workbook";

const TODAY = "2026-11-22";
const FIXTURES = "tests/fixtures/imports";

async function parseFixture(units: string, employees: string, onProgress?: (rows: number) => void) {
  const tree = parseUnitRows((await readTable(readFileSync(`${FIXTURES}/${units}`), UNIT_COLUMNS)).rows);
  const { rows } = await readTable(readFileSync(`${FIXTURES}/${employees}`), EMPLOYEE_COLUMNS);
  return parseEmployeeRows(rows, { units: unitDirectory(tree.units), today: TODAY, onProgress });
}

describe.each(["quirks-employees.xlsx", "quirks-employees.csv"])("%s", (file) => {
  let result: ParsedEmployees;
  beforeAll(async () => {
    result = await parseFixture("quirks-units.xlsx", file);
  });
  const employee = (row: number) => result.employees.find((one) => one.row === row);

  // A CSV has no cell types: there the number of row 140 looks like any other NIP.
  const lostTail = file.endsWith("xlsx") ? [[140, "NIP", NIP_TAIL_LOST]] : [];

  test("rejects exactly the rows that are beyond use", () => {
    expect(result.rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      ...lostTail,
      [175, "NIP", "NIP berisi 17 angka, seharusnya 18. Lengkapi NIP."],
      [210, "NIP", "NIP sudah ada pada baris 209. Hapus baris yang berulang."],
      [244, "NAMA", "Nama kosong. Isi nama pegawai."],
      [279, "UNOR ID", expect.stringContaining("NOT-A-UNIT")],
      [453, "NIP", expect.stringContaining("bukan tanggal yang ada")],
    ]);
    expect(result.employees).toHaveLength(694 - result.rejected.length);
  });

  test("reads apostrophes and spaces in a NIP", () => {
    expect(employee(71)?.nip).toBe("200001102020011020");
    expect(employee(106)?.nip).toBe("198408232022212026");
  });

  test("keeps a formula as the text it is", () => {
    expect(employee(314)?.name).toBe('=HYPERLINK("http://x.example","klik")');
  });

  test("proposes exemption for unpaid leave and leaves the retired out", () => {
    expect(employee(349)).toMatchObject({ legalStanding: "CLTN", obligation: "exempt", employmentType: "CPNS" });
    expect(employee(383)).toMatchObject({ legalStanding: "PENSIUN", obligation: "out" });
  });

  test("takes a date cell, day first, and only doubts the difference with the NIP", () => {
    expect(employee(418)?.nip).toBe("199111062024212010");
    expect(result.warnings.filter(({ row }) => row === 418).map(({ column }) => column)).toEqual(["TANGGAL LAHIR"]);
  });
});

test("the model regency: all 8,240 people, no doubts, figures as the file has them", async () => {
  const progress: number[] = [];
  const result = await parseFixture("regency-units.xlsx", "regency-employees.xlsx", (rows) => progress.push(rows));
  expect(result.rejected).toEqual([]);
  expect(result.warnings).toEqual([]);
  const count = (of: (one: (typeof result.employees)[number]) => string) => {
    const counts: Record<string, number> = {};
    for (const one of result.employees) counts[of(one)] = (counts[of(one)] ?? 0) + 1;
    return counts;
  };
  expect(count((one) => one.employmentType)).toEqual({ PNS: 4862, CPNS: 147, PPPK: 2091, PPPK_PARUH_WAKTU: 1140 });
  expect(count((one) => one.tier)).toEqual({
    JPT: 24,
    ADMINISTRATOR: 19,
    PENGAWAS: 365,
    PELAKSANA: 1877,
    FUNGSIONAL: 5955,
  });
  expect(progress.slice(0, 2)).toEqual([500, 1000]);
  expect(progress.at(-1)).toBe(8240);
  expect(result.employees[0]).toEqual({
    row: 2,
    sheet: "Sheet1",
    personId: "B9EFFA50-E5C9-4E80-8F5F-914B9801E5FC",
    nip: "197012081992031014",
    name: "Slamet Deni Permata",
    titleFront: null,
    titleBack: null,
    employmentType: "PNS",
    grade: "IV/c",
    rank: "Pembina Utama Muda",
    position: "SEKRETARIS DAERAH",
    positionType: "STRUKTURAL",
    tier: "JPT",
    legalStanding: "AKTIF",
    legalStandingName: "Aktif",
    obligation: "obligated",
    unitCode: "AAC3DCDC-C420-45B4-85B1-6AF14126DC28",
    email: "031014@contoh.example",
    phone: "081790378774",
    appointmentDate: "1992-03-01",
  });
});

const UNITS = unitDirectory([
  { code: "U1", name: "Dinas Sosial", parentCode: null },
  { code: "U2", name: "Bidang Rehabilitasi", parentCode: "U1" },
  { code: "U3", name: "Dinas Kesehatan", parentCode: null },
]);
const PNS = "198001012005011001";
const PPPK = "199312282025212001";
const PARUH_WAKTU = "199009132025242014";

async function parseSheets(sheets: Record<string, SheetRows>) {
  const { rows } = await readTable(await workbookOf(sheets), EMPLOYEE_COLUMNS);
  return parseEmployeeRows(rows, { units: UNITS, today: TODAY });
}

async function parseOne(columns: Record<string, string>) {
  const full = { NIP: PNS, NAMA: "SITI AMINAH", "UNOR ID": "U1", ...columns };
  const { rows } = await readTable(Buffer.from(textOf([Object.keys(full), Object.values(full)])), EMPLOYEE_COLUMNS);
  return parseEmployeeRows(rows, { units: UNITS, today: TODAY });
}

test("sheets for PNS, PPPK and part-time PPPK say the type where no column does", async () => {
  const { employees, rejected, warnings } = await parseSheets({
    PNS: [
      ["NIP", "NAMA", "OPD"],
      [PNS, "A", "Dinas Sosial"],
    ],
    PPPK: [
      ["NAMA", "NI PPPK", "UNIT KERJA"],
      ["B", PPPK, "Bidang Rehabilitasi"],
    ],
    "PPPK Paruh Waktu": [
      ["NIP", "NAMA", "JENIS PEGAWAI", "SKPD"],
      [PARUH_WAKTU, "C", "PPPK", "DINAS SOSIAL"],
    ],
  });
  expect(rejected).toEqual([]);
  expect(warnings).toEqual([]);
  expect(employees.map(({ sheet, employmentType, unitCode }) => [sheet, employmentType, unitCode])).toEqual([
    ["PNS", "PNS", "U1"],
    ["PPPK", "PPPK", "U2"],
    ["PPPK Paruh Waktu", "PPPK_PARUH_WAKTU", "U1"],
  ]);
});

test("without any word of the type the NIP tells", async () => {
  const types = [];
  for (const NIP of [PNS, PPPK, PARUH_WAKTU]) types.push((await parseOne({ NIP })).employees[0]?.employmentType);
  expect(types).toEqual(["PNS", "PPPK", "PPPK_PARUH_WAKTU"]);
});

test.each(["1,98709E+17", "1.98709E+17", "199312282025212000"])(
  "a CSV's %s is refused: its tail is lost",
  async (NIP) => {
    expect((await parseOne({ NIP })).rejected).toMatchObject([{ row: 2, column: "NIP", reason: NIP_TAIL_LOST }]);
  },
);

test("a NIP as text in any spacing is fine, as a number never", async () => {
  const { employees, rejected } = await parseSheets({
    Data: [
      ["NIP", "NAMA", "UNOR ID"],
      ["19800101 200501 1 001", "A", "U1"],
      ["1993\u00a01228 2025 21 2 001", "B", "U1"],
      [Number(PARUH_WAKTU), "C", "U1"],
      [198001012, "D", "U1"],
    ],
  });
  expect(employees.map(({ nip }) => nip)).toEqual([PNS, PPPK]);
  expect(rejected).toMatchObject([
    { row: 4, sheet: "Data", column: "NIP", nip: `${PARUH_WAKTU.slice(0, 15)}...`, reason: NIP_TAIL_LOST },
    { row: 5, sheet: "Data", column: "NIP", reason: NIP_TAIL_LOST },
  ]);
});

test("a repetition on another sheet is named with that sheet", async () => {
  const head = ["NIP", "NAMA", "UNOR ID"];
  const { rejected } = await parseSheets({
    PNS: [head, [PNS, "A", "U1"], [PNS, "A", "U1"]],
    Lain: [head, [PNS, "A", "U1"]],
  });
  expect(rejected.map(({ reason }) => reason)).toEqual([
    "NIP sudah ada pada baris 2. Hapus baris yang berulang.",
    'NIP sudah ada pada baris 2 lembar "PNS". Hapus baris yang berulang.',
  ]);
});

test.each([
  ["by name", { "UNOR ID": "", "UNOR NAMA": "Bidang Rehabilitasi" }],
  ["by id", { "UNOR ID": "U2" }],
])("a work unit that does not stand above the unit, found %s, is doubted", async (_, unit) => {
  const doubted = await parseOne({ ...unit, "SATUAN KERJA": "Dinas Kesehatan" });
  expect(doubted.employees).toMatchObject([{ unitCode: "U2" }]);
  expect(doubted.warnings).toMatchObject([
    { column: "SATUAN KERJA", reason: expect.stringMatching(/^SATUAN KERJA "Dinas Kesehatan" tidak/) },
  ]);
  expect((await parseOne({ ...unit, "SATUAN KERJA": "Dinas Sosial" })).warnings).toEqual([]);
  // A name that the tree does not know (the ministry, the province) contradicts nothing.
  expect((await parseOne({ ...unit, "SATUAN KERJA": "Pemerintah Kab. Entah" })).warnings).toEqual([]);
});

test("a repetition is refused by NIP and by PNS ID, but a bad first row does not bar a good second", async () => {
  const { employees, rejected } = await parseSheets({
    Data: [
      ["PNS ID", "NIP", "NAMA", "UNOR ID"],
      ["P1", PNS, "", "U1"],
      ["P1", PNS, "A", "U1"],
      ["P1", PPPK, "A", "U1"],
      ["P2", `'${PNS}`, "B", "U1"],
    ],
  });
  expect(employees.map(({ row }) => row)).toEqual([3]);
  expect(rejected.map(({ row, column }) => [row, column])).toEqual([
    [2, "NAMA"],
    [4, "PNS ID"],
    [5, "NIP"],
  ]);
});

test.each([
  [{ "JENIS PEGAWAI": "PPPK" }, "JENIS PEGAWAI", /berbeda dari angka 13-14/],
  [{ "JENIS PEGAWAI": "Entah" }, "JENIS PEGAWAI", /tidak dikenal/],
  [{ "TANGGAL LAHIR": "02-01-1980" }, "TANGGAL LAHIR", /berbeda dari angka 1-8/],
  [{ "TANGGAL LAHIR": "13/13/1980" }, "TANGGAL LAHIR", /tidak terbaca/],
  [{ "JENIS KELAMIN": "F" }, "JENIS KELAMIN", /angka ke-15/],
  [{ "JENIS KELAMIN": "Perempuan" }, "JENIS KELAMIN", /angka ke-15/],
  [{ GOLONGAN: "XX" }, "GOLONGAN", /tidak dikenal/],
  [{ "KEDUDUKAN HUKUM": "Entah" }, "KEDUDUKAN HUKUM", /dianggap wajib/],
  [{ EMAIL: "bukan alamat" }, "EMAIL", /tidak sah/],
  [{ "NO HP": "12" }, "NOMOR HP", /tidak sah/],
])("%j loads the person and leaves one doubt", async (columns, column, reason) => {
  const { employees, rejected, warnings } = await parseOne(columns as Record<string, string>);
  expect(employees).toHaveLength(1);
  expect(rejected).toEqual([]);
  expect(warnings).toEqual([{ row: 2, nip: PNS, column, reason: expect.stringMatching(reason) }]);
});

test.each([
  [{ "TANGGAL LAHIR": "01/01/1980", "JENIS KELAMIN": "L" }, {}],
  [{ "EMAIL GOV": "Siti@Contoh.go.id", EMAIL: "siti@x.example" }, { email: "siti@contoh.go.id" }],
  [{ "EMAIL GOV": "-", EMAIL: "siti@x.example" }, { email: "siti@x.example" }],
  [{ "NO HP": "+62 812-3456-7890" }, { phone: "081234567890" }],
  [{ "NO HP": "81234567890" }, { phone: "081234567890" }],
  [{ "NO HP": "'081234567890 / 0811" }, { phone: "081234567890" }],
  [
    { "GELAR DEPAN": "-", "GELAR BELAKANG": ", S.Pd." },
    { titleFront: null, titleBack: "S.Pd." },
  ],
  [{ "GOL AKHIR ID": "34" }, { grade: "III/d", rank: "Penata Tk I" }],
  [{ "JENIS JABATAN": "Struktural", "ESELON ID": "99", "ESELON NAMA": "III.a" }, { tier: "ADMINISTRATOR" }],
  [{ "STATUS CPNS PNS": "C" }, { employmentType: "CPNS" }],
  [{ NAMA: "Siti Aminah" }, { name: "Siti Aminah", personId: null }],
  [
    { NIP: PPPK, "TMT CPNS": "01-03-2025" },
    { employmentType: "PPPK", appointmentDate: "2025-03-01", rank: null },
  ],
])("%j is read without a doubt", async (columns, expected) => {
  const { employees, warnings } = await parseOne(columns as Record<string, string>);
  expect(warnings).toEqual([]);
  expect(employees).toMatchObject([expected]);
});

test("letters that no document can draw: a name is refused, titles and positions go on without them", async () => {
  const refused = await parseOne({ NAMA: "SITI 🌸 AMINAH" });
  expect(refused.employees).toEqual([]);
  expect(refused.rejected).toMatchObject([
    {
      row: 2,
      column: "NAMA",
      reason: "Nama memuat lambang yang tidak dapat dicetak: 🌸. Hapus lambang itu dari berkas.",
    },
  ]);
  const mended = await parseOne({ "GELAR BELAKANG": "S.Pd. 🎓", "JABATAN NAMA": "Guru ✨ Kelas" });
  expect(mended.employees[0]).toMatchObject({ titleBack: "S.Pd.", position: "Guru Kelas" });
  expect(mended.warnings.map(({ column }) => column)).toEqual(["JABATAN", "GELAR BELAKANG"]);
});
