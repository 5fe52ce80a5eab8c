import { expect, test } from "vitest";
import { closedWords } from "@/app/(unit)/unit/closed-words";

test("a closed campaign says since when, in the agency's own zone", () => {
  const closedAt = "2024-11-22T16:30:00Z";
  expect(closedWords({ closedAt, zone: "WIB" })).toBe("Kegiatan ini sudah ditutup sejak 22 November 2024.");
  expect(closedWords({ closedAt, zone: "WIT" })).toBe("Kegiatan ini sudah ditutup sejak 23 November 2024.");
});
