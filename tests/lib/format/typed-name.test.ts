import { expect, test } from "vitest";
import { letterCount, resemblesName } from "@/lib/format/person";

test.each([
  ["Dewi Anggraini", "Dewi Anggraini, S.Pd.", true],
  ["dewi", "Dewi Anggraini, S.Pd.", true],
  ["ANGGRAINI", "Dewi Anggraini, S.Pd.", true],
  ["Budi Santoso", "Dewi Anggraini, S.Pd.", false],
  ["S.Pd.", "Dewi Anggraini, S.Pd.", false],
  ["Ni Wayan", "Dr. Ni Wayan Sri, M.Si.", true],
  ["apa saja", "A. B.", true],
])("%s for %s: %s", (typed, name, expected) => {
  expect(resemblesName(typed, name)).toBe(expected);
});

test("letters are counted, not marks", () => {
  expect(letterCount(" D. A-n ")).toBe(3);
});
