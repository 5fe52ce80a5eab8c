import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { type Cell, isNumberCell } from "@/lib/imports/cell";
import { EMPLOYEE_COLUMNS } from "@/lib/imports/employee-columns";
import type { ImportFileErrorCode } from "@/lib/imports/import-file-error";
import { readTable } from "@/lib/imports/read-table";
import { UNIT_COLUMNS } from "@/lib/imports/unit-columns";
import { textOf, workbookOf } from "./workbook";

const NIP = "199312282025212001";
const people = (bytes: Buffer) => readTable(bytes, EMPLOYEE_COLUMNS);
const units = (bytes: Buffer) => readTable(bytes, UNIT_COLUMNS);

describe("where the header stands", () => {
  test("below titles, a letterhead and a merged cell, with true row numbers", async () => {
    const bytes = await workbookOf({
      Data: [
        ["PEMERINTAH KABUPATEN CONTOH"],
        ["DAFTAR NAMA PEGAWAI"],
        [],
        ["No", "Nama Pegawai", "NIP"],
        ["1", "SITI", NIP],
      ],
    });
    const { rows, ignoredColumns } = await people(bytes);
    expect(rows).toEqual([{ row: 5, sheet: "Data", cells: { name: "SITI", nip: NIP } }]);
    expect(ignoredColumns).toEqual(["No"]);
  });

  test("the row of column numbers, repeated headers and blank rows are passed over", async () => {
    const header = ["No", "NAMA", "NIP", "JABATAN"];
    const bytes = await workbookOf({
      Data: [
        header,
        ["1", "2", "3", "4"],
        ["1", "SITI", NIP],
        [],
        ["", " ", "", ""],
        header,
        ["2", "BUDI", "x"],
        [],
        [],
      ],
    });
    const { rows } = await people(bytes);
    expect(rows.map(({ row, cells }) => [row, cells.name])).toEqual([
      [3, "SITI"],
      [7, "BUDI"],
    ]);
  });

  test("all sheets with the headers are read, each by its own order; others are named", async () => {
    const bytes = await workbookOf({
      Petunjuk: [["Isi lembar berikut"], ["lalu unggah"]],
      PNS: [
        ["NIP", "NAMA"],
        [NIP, "SITI"],
      ],
      "PPPK Paruh Waktu": [["Judul"], ["NAMA", "ALAMAT", "NIP"], ["BUDI", "Jalan Rahasia", NIP]],
      Kosong: [],
    });
    const { rows, skippedSheets } = await people(bytes);
    expect(rows).toEqual([
      { row: 2, sheet: "PNS", cells: { nip: NIP, name: "SITI" } },
      { row: 3, sheet: "PPPK Paruh Waktu", cells: { name: "BUDI", nip: NIP } },
    ]);
    expect(skippedSheets).toEqual([{ name: "Petunjuk", rows: 2, hidden: false, missing: [] }]);
  });

  test("a sheet that lacks a column is named with its rows and the column", async () => {
    const bytes = await workbookOf({
      PNS: [
        ["NIP", "NAMA"],
        [NIP, "SITI"],
      ],
      PPPK: [["No Urut", "NAMA", "JABATAN"], ["1", "BUDI", "GURU"], [], ["2", "EDI", "GURU"]],
      "PPPK 2": [
        ["No Induk PPPK", "NAMA"],
        [NIP, "WATI"],
      ],
    });
    const { rows, skippedSheets, sheets } = await people(bytes);
    expect(skippedSheets).toEqual([{ name: "PPPK", rows: 2, hidden: false, missing: ["NIP"] }]);
    expect(rows.map(({ cells }) => cells.name)).toEqual(["SITI", "WATI"]);
    expect(sheets).toBe(3);
  });

  test("a hidden sheet is not read, and named when it holds people", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Pilihan", { state: "veryHidden" }).addRows([["Islam"], ["Kristen"]]);
    workbook.addWorksheet("Lama & baru", { state: "hidden" }).addRows([
      ["NIP", "NAMA"],
      [NIP, "LAMA"],
    ]);
    const hiddenOnly = Buffer.from(await workbook.xlsx.writeBuffer());
    await expect(people(hiddenOnly)).rejects.toThrow(/lembar tersembunyi "Lama & baru"/);
    workbook.addWorksheet("PNS").addRows([
      ["NIP", "NAMA"],
      [NIP, "SITI"],
    ]);
    const { rows, skippedSheets } = await people(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(rows.map(({ cells }) => cells.name)).toEqual(["SITI"]);
    expect(skippedSheets).toEqual([{ name: "Lama & baru", rows: 1, hidden: true, missing: [] }]);
  });
});

test("columns that nothing needs are not in the rows at all", async () => {
  const { rows } = await people(readFileSync("tests/fixtures/imports/quirks-employees.xlsx"));
  const everything = JSON.stringify(rows);
  expect(everything).not.toMatch(/3399123/);
  expect(everything).not.toContain("KAB. CONTOH");
  expect(Object.keys(rows[0]?.cells ?? {})).not.toContain("NIK");
});

