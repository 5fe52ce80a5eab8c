import { expect, test } from "vitest";
import { hasWarning, sheetChecks } from "@/components/scans/sheet-checks";
import type { SheetView } from "@/lib/scans/schema";

const page = { sha256: "e".repeat(64), width: 1240, height: 1754 };
const sheet = (change: Partial<SheetView> = {}) =>
  ({ pages: [page], fileKind: "pdf", sameFile: [], returnedBefore: [], textVersion: 2, ...change }) as SheetView;
const words = (change: Partial<SheetView>) => sheetChecks(sheet(change)).map(({ tone, label }) => `${tone}: ${label}`);

test("a plain sheet has no warning, and still asks for a look at the words", () => {
  expect(words({})).toEqual([
    "ok: Satu halaman",
    "ok: Berkas belum pernah dipakai",
    "look: Naskah yang berlaku: versi 2",
  ]);
  expect(hasWarning(sheet())).toBe(false);
});

test.each<[string, Partial<SheetView>, string]>([
  [
    "bytes used for another person",
    { sameFile: [{ name: "Budi", campaign: "Pakta 2029", samePerson: false }] },
    "warn: Berkas yang sama dipakai untuk Budi",
  ],
  [
    "last year's sheet of the same person",
    { sameFile: [{ name: "Siti", campaign: "Pakta 2024", samePerson: true }] },
    "warn: Berkas ini dipakai pada Pakta 2024",
  ],
  [
    "the very file that was returned",
    { returnedBefore: [{ note: "Buram.", returnedAt: "2028-10-12T00:00:00Z", sameBytes: true }] },
    "warn: Berkas ini pernah dikembalikan",
  ],
  ["a picture too small to read", { pages: [{ ...page, width: 480, height: 640 }] }, "warn: Gambar kecil"],
])("%s is a warning", (_what, change, warning) => {
  expect(words(change)).toContain(warning);
  expect(hasWarning(sheet(change))).toBe(true);
});

test("a new sheet after a returned one tells why, without a warning", () => {
  const returnedBefore = [{ note: "Tanda tangan tidak ada.", returnedAt: "2028-10-12T00:00:00Z", sameBytes: false }];
  expect(words({ returnedBefore })).toContain("look: Pernah dikembalikan: Tanda tangan tidak ada.");
  expect(hasWarning(sheet({ returnedBefore }))).toBe(false);
});

test("several pages must all be looked at", () => {
  expect(words({ pages: [page, page] })).toContain("look: 2 halaman, periksa semuanya");
});
