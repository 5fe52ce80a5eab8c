import { drawLetterhead, type Letterhead } from "./letterhead";
import { printedNip } from "./official-words";
import { drawPageFooter } from "./page-footer";
import { dayWords, personColumns } from "./people-columns";
import { confidentialWords, peopleCount, peopleTitles } from "./people-titles";
import type { ListedPerson, PeopleBatch, PeopleListFacts } from "./recap-facts";
import { mm, type Paper, Sheet } from "./sheet";
import { drawTable } from "./table";
import type { TextStyle } from "./text-lines";

const title: TextStyle = { style: "bold", size: 12, align: "center", leading: 1.3 };
const plain: TextStyle = { style: "regular", size: 10, align: "center", leading: 1.3 };
const strong: TextStyle = { style: "bold", size: 10, leading: 1.3 };

const rowOf = (person: ListedPerson, position: number): string[] => [
  `${position}`,
  ...personColumns.map(({ of, day, header }) => {
    const value = of(person);
    if (value === null) return "-";
    return day ? dayWords(value) : header === "NIP" ? printedNip(value) : value;
  }),
];

/** A unit's list of people on wide pages, a table for each section. PDF/A-2b. Throws UnprintableTextError. */
export async function renderPeople(
  facts: PeopleListFacts,
  batches: AsyncIterable<PeopleBatch>,
  { letterhead, paper }: { letterhead: Letterhead; paper: Paper },
): Promise<Buffer> {
  const sheet = new Sheet({
    title: `Daftar Pegawai ${facts.unitName}`,
    author: facts.agencyName,
    subject: facts.campaignName,
    createdAt: facts.takenAt,
    format: { paper, landscape: true },
  });
  drawLetterhead(sheet, letterhead);
  const [heading = "", ...lines] = peopleTitles(facts);
  sheet.paragraph(heading.toUpperCase(), title, "H1");
  for (const line of lines) sheet.paragraph(line, plain);
  const sections = await gather(batches);
  for (const { name, people } of sections) {
    sheet.space(mm(4));
    if (sections.length > 1) sheet.paragraph(name, strong, "H2");
    drawTable(sheet, {
      columns: [
        { header: "No.", share: 5, align: "center" },
        ...personColumns.map(({ header, share, align }) => ({ header, share, align })),
      ],
      rows: people.map((person, i) => rowOf(person, i + 1)),
      size: 8,
    });
  }
  if (sections.every(({ people }) => people.length === 0)) {
    sheet.space(mm(4));
    sheet.paragraph("Tidak ada pegawai dalam sasaran kegiatan ini.", plain);
  }
  const foot = confidentialWords(facts) ?? `${facts.unitName}, ${peopleCount(facts)}`;
  return sheet.finish((page, pages) => drawPageFooter(sheet, foot, page, pages));
}

async function gather(batches: AsyncIterable<PeopleBatch>) {
  const sections: { id: string; name: string; people: ListedPerson[] }[] = [];
  for await (const { section, people } of batches) {
    const last = sections.at(-1);
    if (last?.id === section.id) last.people.push(...people);
    else sections.push({ ...section, people: [...people] });
  }
  return sections.filter(({ people }) => people.length > 0);
}
