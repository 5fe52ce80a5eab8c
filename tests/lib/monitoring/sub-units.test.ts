import { expect, test } from "vitest";
import { heatAreas } from "@/lib/monitoring/heat-areas";
import { rollUp, type UnitCounts } from "@/lib/monitoring/roll-up";
import { missing } from "@/lib/monitoring/rules";
import { countClasses, listSubUnits, nounOf, subUnitQuery, subUnits } from "@/lib/monitoring/sub-unit-list";

const unit = (id: string, parentId: string | null, left: number, right: number, signed: number, pending: number) =>
  ({
    id,
    parentId,
    name: id,
    kind: id.startsWith("SD") ? "SEKOLAH" : "KORWIL",
    left,
    right,
    reporting: false,
    reportingUnitId: null,
    counts: signed + pending > 0 ? { signed, pending } : {},
  }) satisfies UnitCounts;

const nodes = rollUp([
  unit("Dinas", null, 1, 14, 2, 1),
  unit("Korwil Kecamatan Utara", "Dinas", 2, 7, 0, 0),
  unit("SD 1", "Korwil Kecamatan Utara", 3, 4, 1, 3),
  unit("SD 2", "Korwil Kecamatan Utara", 5, 6, 0, 5),
  unit("Korwil Kecamatan Selatan", "Dinas", 8, 11, 0, 2),
  unit("SD 3", "Korwil Kecamatan Selatan", 9, 10, 0, 0),
  unit("SD 4", "Dinas", 12, 13, 4, 0),
]);
const lines = subUnits(nodes);
const names = (query: object) => listSubUnits(lines, subUnitQuery.parse(query)).map(({ name }) => name);

test("the lines do not overlap and hold everybody", () => {
  expect(lines.reduce((sum, { totals }) => sum + totals.obligated, 0)).toBe(nodes[0]?.totals.obligated);
  expect(lines.map(({ name }) => name)).toEqual([
    "Dinas (langsung)",
    "SD 1",
    "SD 2",
    "Korwil Kecamatan Selatan (langsung)",
    "SD 3",
    "SD 4",
  ]);
});

test("the most missing stand first, nobody's unit last in rates", () => {
  expect(names({})[0]).toBe("SD 2");
  expect(names({ urut: "capaian" })).toEqual([
    "SD 2",
    "Korwil Kecamatan Selatan (langsung)",
    "SD 1",
    "Dinas (langsung)",
    "SD 4",
    "SD 3",
  ]);
  expect(names({ q: "sd", kelas: "nol" })).toEqual(["SD 2"]);
});

test("the classes add up to all lines", () => {
  const counts = countClasses(lines);
  expect(counts).toEqual({ nol: 2, sebagian: 2, selesai: 1, tanpa: 1 });
  expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(lines.length);
});

test("areas drop the words all begin with, lowest rate first, and show every undivided unit once", () => {
  const areas = heatAreas(nodes);
  expect(areas.map(({ name, units }) => [name, units.map((each) => each.name)])).toEqual([
    ["Selatan", ["SD 3"]],
    ["Utara", ["SD 2", "SD 1"]],
    ["Langsung di bawahnya", ["SD 4"]],
  ]);
  const own = missing(nodes[0]?.own ?? nodes[1]!.own);
  expect(areas.reduce((sum, { remaining }) => sum + remaining, own)).toBe(missing(nodes[0]!.totals));
  expect(heatAreas(nodes.slice(6))).toEqual([]);
});

test("units are called by their kind only when all are of it", () => {
  expect(nounOf(nodes)).toBe("sekolah");
  expect(
    nounOf(
      rollUp([unit("Dinas", null, 1, 6, 0, 0), unit("SD 1", "Dinas", 2, 3, 0, 1), unit("X", "Dinas", 4, 5, 0, 1)]),
    ),
  ).toBe("unit");
});
