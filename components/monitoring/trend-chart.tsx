import { formatCount } from "@/lib/format/number";
import { dayAndMonth, dayShort } from "./day";
import { TrendDrawing } from "./trend-drawing";
import { expectedAt, type Trend, type TrendDay } from "./trend-scale";

/** Completion per working day, drawn on the server; the same figures stand in a table beneath. */
export function TrendChart({ trend }: { readonly trend: Trend }) {
  const label = trendSentence(trend);
  return (
    <figure>
      <figcaption className="pb-1 text-14 font-semibold">
        Capaian per hari kerja
        {trend.textChange && (
          <span className="block text-13 font-normal text-quiet">
            Hanya tanda tangan atas naskah baru, sejak {dayAndMonth(trend.textChange)}.
          </span>
        )}
        {trend.days.some(hasWeekend) && (
          <span className="block text-13 font-normal text-quiet">
            Tanda tangan pada akhir pekan dihitung bersama hari kerja di sampingnya.
          </span>
        )}
      </figcaption>
      <TrendDrawing
        trend={trend}
        box={{ width: 300, left: 50, right: 240 }}
        label={label}
        className="block sm:hidden"
      />
      <TrendDrawing
        trend={trend}
        box={{ width: 528, left: 50, right: 444 }}
        label={label}
        className="hidden sm:block"
      />
      <details className="print:hidden">
        <summary className="inline-flex min-h-11 items-center text-13 font-semibold text-accent underline decoration-accent-pale underline-offset-3">
          Angka dalam tabel
        </summary>
        <div className="max-h-80 overflow-auto">
          <table className="data">
            <thead>
              <tr>
                <th scope="col">Hari kerja</th>
                <th scope="col" className="num">
                  Per hari
                </th>
                <th scope="col" className="num">
                  Sudah
                </th>
                <th scope="col" className="num">
                  Target laju
                </th>
              </tr>
            </thead>
            <tbody>
              {trend.days.map(({ day, from, until, count, cumulative }, index) => (
                <tr key={day}>
                  <th scope="row" className="font-medium">
                    {from < day && "akhir pekan dan "}
                    <span className="whitespace-nowrap">{dayShort(day)}</span>
                    {until > day && " dan akhir pekan"}
                  </th>
                  <td className="num">{formatCount(count)}</td>
                  <td className="num">{formatCount(cumulative)}</td>
                  <td className="num text-quiet">{formatCount(expectedAt(index + 1, trend))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

const hasWeekend = ({ day, from, until }: TrendDay) => from < day || until > day;

/** The chart in one sentence, for those who listen. */
function trendSentence(trend: Trend): string {
  const today = trend.days.at(-1);
  if (!today)
    return `Belum ada hari kerja yang berjalan. ${formatCount(trend.done)} dari ${formatCount(trend.target)} sudah menandatangani.`;
  const target = expectedAt(trend.elapsed, trend);
  const outlook = trend.forecast ? `; laju kini mencapai semua pegawai pada ${dayAndMonth(trend.forecast.day)}` : "";
  return `Capaian sampai ${dayAndMonth(today.until)}: ${formatCount(today.cumulative)} dari ${formatCount(trend.target)}, target laju ${formatCount(target)}${outlook}.`;
}