test("cells keep their type: a number NIP stays a number, a date a date, a formula its text or its result", async () => {
  const bytes = await workbookOf({
    Data: [
      ["NIP", "NAMA", "TANGGAL LAHIR", "ESELON ID", "JABATAN", "EMAIL"],
      [Number(NIP), '=HYPERLINK("x")', new Date("1990-04-03T00:00:00Z"), 21, { formula: "A1", result: "GURU" }],
      [
        NIP,
        { richText: [{ text: "SI" }, { text: "TI" }] },
        "03-04-1990",
        "21",
        { error: "#REF!" },
        { text: "a@b.example", hyperlink: "mailto:a@b.example" },
      ],
    ],
  });
  const { rows } = await people(bytes);
  const [first, second] = rows.map(({ cells }) => cells);
  expect(isNumberCell(first?.nip as Cell)).toBe(true);
  expect(first).toMatchObject({ name: '=HYPERLINK("x")', birthDate: new Date("1990-04-03"), position: "GURU" });
  expect(second).toMatchObject({ nip: NIP, name: "SITI", birthDate: "03-04-1990", email: "a@b.example" });
});

describe("text files", () => {
  const ROWS = [
    ["NIP", "NAMA", "GELAR BELAKANG", "UNIT KERJA"],
    [NIP, "SITI\nAMINAH", "S.T., M.T.", 'Bagian "Umum"; Setda'],
    ["2", "BUDI", "", "Café"],
  ];
  const names = [
    [2, "SITI\nAMINAH", "S.T., M.T.", 'Bagian "Umum"; Setda'],
    [3, "BUDI", undefined, "Café"],
  ];

  test.each([
    ["comma", Buffer.from(textOf(ROWS))],
    ["semicolon", Buffer.from(textOf(ROWS, ";"))],
    ["tab", Buffer.from(textOf(ROWS, "\t"))],
    ["pipe", Buffer.from(textOf(ROWS, "|"))],
    ["Unix line ends", Buffer.from(textOf(ROWS, ",", "\n"))],
    ["old Mac line ends", Buffer.from(textOf(ROWS, ",", "\r"))],
    ["UTF-8 with BOM", Buffer.from(`\ufeff${textOf(ROWS)}`)],
    ["UTF-16 with BOM", Buffer.from(`\ufeff${textOf(ROWS, "\t")}`, "utf16le")],
    ["Windows-1252", Buffer.from(textOf(ROWS, ";"), "latin1")],
    ["trailing empty rows", Buffer.from(`${textOf(ROWS)}\r\n,,,\r\n\r\n   \r\n`)],
  ])("%s", async (_, bytes) => {
    const { rows } = await people(bytes);
    expect(rows.map(({ row, cells }) => [row, cells.name, cells.titleBack, cells.unitName])).toEqual(names);
    expect(rows[0]?.sheet).toBeNull();
  });

  test("blank lines and Excel's sep= line count as rows, a quoted line break does not", async () => {
    const { rows } = await people(
      Buffer.from(`sep=;\r\nDAFTAR PEGAWAI\r\n\r\nNIP;NAMA\r\n\r\n${NIP};"A\nB"\r\n1;C\r\n`),
    );
    expect(rows.map(({ row, cells }) => [row, cells.name])).toEqual([
      [6, "A\nB"],
      [7, "C"],
    ]);
  });

  test("names full of commas do not mislead a semicolon file", async () => {
    const { rows } = await units(Buffer.from("ID;NAMA_UNOR;ID_ATASAN\n1;Dinas A, B, C, D dan E;\n2;Bidang, X, Y;1\n"));
    expect(rows.map(({ cells }) => cells)).toEqual([
      { code: "1", name: "Dinas A, B, C, D dan E" },
      { code: "2", name: "Bidang, X, Y", parentCode: "1" },
    ]);
  });
});

describe("files refused as a whole", () => {
  const cases: [string, Buffer | Promise<Buffer>, ImportFileErrorCode, RegExp][] = [
    ["nothing", Buffer.alloc(0), "empty", /kosong/],
    ["old Excel", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "old_excel", /\.xlsx/],
    [
      "a locked workbook",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "protected",
      /kata sandi/,
    ],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "not_a_table", /bukan tabel/],
    ["a web page called xls", Buffer.from("\n<html><table>"), "not_a_table", /bukan tabel/],
    ["binary", gzipSync("NIP,NAMA"), "not_a_table", /bukan tabel/],
    ["a zip cut short", Buffer.from("PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "latin1"), "damaged", /rusak/],
    ["a table of something else", Buffer.from("Barang,Harga\nMeja,100\n"), "no_header", /NIP, NAMA/],
    ["blank lines", Buffer.from("\n\n\n"), "no_header", /judul kolom/],
    ["a header and nothing below it", Buffer.from("NIP,NAMA\n,\n"), "no_rows", /satu baris data pun/],
    ["no NIP", Buffer.from("NAMA,JABATAN\nSITI,GURU\n"), "missing_columns", /kolom NIP/],
    ["no name", workbookOf({ PNS: [["NIP"], [NIP]] }), "missing_columns", /Lembar "PNS" tidak memuat kolom NAMA/],
    ["an unclosed quote", Buffer.from(`NIP,NAMA\n"${NIP},SITI\n`), "damaged_csv", /tanda kutip/],
  ];
  test.each(cases)("%s", async (_, bytes, code, message) => {
    await expect(people(await bytes)).rejects.toMatchObject({
      name: "ImportFileError",
      code,
      message: expect.stringMatching(message),
    });
  });

  test("more rows than a province has people", async () => {
    const bytes = Buffer.from(`NIP,NAMA\n${"1,A\n".repeat(200_001)}`);
    await expect(people(bytes)).rejects.toMatchObject({ code: "too_many_rows" });
  });
});
