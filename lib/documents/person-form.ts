import { formGeometry } from "./form-geometry";
import { drawCorners, drawFormCode } from "./form-marks";
import { groupedHash } from "./official-words";
import {
  closingWords,
  type Density,
  densities,
  drawPactWords,
  type PactWords,
  signatureColumns,
  type Witness,
} from "./pact-words";
import { drawPageFooter } from "./page-footer";
import { mm, Sheet } from "./sheet";
import type { MeasuredColumn } from "./signature-column";
import type { TextStyle } from "./text-lines";

/** All that stands on a pact to be signed with ink. */
export type PersonFormFacts = PactWords & {
  /** What its QR codes hold. */
  token: string;
  campaignName: string;
  /** Of the words as this person reads them. */
  textHash: string;
  place: string;
  votingRightNotice: boolean;
  witness: Witness | null;
  bkpsdmName: string;
  printedAt: Date;
};

const { qr, box, wordsEnd } = formGeometry;
const BESIDE_QR = mm(qr.A.width + 2);
const WORDS_END = mm(wordsEnd);
/** Room for a date written by hand. */
const BY_HAND = ".".repeat(30);

const style: TextStyle = { style: "regular", size: 10.5, align: "center", leading: 1.25 };
const strong: TextStyle = { ...style, style: "bold" };
const small: TextStyle = { style: "italic", size: 8.5, leading: 1.25, color: "#444444" };

/** Draws one person's form from the top of the present page; long words take a second page, which holds the signature. */
export function drawPersonForm(sheet: Sheet, facts: PersonFormFacts, density: Density): void {
  const { top } = sheet;
  // The code stands at the head of a second page too, and no letterhead leaves room for it there.
  sheet.top = mm(qr.A.y + qr.A.height + 4);
  drawFormWords(sheet, facts, density);
  if (sheet.y > WORDS_END) sheet.newPage();
  drawSigningPlace(sheet, facts);
  sheet.top = top;
}

/** The roomiest density at which all words stand above the signature, or a readable one for two pages. */
export function formDensity(facts: PersonFormFacts): Density {
  const fits = densities.find((density) => {
    const { agencyName: author, campaignName: subject, printedAt: createdAt } = facts;
    const trial = new Sheet({ title: facts.person.name, author, subject, createdAt });
    drawFormWords(trial, facts, density);
    return trial.pageCount === 1 && trial.y <= WORDS_END;
  });
  return fits ?? densities[1];
}

function drawFormWords(sheet: Sheet, facts: PersonFormFacts, density: Density): void {
  const { size, leading, gap } = density;
  const justified: TextStyle = { style: "regular", size, leading, align: "justify" };
  drawPactWords(sheet, facts, density, { besideQr: BESIDE_QR });
  closingWords(facts.pledge, facts.votingRightNotice).forEach((text, i) => {
    if (i > 0) sheet.space(gap);
    sheet.paragraph(text, justified);
  });
}

function drawSigningPlace(sheet: Sheet, facts: PersonFormFacts): void {
  const { person, witness, place } = facts;
  const placed = signatureColumns(sheet, {
    person,
    placeAndDate: `${place}, ${BY_HAND}`,
    mark: { kind: "empty" },
    witness,
  }).map(({ column }) => column.column);
  const signer = placed.at(-1);
  const beside = placed.length > 1 ? placed[0] : undefined;
  if (signer) drawColumn(sheet, signer, mm(box.x), mm(box.width));
  if (beside) drawColumn(sheet, beside, sheet.left, mm(qr.B.x) - sheet.left - mm(3));
  const handing =
    "Tanda tangani dengan tinta di dalam kotak, lalu serahkan kepada operator unit untuk dipindai dan diunggah. " +
    `Pakta dihitung setelah lembar ini diverifikasi ${facts.bkpsdmName}.`;
  const lines = sheet.lines(handing, sheet.width, small);
  sheet.tagged("P", () => sheet.place(lines, sheet.left, mm(268), sheet.width, small));
  sheet.artifact(() => {
    const { pdf } = sheet;
    pdf.lineWidth(0.7).strokeColor("#222222");
    pdf.rect(mm(box.x), mm(box.y), mm(box.width), mm(box.height)).stroke();
  });
}

function drawColumn(sheet: Sheet, { heading, name, below }: MeasuredColumn["column"], x: number, width: number): void {
  const lines = (texts: readonly string[], of: TextStyle) => texts.flatMap((text) => sheet.lines(text, width, of));
  sheet.tagged("P", () => sheet.place(lines(heading, style), x, WORDS_END + mm(4), width, style));
  let y = mm(box.y + box.height + 1.5);
  sheet.tagged("P", () => (y += sheet.place(lines([name], strong), x, y, width, strong)));
  sheet.tagged("P", () => sheet.place(lines(below, style), x, y, width, style));
}

/** What stands on every page of a form: its codes, the marks that tell which way is up, and the footer. */
export function drawFormMarks(sheet: Sheet, facts: PersonFormFacts, page: number, pages: number): void {
  const { token } = facts;
  drawFormCode(sheet, { token, page, pages }, "A");
  if (page === pages) drawFormCode(sheet, { token, page, pages }, "B");
  drawCorners(sheet.pdf);
  drawPageFooter(sheet, `SHA-256 naskah ${groupedHash(facts.textHash)}`, page, pages);
}
