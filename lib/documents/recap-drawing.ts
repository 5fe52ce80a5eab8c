import { formatDateTime } from "@/lib/format/date";
import { cellWords, recapColumns } from "./recap-columns";
import type { RecapFacts } from "./recap-facts";
import { mm, type Sheet } from "./sheet";
import { drawTable } from "./table";
import { linesHeight, type TextStyle } from "./text-lines";

const title: TextStyle = { style: "bold", size: 12, align: "center", leading: 1.3 };
const plain: TextStyle = { style: "regular", size: 10, align: "center", leading: 1.3 };
const note: TextStyle = { style: "regular", size: 9, leading: 1.3 };

/** The instant and the source of the figures: "Keadaan saat ini, 22 November 2028, 09.15 WIB". */
export function recapInstant({ basis, takenAt, zone }: Pick<RecapFacts, "basis" | "takenAt" | "zone">): string {
  return `${basis}, ${formatDateTime(takenAt, zone)}`;
}

/** Title, table and notes of a recap, on pages that are wide; `below` points stay free under its last page's rows. */
export function drawRecap(sheet: Sheet, facts: RecapFacts, below = 0): void {
  sheet.paragraph(`REKAPITULASI PENANDATANGANAN\n${facts.campaignName.toUpperCase()}`, title, "H1");
  sheet.paragraph(`${facts.agencyName}. ${recapInstant(facts)}`, plain);
  sheet.space(mm(3));
  const columns = recapColumns(facts);
  const gap = mm(2);
  const notes = facts.notes.reduce(
    (sum, text) => sum + linesHeight(sheet.lines(text, sheet.width, note).length, note),
    0,
  );
  drawTable(sheet, {
    columns,
    rows: facts.lines.map((line, i) => columns.map(({ cell }) => cellWords(cell(line, i + 1)))),
    total: columns.map(({ total }) => cellWords(total(facts.total))),
    size: 8.5,
    below: gap + notes + below,
  });
  sheet.space(gap);
  for (const words of facts.notes) sheet.paragraph(words, note);
}
