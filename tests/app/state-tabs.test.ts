import { expect, test } from "vitest";
import { stateTabs } from "@/app/(bkpsdm)/pantauan/[unitId]/state-tabs";
import { waitingNote } from "@/components/monitoring/unit-facts";
import { missing, totalsOf } from "@/lib/monitoring/rules";

const tabs = (declined: number) =>
  stateTabs(totalsOf({ pending: 3, declined, signed: 2 }), undefined, (state) => `/?status=${state}`);

test("those who declined have a tab of their own where somebody is known to have declined, and only there", () => {
  expect(tabs(1).map(({ label, count }) => [label, count])).toEqual([
    ["Semua", 6],
    ["Belum menandatangani", 4],
    ["di antaranya tidak bersedia", 1],
    ["Menunggu verifikasi", 0],
    ["Sudah", 2],
  ]);
  expect(tabs(0).map(({ label }) => label)).not.toContain("di antaranya tidak bersedia");
});

test('the strip\'s "Belum" names those who wait for a verdict: with them it is what the tabs tell apart', () => {
  const totals = totalsOf({ pending: 3, returned: 1, awaiting_verification: 2, signed: 2 });
  const counts = stateTabs(totals, undefined, (state) => `/?status=${state}`).map(({ count = 0 }) => count);
  expect(missing(totals)).toBe((counts[1] ?? 0) + (counts[2] ?? 0));
  expect(waitingNote(totals)).toBe("orang, termasuk 2 menunggu verifikasi");
  expect(waitingNote(totalsOf({ pending: 3 }))).toBe("orang");
});
