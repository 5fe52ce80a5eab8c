import { expect, test } from "vitest";
import { type ActivationSlipsFacts, renderActivationSlips } from "@/lib/documents/activation-slips-pdf";
import { readPages } from "./read-pdf";

const slip = {
  name: "Endah Pertiwi, S.Pd.",
  nipMasked: "19760830 •••••• • •02",
  username: null,
  unitName: "SMP Negeri 4 Rawa Indah",
  code: "K7QM-4RTX",
  url: "https://ikrar.contoh.go.id/aktivasi?kode=K7QM-4RTX",
};
const facts: ActivationSlipsFacts = {
  agencyName: "Pemerintah Kabupaten Contoh",
  bkpsdmName: "BKPSDM",
  unitName: "Dinas Pendidikan",
  printedAt: new Date("2028-10-01T02:00:00Z"),
  expiresAt: new Date("2028-10-31T16:59:59Z"),
  zone: "WIB",
  baseUrl: "https://ikrar.contoh.go.id",
  slips: Array.from({ length: 17 }, (_, i) => ({ ...slip, code: `AAAA-${1000 + i}` })),
};

test("eight slips a page, each with name, code, date and three steps", async () => {
  const pages = await readPages(await renderActivationSlips(facts));
  expect(pages.map((page) => page.match(/AAAA-\d{4}/g)?.length)).toEqual([8, 8, 1]);
  for (const words of [
    slip.name,
    `NIP ${slip.nipMasked}`,
    slip.unitName,
    "Berlaku sampai 31 Oktober 2028",
    "buka ikrar.contoh.go.id/aktivasi.",
    "3. Buat kata sandi",
    "Halaman 3 dari 3",
  ])
    expect(pages[2]).toContain(words);
});

test("a very long name keeps to its slip", async () => {
  const name = `${"Kartanegara ".repeat(40)}Akhir`;
  const [page] = await readPages(await renderActivationSlips({ ...facts, slips: [{ ...slip, name }, slip] }));
  expect(page).toContain("…");
  expect(page?.match(/K7QM-4RTX/g)).toHaveLength(2);
});

test("a code of the widest letters stays on one line", async () => {
  const wide = { ...slip, code: "MWMW-QWMG-MMWM" };
  const [page] = await readPages(await renderActivationSlips({ ...facts, slips: [wide] }));
  expect(page).toContain(wide.code);
});

test("printing for nobody is a mistake, not an empty page", async () => {
  await expect(renderActivationSlips({ ...facts, slips: [] })).rejects.toThrow(RangeError);
});
