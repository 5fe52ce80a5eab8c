import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { proposeReporting } from "@/lib/agencies/unit-kind";
import { parseUnitRows } from "@/lib/imports/parse-unit-rows";
import { readTable } from "@/lib/imports/read-table";
import { UNIT_COLUMNS } from "@/lib/imports/unit-columns";
import { textOf } from "./workbook";

const parse = async (bytes: Buffer) => parseUnitRows((await readTable(bytes, UNIT_COLUMNS)).rows);
const parseRows = (...rows: string[][]) => parse(Buffer.from(textOf([["ID", "NAMA_UNOR", "ID_ATASAN"], ...rows], ";")));

test.each([
  ["regency-units", 645],
  ["quirks-units", 650],
])("%s: every unit has its place", async (name, count) => {
  const { units, rejected } = await parse(readFileSync(`tests/fixtures/imports/${name}.xlsx`));
  expect(rejected).toEqual([]);
  expect(units).toHaveLength(count);
  expect(units[0]).toMatchObject({ name: "Pemerintah Kabupaten Contoh", left: 1, right: count * 2, depth: 0 });
});

test("the model regency: 43 children of the agency and nine Bagian of Setda report", async () => {
  const { units } = await parse(readFileSync("tests/fixtures/imports/regency-units.xlsx"));
  const reporting = proposeReporting(units);
  const names = units.filter(({ code }) => reporting.has(code)).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("Bagian"))).toHaveLength(9);
  expect(names.filter((name) => name.startsWith("Kecamatan"))).toHaveLength(19);
  expect(names).toHaveLength(52);
});

test("ids are compared without regard to case and apostrophes; dashes mean the top", async () => {
  const { units, rejected } = await parseRows(["'AB-1", "Pemerintah", "-"], ["ab-2", "Dinas Sosial", "'ab-1"]);
  expect(rejected).toEqual([]);
  expect(units.map(({ code, parentCode, depth }) => [code, parentCode, depth])).toEqual([
    ["AB-1", null, 0],
    ["AB-2", "AB-1", 1],
  ]);
});

test("each faulty row is named with its column and the mend, in the file's order", async () => {
  const { units, rejected } = await parseRows(
    ["1", "Pemerintah", ""],
    ["2", "Dinas A", "1"],
    ["", "Tanpa ID", "1"],
    ["3", "", "1"],
    ["2", "Dinas A lagi", "1"],
    ["4", "Yatim", "99"],
    ["5", "Anak yatim", "4"],
    ["6", "Putar", "7"],
    ["7", "Putar juga", "6"],
  );
  expect(units.map(({ code }) => code)).toEqual(["1", "2"]);
  expect(rejected.map(({ row, nip, column, reason }) => [row, nip, column, reason])).toEqual([
    [4, null, "ID", expect.stringMatching(/^ID unit kosong/)],
    [5, null, "NAMA_UNOR", expect.stringMatching(/^Nama unit kosong/)],
    [6, null, "ID", expect.stringMatching(/^ID 2 sudah dipakai pada baris 3\. /)],
    [7, null, "ID_ATASAN", expect.stringMatching(/Unit atasan 99 tidak ada/)],
    [8, null, "ID_ATASAN", expect.stringMatching(/di atasnya ditolak/)],
    [9, null, "ID_ATASAN", expect.stringMatching(/berputar/)],
    [10, null, "ID_ATASAN", expect.stringMatching(/berputar/)],
  ]);
});

test("several tops, and a file whose top row is absent, make a forest", async () => {
  const several = await parseRows(["1", "Dinas A", ""], ["2", "Dinas B", ""], ["3", "UPT", "2"]);
  expect(several.units.map(({ depth }) => depth)).toEqual([0, 0, 1]);
  const topless = await parseRows(["1", "Dinas A", "ROOT"], ["2", "Dinas B", "ROOT"], ["3", "UPT", "2"]);
  expect(topless.units.map(({ depth }) => depth)).toEqual([0, 0, 1]);
  expect(topless.rejected).toEqual([]);
});

test("a unit's name must be printable: it stands on every sheet", async () => {
  const { units, rejected } = await parseRows(["A", "Pemerintah", ""], ["B", "Dinas 🌿 Hidup", "A"]);
  expect(units.map(({ code }) => code)).toEqual(["A"]);
  expect(rejected).toMatchObject([{ row: 3, column: "NAMA_UNOR", reason: expect.stringContaining("🌿") }]);
});
