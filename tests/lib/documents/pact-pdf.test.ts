import { createHash } from "node:crypto";
import sharp from "sharp";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { canonicalRecord, evidenceHash } from "@/lib/documents/canonical-record";
import { groupedHash } from "@/lib/documents/official-words";
import type { PactDocumentFacts } from "@/lib/documents/pact-facts";
import { renderPactPdf } from "@/lib/documents/pact-pdf";
import { mm } from "@/lib/documents/sheet";
import { drawingHash, pledgeTextHash } from "@/lib/documents/text-hash";
import { readPages, renderPage } from "./read-pdf";
import { facts, pledge, record } from "./sample-facts";

const witness = { kind: "Mengetahui", office: "Kepala Sekolah", name: "Heru Santoso, S.Pd.", nip: null } as const;
const typed: PactDocumentFacts = {
  ...facts,
  drawing: null,
  record: { ...record, method: "browser_typed", drawingSha256: null, typedName: "Endah Pertiwi" },
};
const scan = { sha256: "ab12cd34".repeat(8), pages: 2, verifiedBy: "Rina Marlina" };
const wetInk: PactDocumentFacts = {
  ...facts,
  drawing: null,
  scanVerifiedAt: new Date("2028-10-14T03:00:00Z"),
  record: { ...record, method: "wet_ink_scan", drawingSha256: null, acknowledged: [], scan },
};

function withPerson(change: Partial<typeof record.person>): PactDocumentFacts {
  return { ...facts, record: { ...record, person: { ...record.person, ...change } } };
}

async function textOf(pact: PactDocumentFacts): Promise<string> {
  return (await readPages(await renderPactPdf(pact))).join(" ");
}

test("one page holds the person, every word of the pledge, and the evidence", async () => {
  const pages = await readPages(await renderPactPdf({ ...facts, witness }));
  expect(pages).toHaveLength(2);
  const hash = evidenceHash(canonicalRecord(record));
  const expected = [
    "PEMERINTAH KABUPATEN CONTOH",
    "PAKTA INTEGRITAS NETRALITAS PEGAWAI APARATUR SIPIL NEGARA",
    "19760830 200012 2 002",
    "Pembina, IV/a",
    "Unit Kerja : SMP Negeri 4 Rawa Indah, Dinas Pendidikan Instansi : Pemerintah Kabupaten Contoh",
    pledge.opening,
    ...pledge.points,
    pledge.closing,
    "Netral bukan berarti tidak memilih",
    "Rawa Indah, 13 Oktober 2028",
    "Heru Santoso, S.Pd.",
    "K7QM-4RTX-9D2H",
    "13 Oktober 2028, 09.42.18 WIB",
    "Tanda tangan elektronik tidak tersertifikasi (PP 71/2019 Pasal 60), digoreskan sendiri di layar.",
    groupedHash(hash),
    "Halaman 1 dari 2",
  ];
  for (const words of expected) expect(pages[0]).toContain(words);
});

test("the same facts give the same bytes, one changed fact gives others", async () => {
  const emblem = await sharp({ create: { width: 60, height: 80, channels: 4, background: "#0a02" } })
    .png()
    .toBuffer();
  const withEmblem = { ...facts, letterhead: { ...facts.letterhead, emblem } };
  const sha = async (pact: PactDocumentFacts) =>
    createHash("sha256")
      .update(await renderPactPdf(pact))
      .digest("hex");
  expect(await sha(withEmblem)).toBe(await sha(withEmblem));
  expect(await sha(facts)).toBe(await sha(structuredClone(facts)));
  expect(await sha(facts)).not.toBe(await sha({ ...facts, place: "Rawa Indah Barat" }));
});

test("the file says that it is PDF/A-2b, tagged, Indonesian, and embeds only subsets", async () => {
  const file = (await renderPactPdf(facts)).toString("latin1");
  expect(file).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(file).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
  expect(file).toContain("/Lang (id-ID)");
  expect(file).toContain("/Marked true");
  const fonts = [...file.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
  expect(fonts.length).toBeGreaterThan(0);
  for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+Tinos/);
  expect(file.length).toBeLessThan(60_000);
});

test("an ampersand in a name does not break the metadata", async () => {
  const file = (await renderPactPdf(withPerson({ name: "Endah & Pertiwi <S.Pd.>" }))).toString("latin1");
  const metadata = file.slice(file.indexOf("<x:xmpmeta"), file.indexOf("</x:xmpmeta>"));
  expect(metadata).toContain("Endah dan Pertiwi S.Pd.");
  expect(metadata).not.toContain("&");
});

test("the QR code on paper is the one of the verification page, module by module", async () => {
  const dark = await renderPage(await renderPactPdf(facts), 0, 4);
  const { data } = encode(facts.verification.url, { ecc: "M", border: 0 });
  const left = mm(25) + mm(3);
  let top = 600;
  while (!dark(left + 1, top) && top < 842) top += 0.25;
  const module = mm(24) / data.length;
  const read = data.map((row, r) => row.map((_, c) => dark(left + (c + 0.5) * module, top + (r + 0.5) * module)));
  expect(read).toEqual(data);
});

test("the pen leaves its ink above the name, a scanned sheet leaves none", async () => {
  const inkAboveName = async (pact: PactDocumentFacts) => {
    const dark = await renderPage(await renderPactPdf(pact), 0, 2);
    let count = 0;
    for (let y = 500; y < 640; y += 0.5) for (let x = 300; x < 540; x += 0.5) if (dark(x, y)) count++;
    return count;
  };
  const [drawn, blank] = [await inkAboveName(facts), await inkAboveName(wetInk)];
  expect(drawn - blank).toBeGreaterThan(500);
});

