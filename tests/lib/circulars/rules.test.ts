import { expect, test } from "vitest";
import {
  childReadings,
  leastReadFirst,
  reportingReadings,
  shareBeneath,
  shareOf,
  type UnitReading,
} from "@/lib/circulars/rules";
import { formatRate } from "@/lib/format/number";

const unit = (
  id: string,
  [left, right]: [number, number],
  parentId: string | null,
  more: Partial<UnitReading> = {},
) => ({
  ...{ id, name: id, left, right, parentId, reportingUnitId: null, due: 0, read: 0 },
  ...more,
});
const tree: UnitReading[] = [
  unit("root", [1, 12], null, { due: 2, read: 1 }),
  unit("dinas", [2, 7], "root", { reportingUnitId: "dinas", due: 10, read: 4 }),
  unit("sd", [3, 4], "dinas", { reportingUnitId: "dinas", due: 5, read: 5 }),
  unit("smp", [5, 6], "dinas", { reportingUnitId: "dinas" }),
  unit("camat", [8, 11], "root", { reportingUnitId: "camat", due: 3 }),
  unit("lurah", [9, 10], "camat", { reportingUnitId: "lurah", due: 1 }),
];

test("units that report hold everybody once; those of none stand under the root", () => {
  const lines = reportingReadings(tree).map(({ id, due, read }) => [id, due, read]);
  expect(lines).toEqual([
    ["root", 2, 1],
    ["dinas", 15, 9],
    ["camat", 3, 0],
    ["lurah", 1, 0],
  ]);
  expect(shareBeneath(tree, { left: 1, right: 12 })).toEqual({ due: 21, read: 10, rate: 10 / 21 });
});

test("children hold all below them; nobody to read has no rate and stands last", () => {
  const lines = leastReadFirst(childReadings(tree, "dinas"));
  expect(lines.map(({ id, rate, hasChildren }) => [id, formatRate(rate), hasChildren])).toEqual([
    ["sd", "100,0%", false],
    ["smp", "-", false],
  ]);
  expect(childReadings(tree, "root").map(({ id, due, hasChildren }) => [id, due, hasChildren])).toEqual([
    ["dinas", 15, true],
    ["camat", 4, true],
  ]);
});

test("99.96 percent is not all", () => {
  expect(formatRate(shareOf({ due: 2_500, read: 2_499 }).rate)).toBe("99,9%");
  expect(shareOf({ due: 0, read: 0 }).rate).toBeNull();
});
