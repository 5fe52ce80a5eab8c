import { drawLetterhead, type Letterhead } from "./letterhead";
import { drawPageFooter } from "./page-footer";
import { drawRecap, recapInstant } from "./recap-drawing";
import type { RecapFacts } from "./recap-facts";
import { type Paper, Sheet } from "./sheet";

/** The recap alone, for the file and the meeting: no letter and nobody's signature. PDF/A-2b. Throws UnprintableTextError. */
export async function renderRecap(facts: RecapFacts, letterhead: Letterhead, paper: Paper): Promise<Buffer> {
  const sheet = new Sheet({
    title: `Rekapitulasi ${facts.campaignName}`,
    author: facts.agencyName,
    subject: recapInstant(facts),
    createdAt: facts.takenAt,
    format: { paper, landscape: true },
  });
  drawLetterhead(sheet, letterhead);
  drawRecap(sheet, facts);
  return sheet.finish((page, pages) => drawPageFooter(sheet, recapInstant(facts), page, pages));
}
