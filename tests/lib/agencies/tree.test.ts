import { describe, expect, test } from "vitest";
import { buildTree, reportingUnits, type TreeUnit } from "@/lib/agencies/tree";

const unit = (code: string, parentCode: string | null): TreeUnit => ({ code, name: `Unit ${code}`, parentCode });
const faults = (units: TreeUnit[]) => buildTree(units).faults.map((fault) => `${fault.kind} ${fault.unit.code}`);

test("numbers follow the file's order, wherever a parent's row stands", () => {
  const { units, faults } = buildTree([
    unit("b", "a"),
    unit("d", "c"),
    unit("a", null),
    unit("c", "a"),
    unit("e", "a"),
  ]);
  expect(faults).toEqual([]);
  expect(units.map(({ code, left, right, depth }) => [code, left, right, depth])).toEqual([
    ["a", 1, 10, 0],
    ["b", 2, 3, 1],
    ["c", 4, 7, 1],
    ["d", 5, 6, 2],
    ["e", 8, 9, 1],
  ]);
});

test("several tops stand side by side", () => {
  const { units } = buildTree([unit("a", null), unit("b", null), unit("c", "b")]);
  expect(units.map(({ code, left, right, depth }) => [code, left, right, depth])).toEqual([
    ["a", 1, 2, 0],
    ["b", 3, 6, 0],
    ["c", 4, 5, 1],
  ]);
});

test("a file without its top row takes the parent most name as the top", () => {
  const { units, faults } = buildTree([unit("a", "x"), unit("b", "x"), unit("c", "b"), unit("d", "y")]);
  expect(units.map(({ code, depth }) => [code, depth])).toEqual([
    ["a", 0],
    ["b", 0],
    ["c", 1],
  ]);
  expect(faults.map(({ kind, unit }) => [kind, unit.code])).toEqual([["orphan", "d"]]);
});

describe("faults", () => {
  test("a repeated id is refused and the first stays", () => {
    const tree = buildTree([unit("a", null), unit("b", "a"), { ...unit("b", "a"), name: "Again" }]);
    expect(tree.units.map(({ name }) => name)).toEqual(["Unit a", "Unit b"]);
    expect(tree.faults).toEqual([{ kind: "duplicate", unit: expect.objectContaining({ name: "Again" }) }]);
  });

  test("an orphan takes down what hangs from it", () => {
    expect(faults([unit("a", null), unit("b", "gone"), unit("c", "b")])).toEqual(["orphan b", "below c"]);
  });

  test("a unit above itself, a ring of three, and what hangs from a ring", () => {
    expect(faults([unit("a", null), unit("s", "s")])).toEqual(["cycle s"]);
    expect(faults([unit("a", null), unit("x", "z"), unit("y", "x"), unit("z", "y"), unit("w", "z")])).toEqual([
      "cycle x",
      "cycle y",
      "cycle z",
      "below w",
    ]);
  });

  test("a file that is one ring has no tree at all", () => {
    const { units, faults } = buildTree([unit("a", "b"), unit("b", "a")]);
    expect(units).toEqual([]);
    expect(faults.map(({ kind }) => kind)).toEqual(["cycle", "cycle"]);
  });
});

test("random trees: ranges nest exactly as parents do, and no unit is lost", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const given = Array.from({ length: 400 }, (_, at) => unit(`u${at}`, at === 0 ? null : `u${random(at)}`));
  const { units, faults } = buildTree(given);
  expect(faults).toEqual([]);
  expect(new Set(units.map(({ code }) => code)).size).toBe(400);
  expect(new Set(units.flatMap(({ left, right }) => [left, right])).size).toBe(800);
  const byCode = new Map(units.map((placed) => [placed.code, placed]));
  for (const placed of units) {
    const parent = placed.parentCode === null ? undefined : byCode.get(placed.parentCode);
    if (!parent) continue;
    expect(parent.left < placed.left && placed.right < parent.right).toBe(true);
    expect(placed.depth).toBe(parent.depth + 1);
  }
});

test("a chain of 20,000 units is no danger", () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => unit(`u${at}`, at === 0 ? null : `u${at - 1}`));
  const { units } = buildTree(chain);
  expect(units.at(-1)).toMatchObject({ left: 20_000, right: 20_001, depth: 19_999 });
});

test("each unit is answered for by the nearest reporting unit at or above it", () => {
  const { units } = buildTree([unit("a", null), unit("b", "a"), unit("c", "b"), unit("d", "c"), unit("e", "a")]);
  expect(Object.fromEntries(reportingUnits(units, new Set(["b", "d"])))).toEqual({
    a: null,
    b: "b",
    c: "b",
    d: "d",
    e: null,
  });
});
