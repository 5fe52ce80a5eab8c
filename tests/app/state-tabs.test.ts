import { expect, test } from "vitest";
import { stateTabs } from "@/app/(bkpsdm)/pantauan/[unitId]/state-tabs";
import { totalsOf } from "@/lib/monitoring/rules";

const tabs = (declined: number) =>
  stateTabs(totalsOf({ pending: 3, declined, signed: 2 }), undefined, (state) => `/?status=${state}`);

test("those who declined have a tab of their own where somebody is known to have declined, and only there", () => {
  expect(tabs(1).map(({ label, count }) => [label, count])).toEqual([
    ["Semua", 6],
    ["Belum", 4],
    ["Diproses", 0],
    ["Sudah", 2],
    ["Tidak bersedia", 1],
  ]);
  expect(tabs(0).map(({ label }) => label)).not.toContain("Tidak bersedia");
});
