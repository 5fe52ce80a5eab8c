import { expect, test } from "vitest";
import type { AnnexPerson, ReportLetterFacts } from "@/lib/documents/report-facts";
import { renderReportLetter } from "@/lib/documents/report-letter-pdf";
import { readPages } from "./read-pdf";
import { drawing, facts as pact } from "./sample-facts";

const person: AnnexPerson = {
  name: "Tatang Suryana",
  nip: "197904122005011006",
  standing: "Penata, III/c",
  position: "Guru Ahli Muda",
  unitName: "SD Negeri 2 Karangasri",
  remark: "Dikecualikan: cuti besar",
};

const facts: ReportLetterFacts = {
  letterhead: pact.letterhead,
  place: "Rawa Indah",
  date: new Date("2028-10-13T00:00:00+07:00"),
  zone: "WIB",
  letterNumber: "800.1.10/214/DISDIK/X/2028",
  recipient: { office: "Kepala BKPSDM Kabupaten Contoh", place: "Contoh Kota" },
  unitName: "Dinas Pendidikan",
  campaignName: "Pakta Netralitas Pemilu 2029",
  countedAt: new Date("2028-10-13T02:00:00Z"),
  figures: [
    { label: "PNS", obligated: 12_040, exempt: 0, done: 12_039 },
    { label: "PPPK Paruh Waktu", obligated: 0, exempt: 0, done: 0 },
    { label: "CPNS", obligated: 9, exempt: 1, done: 8 },
  ],
  statement: "Data tersebut benar dan dapat dipertanggungjawabkan.",
  note: null,
  signer: {
    office: "Kepala Dinas Pendidikan",
    acting: "Plt.",
    onBehalfOf: null,
    name: "Drs. Sutrisno Wibowo, M.Si.",
    rank: "Pembina Utama Muda",
    nip: "196906121994031005",
  },
  drawing,
  copies: ["Bupati Contoh", "Inspektur Kabupaten Contoh"],
  annex: [person],
  contentHash: "0123abcd".repeat(8),
};

test("an official letter: number, addressee, figures, acting head, copies, annex on its own page", async () => {
  const pages = await readPages(await renderReportLetter(facts));
  expect(pages).toHaveLength(2);
  for (const words of [
    "Rawa Indah, 13 Oktober 2028",
    "Nomor : 800.1.10/214/DISDIK/X/2028",
    "Lampiran : 1 (satu) berkas",
    "Yth. Kepala BKPSDM Kabupaten Contoh",
    "data per 13 Oktober 2028, 09.00 WIB",
    "Plt. KEPALA DINAS PENDIDIKAN,",
    "NIP 19690612 199403 1 005",
    "2. Inspektur Kabupaten Contoh",
  ])
    expect(pages[0]).toContain(words);
  expect(pages[1]).toContain("1. Tatang Suryana 19790412 200501 1 006");
  expect(pages[1]).toContain("Dikecualikan: cuti besar");
});

test("one missing person of twelve thousand is not rounded away, and nobody obligated prints a dash", async () => {
  const [page] = await readPages(await renderReportLetter(facts));
  expect(page).toContain("1. PNS 12.040 0 12.040 12.039 1 99,9%");
  expect(page).toContain("2. PPPK Paruh Waktu 0 0 0 0 0 -");
  expect(page).toContain("3. CPNS 9 1 8 8 0 100,0%");
  expect(page).toContain("Jumlah 12.049 1 12.048 12.047 1 99,9%");
});

test("a complete unit has no annex and says so", async () => {
  const pages = await readPages(await renderReportLetter({ ...facts, annex: [], drawing: null }));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("Lampiran : -");
  expect(pages[0]).not.toContain("tercantum dalam lampiran");
});

test("a long annex repeats its header and loses nobody", async () => {
  const annex = Array.from({ length: 130 }, (_, i) => ({ ...person, name: `Pegawai Nomor${i}` }));
  const pages = await readPages(await renderReportLetter({ ...facts, annex }));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages.slice(1)) expect(page).toContain("No. Nama / NIP");
  const names = pages.join(" ").match(/Nomor\d+/g);
  expect(new Set(names).size).toBe(130);
});

test("signing in another's name puts that name first", async () => {
  const signer = { ...facts.signer, acting: null, office: "Sekretaris Daerah", onBehalfOf: "Bupati Contoh" };
  const [page] = await readPages(await renderReportLetter({ ...facts, signer }));
  expect(page).toContain("a.n. BUPATI CONTOH SEKRETARIS DAERAH,");
});

test("however long the note is, the signature stands with the letter's last words", async () => {
  for (let lines = 10; lines <= 34; lines += 2) {
    const note = Array.from({ length: lines }, (_, i) => `Baris ${i + 1}`).join("\n");
    const pages = await readPages(await renderReportLetter({ ...facts, note, annex: [] }));
    const signed = pages.find((page) => page.includes("NIP 19690612 199403 1 005"));
    expect([lines, signed?.includes("Demikian laporan ini")]).toEqual([lines, true]);
  }
});
