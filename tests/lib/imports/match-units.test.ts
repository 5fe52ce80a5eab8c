import { describe, expect, test } from "vitest";
import { buildTree } from "@/lib/agencies/tree";
import { type KnownUnit, matchUnits, type UnitFields } from "@/lib/imports/match-units";

type Row = [code: string, name: string, parentCode: string | null];

const R: Row = ["R", "Pemerintah Kabupaten Contoh", null];
const D1: Row = ["D1", "Dinas Pendidikan", "R"];
const D2: Row = ["D2", "Dinas Kesehatan", "R"];
const S1: Row = ["S1", "SDN 1 Contoh", "D1"];

function compare(rows: Row[], known: KnownUnit[] = []) {
  let next = known.length;
  const { units } = buildTree(rows.map(([code, name, parentCode]) => ({ code, name, parentCode })));
  return matchUnits({ units, known, agencyName: "Pemerintah Kabupaten Contoh", newId: () => `u${++next}` });
}

/** The units as they stand after a file was applied. */
function applied(rows: Row[], known: KnownUnit[] = []): KnownUnit[] {
  const { create, update } = compare(rows, known);
  const written = new Map<string, UnitFields>([...create, ...update].map((unit) => [unit.id, unit]));
  const kept = known.filter(({ id }) => !written.has(id));
  return [...kept, ...[...written.values()].map((unit) => ({ ...unit, kindSetByHand: false, gone: false }))];
}

describe("units of a file beside those known", () => {
  test("the first file: everything new, who reports is proposed", () => {
    const { create, missing } = compare([R, D1, S1, D2]);
    expect(create.map(({ code, parentId, reporting }) => [code, parentId, reporting])).toEqual([
      ["R", null, false],
      ["D1", "u1", true],
      ["S1", "u2", false],
      ["D2", "u1", true],
    ]);
    expect(missing).toEqual([]);
  });

  test("the same file again: nothing", () => {
    expect(compare([R, D1, S1, D2], applied([R, D1, S1, D2]))).toMatchObject({
      create: [],
      update: [],
      unchanged: 4,
      missing: [],
    });
  });

  test("a choice about reporting stays; a new OPD is proposed", () => {
    const chosen = applied([R, D1, S1]).map((unit) => ({ ...unit, reporting: unit.code === "S1" }));
    const units = applied([R, D1, S1, D2], chosen);
    expect(units.filter(({ reporting }) => reporting).map(({ code }) => code)).toEqual(["S1", "D2"]);
  });

  test("moved and renamed units keep their identity", () => {
    const known = applied([R, D1, S1, D2]);
    const { update, create } = compare([R, D1, D2, ["S1", "SDN 1 Contoh Baru", "D2"]], known);
    expect(create).toEqual([]);
    const told = update.filter(({ reordered }) => !reordered);
    expect(told).toMatchObject([{ code: "S1", name: "SDN 1 Contoh Baru", moved: true, parentId: "u4" }]);
  });

  test("a kind that was corrected by hand survives a new name", () => {
    const known = applied([R, D1]).map((unit) => (unit.code === "D1" ? { ...unit, kind: "BADAN" } : unit));
    const [told] = compare([R, ["D1", "Dinas Pendidikan dan Kebudayaan", "R"]], known).update;
    expect(told).toMatchObject({ kind: "BADAN" });
  });

  test("units that the file leaves out are named and stay where they are", () => {
    const known = applied([R, D1, S1, D2]);
    expect(compare([R, D2], known).missing.map(({ code }) => code)).toEqual(["D1", "S1"]);
    expect(applied([R, D2], known)).toHaveLength(4);
  });

  test.each([
    [
      "with several tops",
      [
        ["D1", "Dinas A", null],
        ["D2", "Dinas B", null],
      ],
    ],
    [
      "with its top left out",
      [
        ["D1", "Dinas A", "X"],
        ["D2", "Dinas B", "X"],
        ["S1", "SDN", "D1"],
      ],
    ],
  ] as [string, Row[]][])("a file %s hangs below the agency's own node", (_, rows) => {
    const units = applied(rows);
    expect(units.filter(({ parentId }) => parentId === null)).toMatchObject([
      { code: null, name: "Pemerintah Kabupaten Contoh", reporting: false },
    ]);
    expect(compare(rows, units)).toMatchObject({ create: [], update: [], missing: [] });
  });

  test("there is never a second root: another code for the agency renames the node it has", () => {
    const units = applied(
      [
        ["R2", "Kabupaten Contoh", null],
        ["D1", "Dinas Pendidikan", "R2"],
      ],
      applied([R, D1]),
    );
    expect(units.filter(({ parentId }) => parentId === null)).toMatchObject([{ id: "u1", code: "R2" }]);
  });

  test("a lone survivor of a broken file does not become the agency; the agency by name does", () => {
    const facts = { known: [], agencyName: "Pemerintah Kabupaten Contoh", rejected: 2, newId: () => "u1" };
    const rows = (name: string) => buildTree([{ code: "D1", name, parentCode: null }]).units;
    const { create } = matchUnits({ ...facts, units: rows("Dinas Pendidikan") });
    expect(create.map(({ name }) => name)).toEqual(["Pemerintah Kabupaten Contoh", "Dinas Pendidikan"]);
    expect(matchUnits({ ...facts, units: rows("PEMERINTAH KABUPATEN CONTOH") }).create).toHaveLength(1);
  });

  test("an ordinary unit shown at the top hangs below the agency all the same", () => {
    const units = applied([["D1", "Dinas Pendidikan", null], S1], applied([R, D1, S1]));
    expect(units.filter(({ parentId }) => parentId === null).map(({ code }) => code)).toEqual(["R"]);
    expect(units.find(({ code }) => code === "D1")).toMatchObject({ parentId: "u1" });
  });
});
