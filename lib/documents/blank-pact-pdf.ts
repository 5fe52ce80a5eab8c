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
import { columnsHeight, drawColumns } from "./signature-column";
import type { TextStyle } from "./text-lines";

/** All that stands on a pact to be signed with ink. */
export type BlankPactFacts = PactWords & {
  campaignName: string;
  /** Of the words as this person reads them. */
  textHash: string;
  place: string;
  votingRightNotice: boolean;
  witness: Witness | null;
  bkpsdmName: string;
  printedAt: Date;
};

/** Room for a date written by hand. */
const BY_HAND = ".".repeat(32);
const small: TextStyle = { style: "italic", size: 8.5, leading: 1.25, color: "#444444" };

function drawBlank(facts: BlankPactFacts, density: Density): Sheet {
  const { person, pledge, witness } = facts;
  const { size, leading, gap } = density;
  const sheet = new Sheet({
    title: `${pledge.title} - ${person.name}`,
    author: facts.agencyName,
    subject: facts.campaignName,
    createdAt: facts.printedAt,
  });
  const justified: TextStyle = { style: "regular", size, leading, align: "justify" };
  drawPactWords(sheet, facts, density);
  const placeAndDate = `${facts.place}, ${BY_HAND}`;
  const columns = signatureColumns(sheet, { person, placeAndDate, mark: { kind: "empty" }, witness });
  const handing =
    "Tanda tangani dengan tinta, lalu serahkan kepada operator unit untuk dipindai dan diunggah. " +
    `Pakta dihitung setelah lembar ini diverifikasi ${facts.bkpsdmName}.`;
  const closing = closingWords(pledge, facts.votingRightNotice);
  // The words just above a signature stay with it on one page.
  const lines = closing.flatMap((text) => sheet.lines(text, sheet.width, justified)).length;
  const words = lines * size * leading + closing.length * gap;
  sheet.keep(words + columnsHeight(columns.map(({ column }) => column)) + mm(20));
  for (const text of closing) {
    sheet.paragraph(text, justified);
    sheet.space(gap);
  }
  sheet.space(gap);
  drawColumns(sheet, columns);
  sheet.space(mm(8));
  sheet.paragraph(handing, small);
  return sheet;
}

/** The pact before its signature, PDF/A-2b on A4, one page whenever the words allow it. Throws UnprintableTextError. */
export async function renderBlankPact(facts: BlankPactFacts): Promise<Buffer> {
  let sheet = drawBlank(facts, densities[0]);
  for (const density of densities.slice(1)) if (sheet.pageCount > 1) sheet = drawBlank(facts, density);
  if (sheet.pageCount > 1) sheet = drawBlank(facts, densities[1]);
  const note = `SHA-256 naskah ${groupedHash(facts.textHash)}`;
  return sheet.finish((page, pages) => drawPageFooter(sheet, note, page, pages));
}
