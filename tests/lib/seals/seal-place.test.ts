import { expect, test } from "vitest";
import { readSeal } from "@/lib/seals/seal-place";

/** A file of the right form around these hex digits. */
function fileAround(digits: string, range = (numbers: string) => `/ByteRange [${numbers}]`): Buffer {
  const gap = `<${digits}>`;
  const head = (numbers: string) => `%PDF-1.7\n${range(numbers.padEnd(30))}`;
  const from = head("").length;
  return Buffer.from(`${head(`0 ${from} ${from + gap.length} 6`)}${gap}%%EOF\n`);
}

test("the one signature is found where its range says", () => {
  const file = fileAround("30".repeat(20));
  const { from, to } = readSeal(file);
  expect(file.toString("latin1", from, to)).toBe(`<${"30".repeat(20)}>`);
});

test.each([
  ["none", Buffer.from("%PDF-1.7\n%%EOF\n"), "no signature"],
  ["half a million", Buffer.from(`%PDF-1.7\n${"/ByteRange[0 1 2 3]".repeat(500_000)}`), "more than one signature"],
  ["a second one without numbers", Buffer.concat([fileAround("3000"), Buffer.from("/ByteRange")]), "more than one"],
  ["no numbers", Buffer.from("%PDF-1.7\n/ByteRange [0 x]"), "cannot be read"],
  ["numbers far behind its name", fileAround("3000", (n) => `/ByteRange${" ".repeat(300)}[${n}]`), "cannot be read"],
  ["a gap of a quarter of a megabyte", fileAround("30".repeat(131_072)), "longer than any signature"],
  ["an odd number of digits", fileAround("30003"), "not one string of hex digits"],
  ["something else in the gap", fileAround("30 00 "), "not one string of hex digits"],
])("%s: refused, after one look at the file", (_what, file, reason) => {
  expect(() => readSeal(file)).toThrow(reason);
});

test("whoever reads files of strangers may allow less", () => {
  const file = fileAround("30".repeat(1_000));
  expect(() => readSeal(file, 1_000)).toThrow("longer than any signature");
  expect(readSeal(file, 2_002).to).toBeGreaterThan(0);
});
