import { formatCount } from "@/lib/format/number";
import { dayTick } from "./day";
import { rows, type Trend, type TrendBox, trendScale } from "./trend-scale";

/** Signings per working day under the curve, with the required pace dashed from today to the deadline. */
export function TrendBars({ trend, box }: { readonly trend: Trend; readonly box: TrendBox }) {
  const { x, bar, step } = trendScale(trend, box);
  const { days, elapsed, deadline, requiredPerDay } = trend;
  // On a weekend the last working day is over and nothing is today's.
  const today = elapsed < days.length ? days.length - 1 : null;
  const todayX = x(days.length - 0.5);
  const deadlineX = x(deadline.index);
  const named = today !== null && deadlineX - todayX > 76;
  const pace = requiredPerDay === null ? null : rows.barBase - bar(requiredPerDay);
  return (
    <>
      <text x={box.left - 8} y={rows.barBase - 38} textAnchor="end">
        per hari
      </text>
      <line
        x1={box.left}
        x2={box.right}
        y1={rows.barBase + 0.5}
        y2={rows.barBase + 0.5}
        className="stroke-line-strong"
      />
      {days.map((day, index) => (
        <rect
          key={day.day}
          x={x(index) + step * 0.13}
          y={rows.barBase - bar(day.count)}
          width={step * 0.74}
          height={bar(day.count)}
          className={index === today ? "fill-accent" : "fill-accent-pale"}
        />
      ))}
      {pace !== null && days.length < deadline.index && (
        <>
          <line x1={x(days.length)} x2={deadlineX} y1={pace} y2={pace} strokeDasharray="3 3" className="stroke-faint" />
          <text x={deadlineX + 6} y={pace + 4} className="fill-quiet">
            {formatCount(requiredPerDay ?? 0)} perlu
          </text>
        </>
      )}
      {days.map((day, index) =>
        index % tickEvery(step) === 0 && (named ? todayX - x(index) > 62 : deadlineX - x(index) > 96) ? (
          <text key={day.day} x={x(index) + 1} y={rows.dates}>
            {dayTick(day.day)}
          </text>
        ) : null,
      )}
      {named && (
        <text x={todayX} y={rows.dates} textAnchor="middle" className="fill-ink font-bold">
          hari ini
        </text>
      )}
      <text x={deadlineX} y={rows.dates} textAnchor="middle" className="fill-ink font-semibold">
        {dayTick(deadline.day)} tenggat
      </text>
    </>
  );
}

/** Whole weeks between dates, so many that the words have 50 px each. */
function tickEvery(step: number): number {
  return Math.max(Math.ceil(50 / (step * 5)), 1) * 5;
}
