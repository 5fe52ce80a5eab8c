import { expect, test } from "vitest";
import { SEARCH_LENGTH, searchText } from "@/lib/core/search-text";

test("a text too long for any name is cut, never forgotten, and never through the middle of a sign", () => {
  expect(searchText.parse("  Siti ")).toBe("Siti");
  expect(searchText.parse("a".repeat(500))).toBe("a".repeat(SEARCH_LENGTH));
  expect(Array.from(searchText.parse("\u{1f600}".repeat(100)))).toHaveLength(SEARCH_LENGTH);
});
