import { expect, test } from "vitest";
import { reportScope, rollUp, type UnitCounts } from "@/lib/monitoring/roll-up";

const unit = (id: string, parentId: string | null, left: number, right: number, pending: number, reporter = "dinas") =>
  ({
    id,
    parentId,
    name: id,
    kind: "LAINNYA",
    left,
    right,
    reporting: id === reporter,
    reportingUnitId: reporter,
    counts: { pending, signed: 1 },
  }) satisfies UnitCounts;

const tree = [
  unit("dinas", null, 1, 10, 2),
  unit("korwil", "dinas", 2, 7, 1),
  unit("sd-1", "korwil", 3, 4, 5),
  unit("sd-2", "korwil", 5, 6, 0),
  unit("bagian", "dinas", 8, 9, 7, "bagian"),
];

test("every unit holds its own people and all below, whatever the order of the rows", () => {
  const nodes = rollUp([...tree].reverse());
  expect(nodes.map(({ id, totals, own, leaf }) => [id, totals.obligated, own.obligated, leaf])).toEqual([
    ["dinas", 20, 3, false],
    ["korwil", 9, 2, false],
    ["sd-1", 6, 6, true],
    ["sd-2", 1, 1, true],
    ["bagian", 8, 8, true],
  ]);
});

test("own people add up to the top, and a report speaks only of those no nearer unit reports", () => {
  const nodes = rollUp(tree);
  expect(nodes.reduce((sum, { own }) => sum + own.done, 0)).toBe(nodes[0]?.totals.done);
  expect(reportScope(nodes, "dinas").obligated).toBe(12);
  expect(reportScope(nodes, "bagian").obligated).toBe(8);
});
