import { formatDateTime } from "@/lib/format/date";
import { CSV_START, csvLine } from "./csv-table";
import { cellWords, type RecapCell, recapColumns } from "./recap-columns";
import type { RecapFacts } from "./recap-facts";

// Without the point between thousands: a machine reads this too.
const plain = (cell: RecapCell) => (cell.kind === "count" ? `${cell.count ?? "-"}` : cellWords(cell));

/** The recap as CSV: one header line, a line a unit, the total, and at the end what the figures are. */
export function recapCsv(facts: RecapFacts): string {
  const columns = recapColumns(facts);
  const lines = [
    columns.map(({ group, header }) => (group ? `${group} ${header}` : header)),
    ...facts.lines.map((line, i) => columns.map(({ cell }) => plain(cell(line, i + 1)))),
    columns.map(({ total }) => plain(total(facts.total))),
    [],
    [facts.campaignName],
    [`${facts.basis}, ${formatDateTime(facts.takenAt, facts.zone)}`],
    ...facts.notes.map((note) => [note]),
  ];
  return CSV_START + lines.map(csvLine).join("");
}
