import { effectWords } from "@/components/population/history-facts";
import { RowLink } from "@/components/ui/row-link";
import { formatDateShort, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { lineTitle } from "@/lib/population/rules";
import type { PopulationLine } from "@/lib/population/schema";

type HistoryTableProps = {
  readonly lines: readonly PopulationLine[];
  readonly zone: Zone;
  /** Sasaran and Wajib now. */
  readonly now: { readonly total: number; readonly due: number };
  /** Key of the line whose people are shown. */
  readonly chosen?: string;
  /** Left out where names are not the reader's to see. */
  readonly lineHref?: (key: string) => string;
};

/** The history as an account: each line with what it did, and Sasaran and Wajib after it. */
export function HistoryTable({ lines, zone, now, chosen, lineHref }: HistoryTableProps) {
  const day = (iso: string) => formatDateShort(startOfDay(iso, zone), zone);
  return (
    <table className="data mt-1">
      <thead>
        <tr>
          <th scope="col" className="hidden w-32 sm:table-cell">
            Tanggal
          </th>
          <th scope="col" className="max-sm:pl-0!">
            Perubahan
          </th>
          <th scope="col" className="num max-sm:hidden">
            Selisih
          </th>
          <th scope="col" className="num">
            Sasaran
          </th>
          <th scope="col" className="num">
            Wajib
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} aria-current={line.key === chosen ? "true" : undefined}>
            <td className="hidden text-13 whitespace-nowrap tabular-nums sm:table-cell">{day(line.day)}</td>
            <td className="py-2! max-sm:pl-0!">
              {lineHref ? <RowLink href={lineHref(line.key)}>{lineTitle(line)}</RowLink> : lineTitle(line)}
              <span className="block text-13 font-normal text-quiet tabular-nums">
                <span className="sm:hidden">{phoneWords(line, day)} · </span>
                {sourceOf(line, day)}
              </span>
            </td>
            <td className="num whitespace-nowrap max-sm:hidden">
              <Effect line={line} />
            </td>
            <td className="num whitespace-nowrap">{formatCount(line.total)}</td>
            <td className="num whitespace-nowrap">{formatCount(line.due)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="pl-0! sm:hidden">
            Saat ini
          </th>
          <th scope="row" colSpan={3} className="hidden pl-0! sm:table-cell">
            Saat ini
          </th>
          <td className="num">{formatCount(now.total)}</td>
          <td className="num">{formatCount(now.due)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What a line did to Sasaran; where it moves Wajib alone, that, by its name. */
function effectOf(line: PopulationLine): { words: string; onWajib: boolean } {
  const { joined, left, exempted } = line;
  if (joined > 0 || left > 0 || exempted === 0) return { words: effectWords(line), onWajib: false };
  return { words: effectWords({ joined: Math.max(0, -exempted), left: Math.max(0, exempted) }), onWajib: true };
}

function Effect({ line }: { readonly line: PopulationLine }) {
  const { words, onWajib } = effectOf(line);
  return (
    <>
      {words}
      {onWajib && <span className="block text-12 font-normal text-quiet">wajib</span>}
    </>
  );
}

/** The same in the line's own words, where there is no room for columns: "−33 wajib · 4 Nov 2026". */
function phoneWords(line: PopulationLine, day: (iso: string) => string): string {
  const { words, onWajib } = effectOf(line);
  const effect = `${words} ${onWajib ? "wajib" : "sasaran"} · `;
  return `${isTold(line) ? "" : effect}${day(line.day)}`;
}

/** A line that changes no number is told all the same: somebody left, or works elsewhere, after signing. */
const isTold = ({ joined, left, exempted }: PopulationLine) => joined === 0 && left === 0 && exempted === 0;

function sourceOf(line: PopulationLine, day: (iso: string) => string): string {
  return [
    `${formatCount(line.people)} pegawai`,
    line.effectiveOn && `berlaku ${day(line.effectiveOn)}`,
    line.importName && `impor ${line.importName}`,
    line.decidedBy && `diputuskan ${line.decidedBy}`,
    isTold(line) && "tetap terhitung",
  ]
    .filter(Boolean)
    .join(" · ");
}
