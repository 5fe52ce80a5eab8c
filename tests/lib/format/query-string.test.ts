import { expect, test } from "vitest";
import { singleValues, withQuery } from "@/lib/format/query-string";

test("parameters without a value are left out, others are escaped", () => {
  expect(withQuery("/unit", { q: "a&b=c", unit: "", kegiatan: null, page: 0, urut: undefined })).toBe(
    "/unit?q=a%26b%3Dc&page=0",
  );
  expect(withQuery("/unit", {})).toBe("/unit");
});

test("of a repeated parameter the first counts", () => {
  expect(singleValues({ q: ["a", "b"], unit: "u", none: undefined, empty: [] })).toEqual({ q: "a", unit: "u" });
});
