import { expect, test } from "vitest";
import type { RecapLetterFacts } from "@/lib/documents/recap-facts";
import { letterSentences, renderRecapLetter } from "@/lib/documents/recap-letter-pdf";
import { readPages } from "./read-pdf";
import { facts as pact } from "./sample-facts";

const figures = { byType: [8, 1], due: 9, done: 7, missing: 2, exempt: 1, rate: 7 / 9 };

function letter(units: number, change: Partial<RecapLetterFacts> = {}): RecapLetterFacts {
  return {
    letterhead: pact.letterhead,
    place: "Rawa Indah",
    date: new Date("2028-10-13T00:00:00+07:00"),
    letterNumber: "800.1.10/214/BKPSDM/X/2028",
    urgency: "Biasa",
    subject: "Rekapitulasi Penandatanganan Pakta",
    recipients: ["Bupati Contoh"],
    recipientPlace: "Rawa Indah",
    signer: {
      office: "Kepala Badan Kepegawaian dan Pengembangan SDM",
      acting: "Plt.",
      onBehalfOf: null,
      name: "Wati Handayani, S.Sos., M.Si.",
      rank: "Pembina Utama Muda",
      nip: "197003121995032001",
    },
    copies: [],
    paper: "A4",
    recap: {
      unitTerm: { head: "SKPK", text: "SKPK", spelled: "satuan kerja perangkat kabupaten (SKPK)" },
      agencyName: "Pemerintah Kabupaten Contoh",
      campaignName: "Pakta Netralitas Pemilu 2029",
      zone: "WIB",
      takenAt: new Date("2028-10-13T02:15:00Z"),
      basis: "Keadaan saat ini",
      notes: ["Wajib = sudah + belum; yang dikecualikan tidak termasuk wajib."],
      types: ["PNS", "PPPK"],
      lines: Array.from({ length: units }, (_, i) => ({
        unitName: `Kecamatan ${i + 1}`,
        figures,
        letter: null,
        remark: "Belum melapor",
      })),
      total: figures,
    },
    ...change,
  };
}

const onBehalf = { ...letter(0).signer, acting: null, onBehalfOf: "Bupati Contoh" };

test.each([
  ["A4", letter(0).signer],
  ["F4", onBehalf],
] as const)("however many units there are, the annex on %s is signed under its last rows", async (paper, signer) => {
  for (let units = 12; units <= 30; units += 1) {
    const pages = await readPages(await renderRecapLetter(letter(units, { paper, signer })));
    const last = pages.at(-1) ?? "";
    expect([units, last.includes(`Kecamatan ${units}`), last.includes("JUMLAH")]).toEqual([units, true, true]);
    expect(last).toContain("NIP 19700312 199503 2 001");
    expect(pages.join(" ").match(/JUMLAH/g)).toHaveLength(1);
  }
});

test("the sentence counts everybody once: wajib is what is left of the sasaran", () => {
  const [, sentence] = letterSentences(letter(1));
  expect(sentence).toContain("Dari 10 (sepuluh) pegawai dalam sasaran, setelah 1 (satu) orang dikecualikan,");
  expect(sentence).toContain("terdapat 9 (sembilan) pegawai yang wajib menandatangani");
});
