import { PairedBar } from "@/components/ui/bar";
import type { UnitTerm } from "@/lib/documents/recap-facts";
import { formatCount, formatRate } from "@/lib/format/number";
import type { ReportedSum } from "./completion-headline";
import { difference } from "./reporting-unit-row";
import { due, remaining, type Totals } from "./totals";

export type ReportingSum = {
  readonly units: number;
  readonly totals: Totals;
  /** People done since midnight. */
  readonly today: number;
  readonly reported: ReportedSum | null;
  /** Which rows are on this page, "1-11 dari 48"; left out when all are. */
  readonly shown?: string;
};

type SumProps = { readonly sum: ReportingSum; readonly term: UnitTerm; readonly stale?: boolean };

/** JUMLAH: the sum of all units of the campaign, not of the rows shown. */
export function ReportingUnitsSum({ sum, term, stale }: SumProps) {
  const { totals, reported } = sum;
  return (
    <tfoot>
      <tr>
        <th scope="row" className="name">
          Jumlah {formatCount(sum.units)} {term.text}
        </th>
        <td className="bars">
          <PairedBar share={totals.rate} reported={reported?.rate ?? null} stale={stale} />
        </td>
        <td className="rate num font-bold">{formatRate(totals.rate)}</td>
        <td className="wide-only num text-13 text-quiet">
          {formatCount(totals.done)} / {formatCount(due(totals))}
        </td>
        <td className="wide-only num">{sum.today > 0 && difference(sum.today)}</td>
        <td className="wide-only num">{reported ? formatRate(reported.rate) : "-"}</td>
        <td className="wide-only text-13 text-quiet tabular-nums">
          {reported && `${formatCount(reported.units)} ${term.text}`}
        </td>
        <td className="wide-only num">{reported && difference(totals.done - reported.done)}</td>
        <td className="left num font-bold">
          {formatCount(remaining(totals))} <span className="narrow-only font-normal text-quiet">belum</span>
        </td>
        <td className="state text-12 text-quiet tabular-nums">{sum.shown}</td>
        <td className="wide-only arrow" />
      </tr>
    </tfoot>
  );
}
