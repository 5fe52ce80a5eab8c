import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ImportFileErrorCode } from "@/lib/imports/import-file-error";
import { inspectWorkbook } from "@/lib/imports/inspect-workbook";
import { workbookOf } from "./workbook";
import { zipOf } from "./zip";

const WORKBOOK = { "xl/workbook.xml": { content: "<workbook/>" } };
const sheet = (cells: string) =>
  zipOf({
    ...WORKBOOK,
    "xl/worksheets/sheet1.xml": { content: `<worksheet><sheetData>${cells}</sheetData></worksheet>` },
  });

test.each(["quirks-employees", "quirks-units", "regency-units"])("%s passes", async (name) => {
  await expect(inspectWorkbook(readFileSync(`tests/fixtures/imports/${name}.xlsx`))).resolves.toBeUndefined();
});

test("formatting far below and far right of the data is no content", async () => {
  await expect(
    inspectWorkbook(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row><row r="1048576" s="1"/>')),
  ).resolves.toBeUndefined();
});

test.each<[string, () => Buffer | Promise<Buffer>, ImportFileErrorCode]>([
  [
    "a bomb: 400 MB of nothing in a small file",
    () => zipOf({ ...WORKBOOK, "xl/sharedStrings.xml": { content: Buffer.alloc(400 * 1024 * 1024) } }),
    "too_large",
  ],
  [
    "a bomb that declares a small size",
    () => zipOf({ ...WORKBOOK, "xl/worksheets/sheet1.xml": { content: Buffer.alloc(5_000_000, 32), declared: 10 } }),
    "damaged",
  ],
  [
    "entries hidden from the directory",
    () => Buffer.concat([randomBytes(200_000), sheet('<row r="1"><c r="A1"><v>1</v></c></row>')]),
    "damaged",
  ],
  ["a zip that is no workbook", () => zipOf({ "content.xml": { content: "<x/>" } }), "not_a_table"],
  [
    "a cell beyond the last row of Excel",
    () => sheet('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'),
    "damaged",
  ],
  ["a reference that is none", () => sheet('<row r="1"><c r="&#65;1"><v>1</v></c></row>'), "damaged"],
  ["one cell in row 200,001", () => sheet('<row r="200001"><c r="A200001"><v>1</v></c></row>'), "too_many_rows"],
  ["one cell in column XFD", () => workbookOf({ A: [[...Array(16_383).fill(null), "x"]] }), "too_many_columns"],
  [
    "a rectangle that memory would have to fill",
    () => sheet('<row r="1"><c r="ZZ1"><v>1</v></c></row><row r="199999"><c r="A199999"><v>1</v></c></row>'),
    "too_large",
  ],
])("refused: %s", async (_, bytes, code) => {
  await expect(inspectWorkbook(await bytes())).rejects.toMatchObject({ name: "ImportFileError", code });
});

test.each([
  ["references without end", ` r=""`.repeat(200_000)],
  ["a tag of references", `<c${` r=""`.repeat(200_000)}>`],
  ["names without values", " r".repeat(400_000)],
  ["spaces", ` r${" ".repeat(900_000)}`],
  ["quotes", ` r="${"'r=".repeat(300_000)}`],
])("a megabyte of %s is read in one pass", async (_, text) => {
  const bytes = sheet(`<row r="1"><c ${text}</c></row>`);
  const started = performance.now();
  await inspectWorkbook(bytes).catch(() => {});
  // The quadratic scan took 5.5 s for an eighth of it.
  expect(performance.now() - started).toBeLessThan(3_000);
});
