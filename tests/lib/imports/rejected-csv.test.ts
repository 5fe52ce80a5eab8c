import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { rejectedCsv } from "@/lib/imports/rejected-csv";

const cells = (reason: string, nip: string | null = null) => {
  const text = rejectedCsv([{ row: 7, nip, column: "NAMA", reason }]);
  return (parse(text, { delimiter: ";", bom: true }) as string[][])[1];
};

test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx"])("a cell that begins like %j is no formula", (reason) => {
  expect(cells(reason)?.[4]).toBe(`'${reason}`);
});

test("a NIP stays its digits, quotes and semicolons stay inside their cell", () => {
  expect(cells('Nama "A"; kosong', "198503152010012001")).toEqual([
    "7",
    "",
    "198503152010012001",
    "NAMA",
    'Nama "A"; kosong',
  ]);
});
