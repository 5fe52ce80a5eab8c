/** One working day of a campaign. */
export type TrendDay = {
  /** "2028-10-13" */
  readonly day: string;
  /** The calendar days whose signatures are counted here: a weekend goes with the working day beside it. */
  readonly from: string;
  readonly until: string;
  /** People done on these days. */
  readonly count: number;
  /** People done up to and including them. */
  readonly cumulative: number;
};

/** A day of the plan by its place among the working days: 1 is the opening day. */
export type TrendPoint = { readonly day: string; readonly index: number };

export type Trend = {
  /** Working days from the opening to today, without gaps. */
  readonly days: readonly TrendDay[];
  /** How many of them are over: today is not. */
  readonly elapsed: number;
  /** signed + verified, now; before the first working day is over no day holds it yet. */
  readonly done: number;
  /** obligated - exempt */
  readonly target: number;
  readonly deadline: TrendPoint;
  /** People expected at the end of each planned working day: a straight line, or one that bends where waves begin. */
  readonly expected: readonly number[];
  /** The day from which signatures of other words count no more, "2028-10-13". */
  readonly textChange?: string;
  readonly forecast: TrendPoint | null;
  readonly requiredPerDay: number | null;
};

export type TrendBox = { readonly width: number; readonly left: number; readonly right: number };

/** The upper plot, the lower plot and the line of dates, in pixels from the top. */
export const rows = { top: 20, base: 112, barTop: 126, barBase: 186, dates: 201 } as const;

/** Places of working days and of people on a drawing of the given box. */
export function trendScale({ days, target, deadline, forecast, requiredPerDay }: Trend, box: TrendBox) {
  // A forecast far past the deadline would squeeze the days that matter.
  const reach = Math.max(deadline.index, days.length, Math.min(forecast?.index ?? 0, Math.ceil(deadline.index * 1.12)));
  const step = (box.right - box.left) / Math.max(reach, 1);
  const most = Math.max(...days.map((day) => day.count), requiredPerDay ?? 0, 1);
  return {
    step,
    x: (index: number) => round(box.left + Math.min(index, reach) * step),
    y: (people: number) => round(rows.base - (people / Math.max(target, 1)) * (rows.base - rows.top)),
    bar: (count: number) => round((count / most) * (rows.barBase - rows.barTop)),
    middle: niceHalf(target),
  };
}

/** About half of the target, with one leading digit: the label of the middle line. */
export function niceHalf(target: number): number {
  const unit = 10 ** Math.max(Math.floor(Math.log10(Math.max(target / 2, 1))), 0);
  return Math.round(target / 2 / unit) * unit;
}

/** Where people should stand after so many working days, if signing were even. */
export function expectedAt(index: number, { expected }: Pick<Trend, "expected">): number {
  return index <= 0 ? 0 : (expected[Math.min(index, expected.length) - 1] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
