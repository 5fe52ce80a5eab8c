import { expect, test } from "vitest";
import { cellDate, cellText, codeText, optionalText } from "@/lib/imports/cell";

test.each([
  ["03-04-1990", "1990-04-03"],
  ["3-4-1990", "1990-04-03"],
  ["03/04/1990", "1990-04-03"],
  ["03.04.1990", "1990-04-03"],
  ["31/12/1990", "1990-12-31"],
  ["1990-04-03", "1990-04-03"],
  ["1990-04-03T00:00:00Z", "1990-04-03"],
  ["1990-04-03 00:00:00", "1990-04-03"],
  ["'03-04-1990", "1990-04-03"],
  ["3 April 1990", "1990-04-03"],
  ["17 Agustus 1985", "1985-08-17"],
  ["17-Dec-1985", "1985-12-17"],
  ["32966", "1990-04-03"],
  [{ number: "32966" }, "1990-04-03"],
  [{ number: "32966.5" }, "1990-04-03"],
  [new Date("1990-04-03T00:00:00Z"), "1990-04-03"],
  ["12/31/1990", null],
  ["31-02-1990", null],
  ["entah", null],
  ["", null],
  [null, null],
  [undefined, null],
])("%j is the day %s", (cell, expected) => {
  expect(cellDate(cell)).toBe(expected);
});

test("text: spaces of every kind are one, invisible characters go", () => {
  expect(cellText("  SITI\u00a0 AMINAH\n\tRAHAYU\u200b ")).toBe("SITI AMINAH RAHAYU");
  expect(cellText({ number: "21" })).toBe("21");
  expect(cellText(true)).toBe("TRUE");
  expect(cellText(null)).toBe("");
});

test.each([
  ["'3399123484067139", "3399123484067139"],
  ["''01", "01"],
  ["’01", "01"],
  [" 'ABC ", "ABC"],
])("code %j is %s", (cell, expected) => {
  expect(codeText(cell)).toBe(expected);
});

test.each(["", " ", "-", "--", "0", "NULL", "null", "N/A", "."])("%j is no value", (cell) => {
  expect(optionalText(cell)).toBeNull();
});
