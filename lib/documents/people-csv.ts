import { CSV_START, csvLine } from "./csv-table";
import { personColumns } from "./people-columns";
import type { PeopleBatch } from "./recap-facts";

/**
 * A list of people as CSV, in pieces: all sections in one table, with the unit that reports for each person under the
 * agency's word for such units.
 */
export async function* peopleCsv(batches: AsyncIterable<PeopleBatch>, unitHead: string): AsyncGenerator<Buffer> {
  yield Buffer.from(CSV_START + csvLine(["No.", unitHead, ...personColumns.map(({ header }) => header)]));
  let position = 0;
  for await (const { section, people } of batches) {
    const lines = people.map((person) => {
      position += 1;
      const cells = personColumns.map(({ of }) => of(person) ?? "-");
      return csvLine([`${position}`, section.name, ...cells]);
    });
    if (lines.length > 0) yield Buffer.from(lines.join(""));
  }
}
