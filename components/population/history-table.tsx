import { effectWords } from "@/components/population/history-facts";
import { RowLink } from "@/components/ui/row-link";
import { formatDateShort, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { changeKindNames, type PopulationLine } from "@/lib/population/schema";

type HistoryTableProps = {
  readonly lines: readonly PopulationLine[];
  readonly zone: Zone;
  readonly obligated: number;
  /** Key of the line whose people are shown. */
  readonly chosen?: string;
  /** Left out where names are not the reader's to see. */
  readonly lineHref?: (key: string) => string;
};

/** The history as an account: each line with what it did and the number after it. */
export function HistoryTable({ lines, zone, obligated, chosen, lineHref }: HistoryTableProps) {
  const day = (iso: string) => formatDateShort(startOfDay(iso, zone), zone);
  return (
    <table className="data mt-1">
      <thead>
        <tr>
          <th scope="col" className="hidden w-32 sm:table-cell">
            Tanggal
          </th>
          <th scope="col">Perubahan</th>
          <th scope="col" className="num">
            Selisih
          </th>
          <th scope="col" className="num">
            Jumlah
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} aria-current={line.key === chosen ? "true" : undefined}>
            <td className="hidden text-13 whitespace-nowrap tabular-nums sm:table-cell">{day(line.day)}</td>
            <td className="py-2!">
              {lineHref ? <RowLink href={lineHref(line.key)}>{titleOf(line)}</RowLink> : titleOf(line)}
              <span className="block text-13 font-normal text-quiet tabular-nums">
                <span className="sm:hidden">{day(line.day)} · </span>
                {sourceOf(line, day)}
              </span>
            </td>
            <td className="num whitespace-nowrap">{effectWords(line)}</td>
            <td className="num whitespace-nowrap">{formatCount(line.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2} className="sm:hidden">
            Dalam sasaran saat ini
          </th>
          <th scope="row" colSpan={3} className="hidden pl-0! sm:table-cell">
            Dalam sasaran saat ini
          </th>
          <td className="num">{formatCount(obligated)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A line that changes nothing is told all the same: exempt, or left after signing. */
const isTold = ({ joined, left }: PopulationLine) => joined === 0 && left === 0;

function titleOf({ kind, reason }: PopulationLine): string {
  const name = changeKindNames[kind];
  return reason === name || reason.startsWith(name) ? reason : `${name}: ${reason}`;
}

function sourceOf(line: PopulationLine, day: (iso: string) => string): string {
  return [
    `${formatCount(line.people)} pegawai`,
    line.effectiveOn && `berlaku ${day(line.effectiveOn)}`,
    line.importName && `impor ${line.importName}`,
    line.decidedBy && `diputuskan ${line.decidedBy}`,
    isTold(line) && (line.kind === "exempted" || line.kind === "resumed" ? "tetap dalam sasaran" : "tetap terhitung"),
  ]
    .filter(Boolean)
    .join(" · ");
}
