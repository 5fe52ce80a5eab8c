import type { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import ExcelJS, { type Worksheet } from "exceljs";
import { personColumns } from "./people-columns";
import { peopleTitles } from "./people-titles";
import type { ListedPerson, PeopleBatch, PeopleListFacts, RecapFacts } from "./recap-facts";
import { writeRecapSheet } from "./recap-workbook";
import type { Paper } from "./sheet";
import { cellStyles, fitRow, sheetDay, sheetNames, sheetOptions, sheetText, writeTitles } from "./workbook-sheet";

type Parts = {
  facts: PeopleListFacts;
  batches: AsyncIterable<PeopleBatch>;
  paper: Paper;
  /** Stands before the lists when the workbook holds more than one unit's people. */
  recap?: RecapFacts;
};

/**
 * Writes a list of people as a workbook, a sheet for each section, row by row: memory holds one batch, however long
 * the list is. Ends the stream.
 */
export async function writePeopleWorkbook(stream: Writable, { facts, batches, paper, recap }: Parts): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  workbook.creator = "Ikrar";
  workbook.created = facts.takenAt;
  const nameOf = sheetNames();
  if (recap) await writeRecapSheet(workbook, nameOf("Rekapitulasi"), recap, paper).commit();

  let open: { id: string; sheet: Worksheet; row: number; first: number } | null = null;
  const begin = (section: PeopleBatch["section"]) => {
    const titles = peopleTitles(facts, section.name);
    const header = titles.length + 2;
    const sheet = workbook.addWorksheet(nameOf(section.name), sheetOptions(paper, { first: header, last: header }));
    sheet.columns = [{ width: 6 }, ...personColumns.map(({ share }) => ({ width: Math.round(share * 1.35) }))];
    writeTitles(sheet, titles);
    ["No.", ...personColumns.map((column) => column.header)].forEach((words, i) => {
      const cell = sheet.getCell(header, i + 1);
      cell.value = words;
      cell.style = cellStyles.header;
    });
    sheet.getRow(header).commit();
    return { id: section.id, sheet, row: header, first: header };
  };
  const end = async () => {
    if (!open) return;
    const { sheet, first, row } = open;
    sheet.autoFilter = { from: { row: first, column: 1 }, to: { row, column: personColumns.length + 1 } };
    await sheet.commit();
  };

  for await (const { section, people } of batches) {
    if (open?.id !== section.id) {
      await end();
      open = begin(section);
    }
    for (const person of people) {
      open.row += 1;
      writePerson(open.sheet, open.row, open.row - open.first, person);
    }
    // Lets what is written be packed and stored before more is read.
    await setImmediate();
  }
  if (!open) open = begin({ id: "", name: facts.unitName });
  await end();
  await workbook.commit();
}

function writePerson(sheet: Worksheet, at: number, position: number, person: ListedPerson): void {
  const row = sheet.getRow(at);
  const number = row.getCell(1);
  number.value = position;
  number.style = cellStyles.position;
  personColumns.forEach(({ of, day }, i) => {
    const cell = row.getCell(i + 2);
    const value = of(person);
    cell.value = value === null ? "-" : day ? sheetDay(value) : sheetText(value);
    cell.style = !day ? cellStyles.text : value === null ? cellStyles.centre : cellStyles.day;
  });
  fitRow(row, sheet.columns);
  row.commit();
}
