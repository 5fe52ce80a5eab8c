import { expect, test } from "vitest";
import { shortFileName } from "@/lib/format/file-name";

test("a long name loses its middle and keeps its end", () => {
  expect(shortFileName("pakta.pdf")).toBe("pakta.pdf");
  expect(shortFileName("a".repeat(60))).toHaveLength(60);
  const short = shortFileName(`${"panjang-".repeat(40)}halaman-1.pdf`);
  expect(short).toHaveLength(60);
  expect(short).toMatch(/^panjang-.*….*halaman-1\.pdf$/);
});
