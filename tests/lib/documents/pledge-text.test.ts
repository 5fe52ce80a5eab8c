import { describe, expect, test } from "vitest";
import {
  fillPledge,
  PlaceholderError,
  pledgeDigestSource,
  pledgeTextSchema,
  unknownPlaceholders,
} from "@/lib/documents/pledge-text";
import { pemiluPledge, pilkadaPledge } from "@/lib/documents/standard-pledges";
import { pledgeTextHash } from "@/lib/documents/text-hash";

const values = { kontestasi: "Pilkada", tahun: "2031", instansi: "Pemerintah Kota Contoh", unit: "Dinas Contoh" };

describe.each([
  ["Pemilu", pemiluPledge, "memihak kepada calon tertentu"],
  ["Pilkada", pilkadaPledge, "memihak kepada pasangan calon tertentu"],
])("the standard text for %s", (_, text, candidates) => {
  test("is a valid pledge of four points that speaks as one person", () => {
    expect(pledgeTextSchema.parse(text)).toEqual(text);
    expect(text.points).toHaveLength(4);
    expect(unknownPlaceholders(text)).toEqual([]);
    expect(text.points.join(" ")).toContain(candidates);
    expect(JSON.stringify(text)).not.toMatch(/\bkami\b/i);
  });

  test("fills without a brace left", () => {
    const filled = fillPledge(text, values);
    expect(filled.opening).toBe("Dalam rangka menyukseskan pelaksanaan Pilkada Tahun 2031, saya berikrar:");
    expect(filled.points[0]).toContain("di lingkungan Pemerintah Kota Contoh");
    expect(Object.values(filled).flat().join(" ")).not.toMatch(/[{}]/);
  });
});

test.each([
  ["{tanggal}", "unknown"],
  ["{Tahun}", "unknown"],
  ["{tahun", "unknown"],
  ["tahun}", "unknown"],
])("names the mistake in %s", (words, reason) => {
  const text = { ...pemiluPledge, closing: `Demikian ${words}` };
  expect(unknownPlaceholders(text)).toHaveLength(1);
  expect(() => fillPledge(text, values)).toThrow(expect.objectContaining({ name: "PlaceholderError", reason }));
});

test("refuses to fill with nothing, but only what is used", () => {
  expect(() => fillPledge(pemiluPledge, { ...values, tahun: " " })).toThrow(PlaceholderError);
  expect(fillPledge(pemiluPledge, { ...values, unit: "" }).points).toHaveLength(4);
});

test("braces inside a value are words, not placeholders", () => {
  expect(fillPledge(pemiluPledge, { ...values, instansi: "{unit}" }).points[0]).toContain("lingkungan {unit} dalam");
});

test("a pledge has one to twelve points", () => {
  const withPoints = (count: number) => ({ ...pemiluPledge, points: Array.from({ length: count }, () => "Butir") });
  expect([0, 1, 12, 13].map((count) => pledgeTextSchema.safeParse(withPoints(count)).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("the hash covers every word and nothing but the words", () => {
  const filled = fillPledge(pemiluPledge, values);
  expect(JSON.parse(pledgeDigestSource(filled))).toEqual(filled);
  expect(pledgeTextHash({ ...filled, extra: "x" } as typeof filled)).toBe(pledgeTextHash(filled));
  for (const key of ["title", "opening", "closing", "statement"] as const)
    expect(pledgeTextHash({ ...filled, [key]: `${filled[key]} ` })).not.toBe(pledgeTextHash(filled));
  expect(pledgeTextHash({ ...filled, points: [...filled.points].reverse() })).not.toBe(pledgeTextHash(filled));
});
