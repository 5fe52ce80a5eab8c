import { formatCount } from "@/lib/format/number";
import { dayTick } from "./day";
import { TrendBars } from "./trend-bars";
import { expectedAt, rows, type Trend, type TrendBox, trendScale } from "./trend-scale";

type TrendDrawingProps = {
  readonly trend: Trend;
  readonly box: TrendBox;
  readonly label: string;
  readonly className: string;
};

/** Done so far against the target line, the projection dotted, the deadline as a vertical line. */
export function TrendDrawing({ trend, box, label, className }: TrendDrawingProps) {
  const { x, y, middle } = trendScale(trend, box);
  const now = { x: x(trend.days.length), y: y(doneSoFar(trend)) };
  const line = trend.days.map((day, index) => `L${x(index + 1)} ${y(day.cumulative)}`).join("");
  const targetLine = trend.expected.map((people, index) => `L${x(index + 1)} ${y(people)}`).join("");
  const end = { x: x(trend.deadline.index) };
  return (
    <svg
      viewBox={`0 0 ${box.width} 206`}
      role="img"
      aria-label={label}
      className={`w-full max-w-160 fill-faint text-[11px] font-medium tabular-nums ${className}`}
    >
      {[0, middle, trend.target].map((people) => (
        <g key={people}>
          <line x1={box.left} x2={box.right} y1={y(people)} y2={y(people)} className="stroke-line" />
          <text x={box.left - 8} y={y(people) + 4} textAnchor="end">
            {formatCount(people)}
          </text>
        </g>
      ))}
      <path d={`M${box.left} ${rows.base}${line}L${now.x} ${rows.base}z`} className="fill-accent-soft" />
      <path
        d={`M${box.left} ${rows.base}${targetLine}`}
        fill="none"
        strokeWidth="1.5"
        strokeDasharray="4 4"
        className="stroke-faint"
      />
      {trend.forecast && (
        <path
          d={`M${now.x} ${now.y}L${x(trend.forecast.index)} ${rows.top}`}
          fill="none"
          strokeWidth="2"
          strokeDasharray="1.5 4"
          strokeLinecap="round"
          className="stroke-accent-edge"
        />
      )}
      <path
        d={`M${box.left} ${rows.base}${line}`}
        fill="none"
        strokeWidth="2.5"
        strokeLinejoin="round"
        className="stroke-accent"
      />
      <line x1={end.x} x2={end.x} y1={rows.top} y2={rows.barBase} className="stroke-reported" />
      <TextChangeMark trend={trend} box={box} />
      <circle cx={now.x} cy={now.y} r="4.5" strokeWidth="2" className="fill-accent stroke-surface" />
      <DoneLabel trend={trend} box={box} />
      <TargetLabel trend={trend} box={box} />
      {trend.forecast && trend.forecast.index > trend.deadline.index && (
        <text x={end.x + 8} y={rows.top + 15} className="fill-warn font-semibold">
          {dayTick(trend.forecast.day)}
          <tspan x={end.x + 8} dy="13" className="fill-faint font-medium">
            perkiraan
          </tspan>
        </text>
      )}
      <TrendBars trend={trend} box={box} />
    </svg>
  );
}

/** The morning of the day on which the words changed, named above the plot. */
function TextChangeMark({ trend, box }: { readonly trend: Trend; readonly box: TrendBox }) {
  const changed = trend.textChange;
  if (!changed) return null;
  const at = trendScale(trend, box).x(trend.days.filter(({ day }) => day < changed).length);
  const fits = at + 82 <= box.right;
  return (
    <>
      <line x1={at} x2={at} y1={rows.top - 4} y2={rows.barBase} strokeDasharray="2 3" className="stroke-quiet" />
      <text x={fits ? at + 4 : at - 4} y={rows.top - 7} textAnchor={fits ? "start" : "end"} className="fill-quiet">
        naskah diganti
      </text>
    </>
  );
}

/** Where the curve ends; opened on a weekend, a campaign has signatures before its first working day. */
function doneSoFar({ days, done }: Trend): number {
  return days.at(-1)?.cumulative ?? done;
}

/** Under the curve where there is room for the words, beside the dot while the curve is still low. */
function DoneLabel({ trend, box }: { readonly trend: Trend; readonly box: TrendBox }) {
  const { x, y, step } = trendScale(trend, box);
  const done = doneSoFar(trend);
  const startsAt = trend.days.length - 88 / step;
  const clear = Math.max(y(done) + 30, y(trend.days[Math.floor(startsAt)]?.cumulative ?? 0) + 24);
  const under = startsAt > 0 && clear < rows.base - 5;
  const tip = x(trend.days.length);
  const beside = !under && tip + 81 <= box.width;
  const [left, top] = under
    ? [tip - 7, clear]
    : beside
      ? [tip + 9, Math.min(y(done) + 16, rows.base - 5)]
      : [box.width - 2, Math.max(y(done) - 10, 12)];
  return (
    <text
      x={left}
      y={top}
      textAnchor={beside ? "start" : "end"}
      strokeWidth="4"
      strokeLinejoin="round"
      paintOrder="stroke"
      className="fill-accent stroke-surface text-[12px] font-bold"
    >
      {formatCount(done)} sudah
    </text>
  );
}

/** Left of a place on the target line, above it and above the curve: both climb, so nothing crosses the words. */
function TargetLabel({ trend, box }: { readonly trend: Trend; readonly box: TrendBox }) {
  const { x, y, step } = trendScale(trend, box);
  const place = Math.max(trend.deadline.index * 0.24, 72 / step);
  const expected = expectedAt(Math.round(place), trend);
  const reached = trend.days[Math.round(place) - 1]?.cumulative ?? 0;
  // The words are about 62 wide: with few days there is no such place, and they start where the plot does.
  const fits = x(place) - 4 >= box.left + 62;
  return (
    <text
      x={fits ? x(place) - 4 : box.left + 4}
      y={y(Math.min(Math.max(expected, reached), trend.target)) - 6}
      textAnchor={fits ? "end" : "start"}
      className="fill-quiet text-[12px]"
    >
      Target laju
    </text>
  );
}
