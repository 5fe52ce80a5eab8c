import { formatCount, formatRate } from "@/lib/format/number";

export type FigureLine = {
  readonly label: string;
  readonly count: number;
  /** Since the report before; null without one. */
  readonly change: number | null;
};

/** The figures of a report line by line, with what changed since the last one. */
export function ReportFigures({
  lines,
  rate,
  comparedWith,
}: {
  readonly lines: readonly FigureLine[];
  readonly rate: number | null;
  /** "laporan ke-2, 9 Oktober 2028"; null without a report before. */
  readonly comparedWith: string | null;
}) {
  const changed = lines.some(({ change }) => change);
  return (
    <>
      <dl className="mt-3 border-t border-line-strong text-16 tabular-nums">
        {lines.map(({ label, count, change }) => (
          <div key={label} className="flex justify-between gap-4 border-b border-line py-1.5">
            <dt className="text-quiet">{label}</dt>
            <dd className="font-semibold">
              {formatCount(count)}
              {change ? (
                <span className="font-medium text-quiet">
                  {" "}
                  ({change > 0 ? "+" : ""}
                  {formatCount(change)})
                </span>
              ) : null}
            </dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 border-b border-line py-1.5 font-bold">
          <dt>Capaian</dt>
          <dd>{formatRate(rate)}</dd>
        </div>
      </dl>
      {comparedWith && (
        <p className="pt-2 text-13 text-quiet tabular-nums">
          {changed ? `Dalam kurung: selisih dengan ${comparedWith}.` : `Sama dengan ${comparedWith}.`}
        </p>
      )}
    </>
  );
}
