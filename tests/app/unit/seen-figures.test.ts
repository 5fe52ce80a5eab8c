import { expect, test } from "vitest";
import { changedWords, seenFigures } from "@/app/(unit)/unit/laporan/seen-figures";
import { totalsOf } from "@/lib/monitoring/rules";

const before = totalsOf({ signed: 41, pending: 7, exempt: 1 });

test("figures seen and figures now are told apart in words", () => {
  expect(seenFigures(before)).toBe("49.1.41.7");
  const now = totalsOf({ signed: 42, pending: 6, exempt: 1 });
  expect(changedWords("49.1.41.7", now)).toBe(
    "Sudah 41 menjadi 42, belum 7 menjadi 6. Periksa angka di bawah ini, lalu kirim.",
  );
});

test("the population is told apart from those who must sign", () => {
  expect(changedWords("50.1.41.7", before)).toMatch(/^Sasaran 50 menjadi 49\. /);
});

test("equal counts with other people behind them are told as such; a broken address tells nothing false", () => {
  expect(changedWords("49.1.41.7", before)).toMatch(/^Jumlahnya tetap/);
  expect(changedWords("kosong", before)).toMatch(/^Jumlahnya tetap/);
});
