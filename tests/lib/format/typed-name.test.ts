import { expect, test } from "vitest";
import { letterCount, resemblesName, wordsToType } from "@/lib/format/typed-name";

test.each([
  ["Dewi Anggraini", "Dewi Anggraini, S.Pd.", true],
  ["dewi", "Dewi Anggraini, S.Pd.", false],
  ["ANGGRAINI", "Dewi Anggraini, S.Pd.", false],
  ["Dewi Dewi", "Dewi Anggraini, S.Pd.", false],
  ["Laila", "Laila Zahra, S.E.", false],
  ["Laila, S.E.", "Laila Zahra, S.E.", false],
  ["zahra laila", "Laila Zahra, S.E.", true],
  ["laila putri", "Laila Zahra Putri, S.E.", true],
  ["Putri", "Laila Zahra Putri, S.E.", false],
  ["Laila", "Dr. Laila, S.E.", true],
  ["Laila", "Dr Laila, S.E.", true],
  ["suharto", "H. Suharto", true],
  ["Yusuf", "M. Yusuf", true],
  ["Muhammad Ali", "M. Ali Akbar", true],
  ["Dewi Angraini", "Dewi Anggraini, S.Pd.", true],
  ["Dwei  Anggriani SPd", "Dewi Anggraini, S.Pd.", true],
  ["DewiAnggraini", "Dewi Anggraini, S.Pd.", true],
  ["Dewi Anggraini, M.Pd", "Dewi Anggraini, S.Pd.", true],
  ["drs h budi santoso mm", "Drs. H. Budi Santoso, M.M.", true],
  ["H. Budi Santosa", "Drs. H. Budi Santoso, M.M.", true],
  ["Muhammad Yusuf", "M. Yusuf", true],
  ["moh rizal fahmi", "Moh. Rizal Fahmi, S.T.", true],
  ["Ni Wayan", "Dr. Ni Wayan Sri, M.Si.", true],
  ["Nur Hidayah", "Nurhidayah", true],
  ["José", "Jose", true],
  ["apa saja", "A. B.", true],
  ["Budi Santoso", "Dewi Anggraini, S.Pd.", false],
  ["Orang Lain", "Budi Santoso, S.Pd.", false],
  ["Budi Hartono", "Budi Santoso, S.Pd.", false],
  ["Joko Purwanto", "Joko Purnomo", false],
  ["Hartono Budi", "H. Budi Santoso", false],
  ["S.Pd.", "Dewi Anggraini, S.Pd.", false],
  ["xx", "Ni Wayan", false],
])("%s for %s: %s", (typed, name, expected) => {
  expect(resemblesName(typed, name)).toBe(expected);
});

test("letters are counted, not marks", () => {
  expect(letterCount(" D. A-n ")).toBe(3);
});

test("two words are asked for where the name has two, titles apart", () => {
  expect(["Laila Zahra, S.E.", "Drs. H. Budi Santoso Putra", "H. Suharto, S.E.", "A. B."].map(wordsToType)).toEqual([
    2, 2, 1, 0,
  ]);
});
