import { formatDate, formatDateTime } from "@/lib/format/date";
import { formatCount, formatRate } from "@/lib/format/number";
import { numberWords } from "@/lib/format/number-words";
import { drawLabelledRows } from "./labelled-rows";
import { drawClosing, drawCopies, drawSigner, signerHeight } from "./letter-parts";
import { drawLetterhead } from "./letterhead";
import { drawPageFooter } from "./page-footer";
import { drawRecap, recapInstant } from "./recap-drawing";
import type { RecapLetterFacts } from "./recap-facts";
import { mm, Sheet } from "./sheet";
import type { TextStyle } from "./text-lines";

const body: TextStyle = { style: "regular", size: 11.5, leading: 1.35 };
const justified: TextStyle = { ...body, align: "justify" };

/** "6.120 (enam ribu seratus dua puluh)" */
const spelled = (count: number) => `${formatCount(count)} (${numberWords(count)})`;

/** The figures as the letter says them, in one sentence each; the rate as the table prints it. */
export function letterSentences({ recap }: Pick<RecapLetterFacts, "recap">): string[] {
  const { total, lines, takenAt, zone, campaignName, unitTerm } = recap;
  const units = lines.filter(({ figures }) => figures !== null).length;
  const opening =
    `Bersama ini kami sampaikan rekapitulasi penandatanganan ${campaignName} pada ${spelled(units)} ` +
    `${unitTerm.spelled}, berdasarkan data per ${formatDateTime(takenAt, zone)}.`;
  if (total.due === 0) return [opening, "Belum ada pegawai yang wajib menandatangani."];
  const exempt = total.exempt > 0 ? `, setelah ${spelled(total.exempt)} orang dikecualikan,` : "";
  return [
    opening,
    `Dari ${spelled(total.due + total.exempt)} pegawai dalam sasaran${exempt} terdapat ${spelled(total.due)} pegawai yang wajib ` +
      `menandatangani. Sebanyak ${spelled(total.done)} orang atau ${formatRate(total.rate)} telah menandatangani, ` +
      `dan ${spelled(total.missing)} orang belum. Rincian menurut ${unitTerm.text} tercantum dalam lampiran.`,
  ];
}

function drawOpening(sheet: Sheet, facts: RecapLetterFacts): void {
  const right: TextStyle = { ...body, align: "right" };
  sheet.paragraph(`${facts.place}, ${formatDate(facts.date, facts.recap.zone)}`, right);
  sheet.space(mm(2));
  drawLabelledRows(
    sheet,
    [
      { label: "Nomor", value: facts.letterNumber },
      { label: "Sifat", value: facts.urgency },
      { label: "Lampiran", value: "1 (satu) berkas" },
      { label: "Hal", value: facts.subject },
    ],
    body,
    { labelWidth: mm(20) },
  );
  sheet.space(mm(6));
  const [first = "", ...others] = facts.recipients;
  const named =
    others.length === 0 ? [`Yth. ${first}`] : ["Yth.", ...facts.recipients.map((one, i) => `${i + 1}. ${one}`)];
  for (const line of [...named, "di", facts.recipientPlace]) sheet.paragraph(line, body);
  sheet.space(mm(6));
}

/**
 * The personnel agency's letter with the recap as its annex, each signed: the letter upright, the annex wide, in one
 * file. PDF/A-2b. Throws UnprintableTextError.
 */
export async function renderRecapLetter(facts: RecapLetterFacts): Promise<Buffer> {
  const { recap, paper, signer } = facts;
  const sheet = new Sheet({
    title: facts.subject,
    author: facts.letterhead.unitName ?? facts.letterhead.institution,
    subject: `Surat Nomor ${facts.letterNumber}`,
    createdAt: recap.takenAt,
    format: { paper },
  });
  drawLetterhead(sheet, facts.letterhead);
  drawOpening(sheet, facts);
  for (const text of letterSentences(facts)) {
    sheet.paragraph(text, justified);
    sheet.space(mm(2));
  }
  const words = "Demikian kami sampaikan. Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.";
  drawClosing(sheet, { words, style: justified, signer, drawing: null, gap: mm(8) });
  drawCopies(sheet, facts.copies, body);

  sheet.newPage({ paper, landscape: true });
  const reference = `Lampiran surat Nomor ${facts.letterNumber} tanggal ${formatDate(facts.date, recap.zone)}`;
  sheet.paragraph(reference, { ...body, size: 10 });
  sheet.space(mm(4));
  const gap = mm(6);
  drawRecap(sheet, recap, gap + signerHeight(sheet, signer));
  sheet.space(gap);
  drawSigner(sheet, signer, null);
  return sheet.finish((page, pages) => drawPageFooter(sheet, recapInstant(recap), page, pages));
}
