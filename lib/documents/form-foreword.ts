import { coverToken, formGeometry } from "./form-geometry";
import { drawCorners, drawFormCode } from "./form-marks";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { printedNip } from "./official-words";
import { drawPageFooter } from "./page-footer";
import type { PledgeText } from "./pledge-text";
import { mm, type Sheet } from "./sheet";
import { drawTable } from "./table";
import type { TextStyle } from "./text-lines";

/** The pages before the forms: how to go about it, and a checklist of the people. */
export type ForewordFacts = {
  letterhead: Letterhead;
  campaignName: string;
  unitName: string;
  bkpsdmName: string;
  kind: "person" | "list";
  /** "10 Oktober 2028". */
  printedOn: string;
  deadline: string;
  people: readonly { name: string; nip: string; unitName: string }[];
  /** In full where the forms that follow name the pledge only. */
  pledge: PledgeText | null;
};

const kindNames = { person: "Lembar perorangan", list: "Daftar bersama" };
const title: TextStyle = { style: "bold", size: 15, leading: 1.25 };
const strong: TextStyle = { style: "bold", size: 11, leading: 1.35 };
const body: TextStyle = { style: "regular", size: 11, leading: 1.35 };

/** Draws cover and checklist from the top of the present page. */
export function drawForeword(sheet: Sheet, facts: ForewordFacts): void {
  const { campaignName, unitName, bkpsdmName, people, pledge } = facts;
  drawLetterhead(sheet, facts.letterhead, { aside: mm(formGeometry.qr.A.width + 2) });
  sheet.paragraph(kindNames[facts.kind], title, "H1");
  for (const line of [campaignName, unitName, `${people.length} orang, dicetak ${facts.printedOn}`])
    sheet.paragraph(line, body);
  sheet.space(mm(5));
  const scan =
    "Pindai seluruh tumpukan sekaligus (150 dpi hitam putih sudah cukup) atau potret setiap lembar. Urutan dan arah halaman bebas; sampul ini boleh ikut terpindai.";
  const verified = `menunggu verifikasi ${bkpsdmName} paling lambat ${facts.deadline}`;
  const steps =
    facts.kind === "list"
      ? [
          "Edarkan daftar di unit masing-masing. Setiap orang membaca, lalu menandatangani sendiri dengan tinta di dalam kotak pada barisnya.",
          "Beri tanda pada daftar periksa di bawah ini. Jangan melipat atau mencoret kode kotak-kotak.",
          scan,
          `Unggah di Ikrar, menu Berkas, lalu centang siapa yang tanda tangannya ada pada setiap halaman. Mereka kemudian ${verified}.`,
        ]
      : [
          "Bagikan lembar kepada orangnya. Setiap orang membaca, lalu menandatangani sendiri dengan tinta di dalam kotak.",
          "Kumpulkan dan beri tanda pada daftar periksa di bawah ini. Jangan melipat atau mencoret kode kotak-kotak.",
          scan,
          `Unggah di Ikrar, menu Berkas. Setiap halaman menemukan orangnya sendiri, lalu ${verified}.`,
        ];
  steps.forEach((step, i) => {
    sheet.paragraph(`${i + 1}. ${step}`, body);
    sheet.space(mm(1.5));
  });
  if (pledge) {
    sheet.space(mm(4));
    const words = [
      pledge.title.replaceAll("\n", " "),
      pledge.opening,
      ...pledge.points.map((p, i) => `${i + 1}. ${p}`),
    ];
    for (const text of [...words, pledge.closing]) sheet.paragraph(text, body);
  }
  sheet.space(mm(5));
  sheet.paragraph("Daftar periksa", strong, "H2");
  sheet.space(mm(2));
  const { top } = sheet;
  // Further pages of the checklist leave room for the code, too.
  sheet.top = mm(formGeometry.qr.A.y + formGeometry.qr.A.height + 4);
  drawTable(sheet, {
    columns: [
      { header: "No.", share: 6, align: "center" },
      { header: "Nama", share: 40 },
      { header: "NIP", share: 27 },
      { header: "Unit kerja", share: 34 },
      { header: "Terkumpul", share: 15 },
    ],
    rows: people.map(({ name, nip, unitName: unit }, i) => [`${i + 1}`, name, printedNip(nip), unit, ""]),
    size: 9,
  });
  sheet.top = top;
}

/** What stands on each page of the foreword, so that a scanned cover is known for what it is. */
export function drawForewordMarks(sheet: Sheet, { campaignName }: ForewordFacts, page: number, pages: number): void {
  drawFormCode(sheet, { token: coverToken, page: 1, pages: 1 }, "A");
  drawCorners(sheet.pdf);
  drawPageFooter(sheet, `${campaignName}, daftar periksa`, page, pages);
}
