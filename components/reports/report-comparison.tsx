import { difference } from "@/components/monitoring/reporting-unit-row";
import { formatCount, formatRate } from "@/lib/format/number";
import { missing } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";

const DECLINED = "Tidak bersedia";
const lines: readonly [label: string, of: (totals: Totals) => number][] = [
  ["Sasaran", ({ obligated }) => obligated],
  ["Dikecualikan", ({ exempt }) => exempt],
  ["Wajib", ({ obligated, exempt }) => obligated - exempt],
  ["Sudah", ({ done }) => done],
  ["Belum", missing],
  ["Menunggu verifikasi", ({ awaitingVerification }) => awaitingVerification],
  ["Dikembalikan", ({ returned }) => returned],
  [DECLINED, ({ declined }) => declined],
];

type ReportComparisonProps = {
  readonly reported: Totals;
  readonly now: Totals;
  /** Whether the reader may know that somebody declined. */
  readonly withDeclined: boolean;
};

/** The figures that a head signed for beside those of this moment. */
export function ReportComparison({ reported, now, withDeclined }: ReportComparisonProps) {
  return (
    <table className="data tabular-nums">
      <caption className="sr-only">Angka dalam laporan dan saat ini</caption>
      <thead>
        <tr>
          <th scope="col">Angka</th>
          <th scope="col" className="num">
            Terlapor
          </th>
          <th scope="col" className="num">
            Saat ini
          </th>
          <th scope="col" className="num">
            Selisih
          </th>
        </tr>
      </thead>
      <tbody>
        {lines
          .filter(([label]) => withDeclined || label !== DECLINED)
          .map(([label, of]) => (
            <tr key={label}>
              <th scope="row" className="font-medium">
                {label}
              </th>
              <td className="num">{formatCount(of(reported))}</td>
              <td className="num">{formatCount(of(now))}</td>
              <td className="num text-quiet">{difference(of(now) - of(reported))}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Capaian</th>
          <td className="num">{formatRate(reported.rate)}</td>
          <td className="num">{formatRate(now.rate)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