test("a typed name says that it was typed", async () => {
  const text = await textOf(typed);
  expect(text).toContain("nama diketik sendiri sebagai tanda tangan");
  expect(text).toContain("tidak tersertifikasi (PP 71/2019 Pasal 60), berupa nama yang diketik sendiri.");
});

test("a wet-ink sheet names its scan, who checked it and when, and claims no electronic signature", async () => {
  const text = await textOf(wetInk);
  expect(text).toContain("Tanda tangan basah pada lembar kertas.");
  expect(text).toContain(`2 halaman, SHA-256 ${groupedHash(scan.sha256)}`);
  expect(text).toContain("Diverifikasi oleh Rina Marlina pada 14 Oktober 2028, 10.00 WIB.");
  expect(text).not.toContain("elektronik");
});

test.each([
  ["drawn", facts],
  ["typed", typed],
  ["wet ink", wetInk],
])("never claims the national certificate for %s", async (_, pact) => {
  const text = await textOf(pact);
  expect(text).not.toMatch(/BSrE|sertifikat elektronik|elektronik tersertifikasi/);
});

test("a file signed with the national certificate is named as such, this sheet is not", async () => {
  const bsre: PactDocumentFacts = { ...wetInk, record: { ...wetInk.record, method: "bsre" } };
  const text = await textOf(bsre);
  expect(text).toContain("Tanda tangan elektronik tersertifikasi pada berkas PDF tersendiri");
  expect(text).toContain("lembar ini turunannya");
  expect(text).not.toContain("telah ditandatangani secara elektronik menggunakan sertifikat elektronik");
});

test("extreme pens leave a document: one dot, pressure, a flat line, beyond the pad", async () => {
  for (const strokes of [
    [[[5, 5, 0]]],
    [
      [
        [0, 0, 0, 0.2],
        [9, 4, 9, 0.9],
        [20, 3, 20, 0.4],
      ],
    ],
    [
      [
        [0, 7, 0],
        [300, 7, 90],
      ],
    ],
    [
      [
        [-50, -20, 0],
        [900, 700, 90],
      ],
    ],
  ]) {
    const pen = { width: 360, height: 180, strokes };
    const pact = { ...facts, drawing: pen, record: { ...record, drawingSha256: drawingHash(pen) } };
    expect((await readPages(await renderPactPdf(pact)))[0]).toContain("Endah Pertiwi");
  }
});

test("a contract employee has an NI PPPK and a grade without a rank", async () => {
  const text = await textOf(withPerson({ employmentType: "PPPK", rank: null, grade: "IX" }));
  expect(text).toContain("NI PPPK : 19760830 200012 2 002 Golongan : IX");
  expect(text).not.toContain("Pangkat");
});

test("twelve long points flow to a second page that has the code too, signature beside its closing words", async () => {
  const points = Array.from({ length: 12 }, (_, i) => `${i + 1} ${pledge.points[0]} ${pledge.points[1]}`);
  const long = { ...pledge, points };
  const textVersion = { ...record.textVersion, sha256: pledgeTextHash(long) };
  const pages = await readPages(
    await renderPactPdf({ ...facts, witness, pledge: long, record: { ...record, textVersion } }),
  );
  expect(pages).toHaveLength(3);
  expect(pages.map((page) => /Kode verifikasi K7QM-4RTX-9D2H/.test(page))).toEqual([true, true, true]);
  expect(pages[0]).toContain("Halaman 1 dari 3");
  expect(pages[1]).toContain("Demikian ikrar ini");
  expect(pages[1]).toContain("Yang membuat pernyataan,");
  for (const point of points) expect(pages.join(" ").replace(/\s+/g, " ")).toContain(point.slice(0, 60));
});

test("long names and positions wrap on one page, and a word without spaces is cut, not lost", async () => {
  const name = "Prof. Dr. dr. Raden Ngabehi Kartanegara Wirapraja Suryaningrat, S.Pd., M.Pd., Sp.PD-KGEH, FINASIM";
  const long = withPerson({ name, position: "Analis ".repeat(30).trim(), unitName: "X".repeat(120) });
  const [text = ""] = await readPages(await renderPactPdf(long));
  expect(text).toContain(name);
  expect(text.match(/Analis/g)).toHaveLength(30);
  expect(text.match(/X/g)?.length).toBeGreaterThanOrEqual(120);
});

test("letters outside plain Latin are drawn from another cut of the face", async () => {
  expect(await textOf(withPerson({ name: "Șandor Nguyễn Łukasz" }))).toContain("Șandor Nguyễn Łukasz");
});

test("letters that no face has refuse the document and name themselves", async () => {
  await expect(renderPactPdf(withPerson({ name: "ꦲꦤ Endah" }))).rejects.toMatchObject({
    name: "UnprintableTextError",
    letters: ["ꦲ", "ꦤ"],
  });
});

test("words or strokes other than the recorded ones are never drawn", async () => {
  const otherWords = renderPactPdf({ ...facts, pledge: { ...pledge, closing: "Lain" } });
  await expect(otherWords).rejects.toMatchObject({ name: "EvidenceMismatchError", part: "pledge" });
  await expect(renderPactPdf({ ...facts, drawing: null })).rejects.toMatchObject({ part: "drawing" });
});
