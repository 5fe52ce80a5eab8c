import { describe, expect, test } from "vitest";
import { DerError, membersOf, numberOf, oidOf, readDer, timeOf } from "@/lib/archives/verifier/der.mjs";

const SEQUENCE = 0x30;
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const read = (hex: string, tag = SEQUENCE) => readDer(bytes(hex), tag);

describe("lengths", () => {
  test.each([
    ["nothing", ""],
    ["a tag alone", "30"],
    ["longer than its place", "30 03 05 00"],
    ["something follows", "30 00 00"],
    ["without an end of its own", "30 80 05 00 00 00"],
    ["a length in more bytes than it needs", "30 81 02 05 00"],
    ["a length with a zero before it", `30 82 00 80 ${"00".repeat(128)}`],
    ["a length of five bytes", "30 85 00 00 00 00 02 05 00"],
    ["a length that is cut off", "30 82 01"],
    ["a length of four gigabytes", "30 84 ff ff ff ff 05 00"],
    ["a tag of several bytes", "3f 81 01 00"],
  ])("refused: %s", (_, hex) => {
    expect(() => read(hex, bytes(hex)[0])).toThrow(DerError);
  });

  test("another tag than asked for is refused", () => {
    expect(() => read("31 00")).toThrow(DerError);
  });

  test("long ones are read where they are the shortest", () => {
    expect(read(`30 81 80 ${"00".repeat(128)}`).content).toHaveLength(128);
    expect(read(`30 82 01 00 ${"00".repeat(256)}`).content).toHaveLength(256);
  });
});

test("members are read one level at a time: however deep it goes, and however many there are", () => {
  const deep = bytes("30 80".repeat(100_000));
  expect(() => readDer(deep, SEQUENCE)).toThrow(DerError);
  let nested = new Uint8Array();
  for (let level = 0; level < 40; level += 1) nested = Uint8Array.of(0x30, nested.length, ...nested);
  expect(membersOf(readDer(nested, SEQUENCE))).toHaveLength(1);
  expect(() => membersOf(read(`30 82 07 d0 ${"05 00".repeat(1000)}`))).toThrow(DerError);
  expect(() => membersOf(read("30 03 05 00 05"))).toThrow(DerError);
  expect(() => membersOf(read("04 02 05 00", 0x04))).toThrow(DerError);
});

test("identifiers as X.690 writes them", () => {
  expect(oidOf(read("06 09 2a864886f70d010702", 0x06))).toBe("1.2.840.113549.1.7.2");
  expect(oidOf(read("06 03 883703", 0x06))).toBe("2.999.3");
  for (const wrong of ["06 00", "06 01 80", "06 04 2a 80 86 48"]) {
    expect(() => oidOf(read(wrong, 0x06))).toThrow(DerError);
  }
});

test("numbers without a sign and without zeros before them", () => {
  expect([...numberOf(read("02 02 00 80", 0x02))]).toEqual([0x80]);
  expect([...numberOf(read("02 01 00", 0x02))]).toEqual([]);
  for (const wrong of ["02 00", "02 01 80", "02 02 00 7f", "02 02 ff 7f"]) {
    expect(() => numberOf(read(wrong, 0x02))).toThrow(DerError);
  }
});

test("times of both kinds, on both sides of 2050", () => {
  const time = (tag: number, text: string) =>
    new Date(timeOf({ tag, whole: new Uint8Array(), content: Buffer.from(text) })).toISOString();
  expect(time(0x17, "491231235959Z")).toBe("2049-12-31T23:59:59.000Z");
  expect(time(0x17, "500101000000Z")).toBe("1950-01-01T00:00:00.000Z");
  expect(time(0x18, "20500101000000Z")).toBe("2050-01-01T00:00:00.000Z");
  for (const wrong of ["4912312359Z", "491331235959Z", "491231235959+0700"]) {
    expect(() => time(0x17, wrong)).toThrow(DerError);
  }
  expect(() => time(0x18, "491231235959Z")).toThrow(DerError);
});
