import { expect, test } from "vitest";
import { subUnitList } from "@/app/(unit)/unit/sub-unit-list";
import { withQuery } from "@/lib/format/query-string";
import { rollUp, type UnitCounts } from "@/lib/monitoring/roll-up";
import { addTotals } from "@/lib/monitoring/rules";

const href = (path: string, query = {}) => withQuery(path, query);

/** A dinas with people of its own, two offices beneath it, and schools beneath the first office. */
function dinas(schools: number): UnitCounts[] {
  const unit = (
    id: string,
    parentId: string | null,
    name: string,
    left: number,
    right: number,
    counts: UnitCounts["counts"],
  ) => ({
    id,
    parentId,
    name,
    left,
    right,
    counts,
    kind: "LAINNYA",
    reporting: parentId === null,
    reportingUnitId: "dinas",
  });
  const last = 2 * schools + 6;
  return [
    unit("dinas", null, "Dinas Pendidikan", 1, last, { signed: 3, exempt: 1 }),
    unit("korwil", "dinas", "Korwil Utara", 2, 2 * schools + 3, { signed: 1 }),
    ...Array.from({ length: schools }, (_, at) =>
      unit(`sd${at}`, "korwil", `SD Negeri ${at + 1}`, 3 + 2 * at, 4 + 2 * at, { pending: at + 1, verified: 2 }),
    ),
    unit("smp", "dinas", "SMP Negeri 1", 2 * schools + 4, 2 * schools + 5, { pending: 30 }),
  ];
}

test("children and the unit's own people add up to the unit", () => {
  const tree = rollUp(dinas(3));
  const { rows } = subUnitList(tree, {}, href);
  expect(rows.map(({ name }) => name)).toEqual(["SMP Negeri 1", "Korwil Utara", "Pegawai di Dinas Pendidikan"]);
  expect(addTotals(rows.map(({ totals }) => totals))).toEqual(tree[0]?.totals);
});

test("a handful is not sorted and searched, many are", () => {
  expect(subUnitList(rollUp(dinas(3)), {}, href)).toMatchObject({ filters: undefined, search: undefined });
  const many = subUnitList(rollUp(dinas(20)), { urut: "belum" }, href);
  expect(many.filters?.find(({ current }) => current)?.label).toBe("Belum terbanyak");
  expect(many.rows[0]?.name).toBe("Korwil Utara");
});

test("a search reaches every unit below and says where it stands", () => {
  const { rows } = subUnitList(rollUp(dinas(20)), { q: "negeri 2" }, href);
  expect(rows.map(({ name, area }) => [name, area])).toEqual([
    ["SD Negeri 20", "Korwil Utara"],
    ["SD Negeri 2", "Korwil Utara"],
  ]);
});

test("a long list begins with the lowest and offers the rest", () => {
  const tree = rollUp(dinas(500));
  const short = subUnitList(tree, { q: "sd" }, href);
  expect(short.rows).toHaveLength(15);
  expect(short.rows[0]?.name).toBe("SD Negeri 500");
  expect(short.children).toBeTruthy();
  expect(subUnitList(tree, { q: "sd", semua: "1" }, href).rows).toHaveLength(500);
});
