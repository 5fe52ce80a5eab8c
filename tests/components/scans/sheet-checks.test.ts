import { expect, test } from "vitest";
import { hasWarning, sheetChecks } from "@/components/scans/sheet-checks";
import type { SheetView, StackPageFacts } from "@/lib/scans/schema";

const page = { sha256: "e".repeat(64), width: 1240, height: 1754 };
const single = { pages: [page], fileKind: "pdf", sameFile: [], returnedBefore: [], otherSheets: 0, textVersion: 2 };
const sheet = (change: Partial<SheetView> = {}) => ({ ...single, stack: null, ...change }) as unknown as SheetView;
const form: StackPageFacts["form"] = {
  ...{ token: "9F2C-7KQD-0000-0000", kind: "person", ofThisPerson: true, textVersion: 2, presentText: true, pages: 1 },
};
const stack = (change: Partial<StackPageFacts> = {}): Partial<SheetView> => ({
  stack: {
    ...{ page: 3, pages: 42, handedInAt: "2028-10-12T02:00:00Z", handedInBy: "Joko", chosenBy: null, people: 1 },
    ...{ form, ink: "inked", ...change },
  },
});
const lines = (change: Partial<SheetView>) =>
  sheetChecks(sheet(change)).map(({ tone, label, detail }) => `${tone}: ${label} (${detail})`);
const words = (change: Partial<SheetView>) => sheetChecks(sheet(change)).map(({ tone, label }) => `${tone}: ${label}`);

test("a page that found its person by itself says so, line by line", () => {
  expect(lines(stack())).toEqual([
    "ok: QR lembar dikenali (9F2C-7KQD)",
    "ok: Naskah versi 2 (sesuai)",
    "ok: Goresan di kolom tanda tangan (ada)",
    "ok: Belum ada bukti lain (satu lembar)",
  ]);
  expect(hasWarning(sheet(stack()))).toBe(false);
});

test("a single upload has no code to be known by: a person chose it, and the words must be compared", () => {
  expect(lines({})).toEqual([
    "look: Dipilih oleh operator (tanpa QR)",
    "look: Naskah yang berlaku: versi 2 (cocokkan)",
    "ok: Belum ada bukti lain (satu lembar)",
    "ok: Satu halaman (PDF)",
  ]);
  expect(hasWarning(sheet())).toBe(false);
});

test.each<[string, Partial<SheetView>, string]>([
  ["chosen by hand", stack({ chosenBy: "Joko" }), "look: Dipilih oleh operator"],
  ["chosen by hand, no code", stack({ chosenBy: "Joko", form: null, ink: null }), "look: Dipilih oleh operator"],
  ["a list", stack({ people: 4, chosenBy: "Joko", form: { ...form, kind: "list" } }), "look: Lembar kolektif, 4 orang"],
  ["doubtful ink", stack({ ink: "unsure" }), "look: Goresan di kolom tanda tangan"],
  ["several pages", { pages: [page, page] }, "look: 2 halaman, periksa semuanya"],
  ["a newer upload", { otherSheets: 1 }, "look: Ada lembar lain dari pegawai ini"],
])("%s is for the eye, not a warning", (_what, change, line) => {
  expect(words(change)).toContain(line);
  expect(hasWarning(sheet(change))).toBe(false);
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
  [
    "another person's form",
    stack({ chosenBy: "Joko", form: { ...form, ofThisPerson: false } }),
    "warn: QR lembar milik pegawai lain",
  ],
  [
    "a list that has no row for the person",
    stack({ people: 3, chosenBy: "Joko", form: { ...form, kind: "list", ofThisPerson: false } }),
    "warn: Tidak tercantum pada daftar ini",
  ],
  ["older words", stack({ form: { ...form, textVersion: 1, presentText: false } }), "warn: Naskah versi lain"],
  ["an empty box", stack({ ink: "blank" }), "warn: Goresan di kolom tanda tangan"],
  ["a missing page", stack({ form: { ...form, pages: 2 } }), "warn: Baru 1 dari 2 halaman"],
])("%s is a warning", (_what, change, warning) => {
  expect(words(change)).toContain(warning);
  expect(hasWarning(sheet(change))).toBe(true);
});

test("whom a person chose is never said to be known by the code", () => {
  expect(words(stack({ chosenBy: "Joko" })).join()).not.toContain("QR lembar dikenali");
});

test("a new sheet after a returned one tells why, without a warning", () => {
  const returnedBefore = [{ note: "Tanda tangan tidak ada.", returnedAt: "2028-10-12T00:00:00Z", sameBytes: false }];
  expect(words({ returnedBefore })).toContain("look: Pernah dikembalikan: Tanda tangan tidak ada.");
  expect(hasWarning(sheet({ returnedBefore }))).toBe(false);
});
