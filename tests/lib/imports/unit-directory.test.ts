import { expect, test } from "vitest";
import { findUnit, unitDirectory, unitNameKey } from "@/lib/imports/unit-directory";

const DIRECTORY = unitDirectory([
  { code: "A", name: "Dinas Kesehatan", parentCode: null },
  { code: "A1", name: "Sub Bagian Umum", parentCode: "A" },
  { code: "B", name: "Dinas Sosial", parentCode: null },
  { code: "B1", name: "Sub Bagian Umum", parentCode: "B" },
  { code: "B2", name: "SD Negeri 1 Kajangan", parentCode: "B" },
  { code: "X", name: "Berputar", parentCode: "X" },
]);
const find = (wanted: { code?: string; name?: string; workUnits?: string[] }) =>
  findUnit(DIRECTORY, { code: "", name: "", workUnits: [], ...wanted });

test.each([
  ["its id", { code: "A1" }, "A1"],
  ["its id in the other case", { code: "a1" }, "A1"],
  ["a name only one unit has", { name: "SDN 1 KAJANGAN" }, "B2"],
  ["a shared name below a work unit", { name: "Sub Bagian Umum", workUnits: ["", "DINAS SOSIAL"] }, "B1"],
  ["the work unit alone", { workUnits: ["Dinas  Kesehatan"] }, "A"],
])("found by %s", (_, wanted, code) => {
  expect(find(wanted)).toEqual({ ok: true, code });
});

test.each([
  ["an unknown id, even with a good name", { code: "Z", name: "Dinas Sosial" }, "UNOR ID", /tidak ada dalam susunan/],
  ["an unknown name", { name: "Dinas Kosong" }, "UNOR NAMA", /tidak ada dalam susunan/],
  ["a shared name without a work unit", { name: "Sub Bagian Umum" }, "UNOR NAMA", /dimiliki 2 unit/],
  [
    "a shared name and a work unit elsewhere",
    { name: "Sub Bagian Umum", workUnits: ["Berputar"] },
    "UNOR NAMA",
    /2 unit/,
  ],
  ["an unknown work unit", { workUnits: ["Dinas Kosong"] }, "SATUAN KERJA", /tidak ada dalam susunan/],
  ["nothing", {}, "UNOR ID", /Unit kerja kosong/],
])("refused: %s", (_, wanted, column, reason) => {
  expect(find(wanted)).toEqual({ ok: false, column, reason: expect.stringMatching(reason) });
});

test.each([
  ["SMPN 2 Wiratama", "SMP Negeri 2 Wiratama"],
  ["Kec. Kajangan", "Kecamatan Kajangan"],
  ["UPTD Puskesmas Kajangan", "UPT PUSKESMAS KAJANGAN"],
  ["Dinas P & K", "Dinas P dan K"],
])("%s and %s are one name", (one, other) => {
  expect(unitNameKey(one)).toBe(unitNameKey(other));
});
