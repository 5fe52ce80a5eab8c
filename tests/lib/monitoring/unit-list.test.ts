import { expect, test } from "vitest";
import { totalsOf } from "@/lib/monitoring/rules";
import {
  countByStanding,
  listUnits,
  reportedSum,
  type UnitLine,
  type UnitOrder,
  unitListQuery,
} from "@/lib/monitoring/unit-list";

const line = (name: string, left: number, signed: number, pending: number, more: Partial<UnitLine> = {}): UnitLine => ({
  id: name,
  name,
  left,
  totals: totalsOf({ signed, pending }),
  today: 0,
  reported: null,
  reportStatus: "none",
  notYet: null,
  pace: null,
  ...more,
});

const lines = [
  line("Sekretariat Daerah", 1, 8, 2, {
    reportStatus: "accepted",
    reported: { rate: 0.5, done: 5, day: "2028-10-09" },
  }),
  line("Dinas Kesehatan", 2, 50, 50),
  line("Dinas Sosial", 3, 1, 9, { reportStatus: "returned" }),
  line("Badan Tanpa Pegawai", 4, 0, 0),
];
const names = (order: string) =>
  listUnits(lines, unitListQuery.parse({ urut: order })).map(({ name }) => name.split(" ").at(-1));

test.each<[UnitOrder, string[]]>([
  ["capaian", ["Sosial", "Kesehatan", "Daerah", "Pegawai"]],
  ["-capaian", ["Daerah", "Kesehatan", "Sosial", "Pegawai"]],
  ["-belum", ["Kesehatan", "Sosial", "Daerah", "Pegawai"]],
  ["unit", ["Pegawai", "Kesehatan", "Sosial", "Daerah"]],
  ["resmi", ["Daerah", "Kesehatan", "Sosial", "Pegawai"]],
  ["-selisih", ["Daerah", "Kesehatan", "Sosial", "Pegawai"]],
  ["tanggal", ["Daerah", "Kesehatan", "Sosial", "Pegawai"]],
])("in the order %s what has no value stands last", (order, expected) => {
  expect(names(order)).toEqual(expected);
});

test.each<[UnitOrder, string[]]>([
  ["capaian", ["Sosial", "Kesehatan", "Daerah", "Pegawai", "Arsip", "Pangan"]],
  ["-belum", ["Kesehatan", "Sosial", "Daerah", "Pegawai", "Arsip", "Pangan"]],
  ["unit", ["Pegawai", "Arsip", "Kesehatan", "Pangan", "Sosial", "Daerah"]],
])("in the order %s units whose turn is to come are no laggards: they follow by their day", (order, expected) => {
  const later = [
    line("Dinas Pangan", 5, 0, 900, { notYet: { people: 900, first: "2028-10-20" } }),
    line("Dinas Arsip", 6, 1, 500, { notYet: { people: 500, first: "2028-10-16" } }),
  ];
  const shown = listUnits([...later, ...lines], unitListQuery.parse({ urut: order }));
  expect(shown.map(({ name }) => name.split(" ").at(-1))).toEqual(expected);
});

test("a unit of which somebody could sign and has not is compared, however many of it wait", () => {
  const one = line("Dinas Arsip", 6, 0, 50, { notYet: { people: 49, first: "2028-10-16" } });
  expect(listUnits([...lines, one], unitListQuery.parse({}))[0]).toBe(one);
});

test("an address nobody wrote falls back to the lowest rate first", () => {
  expect(unitListQuery.parse({ urut: "x; drop", status: "?", tampil: "tabel" })).toEqual({ urut: "capaian" });
});

test("every word of a search must stand in the name, and a state narrows further", () => {
  expect(listUnits(lines, unitListQuery.parse({ q: "sos DINAS" })).map(({ name }) => name)).toEqual(["Dinas Sosial"]);
  expect(listUnits(lines, unitListQuery.parse({ q: "dinas", status: "diterima" }))).toEqual([]);
});

test("the tabs add up to all units", () => {
  const counts = countByStanding(lines);
  expect(counts).toEqual({ "belum-lapor": 2, menunggu: 0, dikembalikan: 1, diterima: 1 });
  expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(lines.length);
});

test("the sum of reports is a share of everybody; without a report there is none", () => {
  expect(reportedSum(lines)).toEqual({ rate: 5 / 120, done: 5, units: 1 });
  expect(reportedSum(lines.slice(1))).toBeNull();
});
