import { workingDays } from "@/lib/monitoring/working-days";

/** People who must sign and share one wave, with its window; `done` of them have signed. */
export type Turn = { opensOn: string | null; closesOn: string | null; due: number; done: number };

/** People with one window, both days included: those of a wave, or those who follow the campaign. */
export type Span = { from: string; until: string; due: number; done: number };

type Course = { opened: string; deadline: string; target: number; done: number };

/** Everybody by window: who is in no wave has the campaign's. Always at least one. */
export function spansOf({ opened, deadline, target, done }: Course, turns: readonly Turn[]): Span[] {
  const own = turns.map(({ opensOn, closesOn, ...people }) => {
    const from = opensOn && opensOn > opened ? opensOn : opened;
    // A window that was over before signing began (anew) holds nobody back.
    return { ...people, from, until: closesOn && closesOn >= from ? closesOn : deadline };
  });
  const sum = (of: "due" | "done") => own.reduce((all, span) => all + span[of], 0);
  // Two reads a moment apart may differ by somebody.
  const rest = { due: Math.max(target - sum("due"), 0), done: Math.max(done - sum("done"), 0) };
  return rest.due > 0 || own.length === 0 ? [...own, { ...rest, from: opened, until: deadline }] : own;
}

/**
 * The share of these people that an even pace asks for after so many of the planned working days, 0..1: each window is
 * spread over its own working days, and before it nothing is expected. Null where nobody owes anything.
 */
export function evenPace(spans: readonly Span[], plan: readonly string[]): (over: number) => number | null {
  const placed = spans.map(({ from, until, due }) => {
    const first = plan.filter((day) => day < from).length;
    return { due, first, whole: plan.filter((day) => day <= until).length - first };
  });
  const total = spans.reduce((sum, { due }) => sum + due, 0);
  return (over) => {
    const [only] = placed;
    if (only && placed.length === 1) return shareOf(only, over);
    return total > 0 ? placed.reduce((sum, span) => sum + span.due * shareOf(span, over), 0) / total : null;
  };
}

function shareOf({ first, whole }: { first: number; whole: number }, over: number): number {
  if (whole <= 0) return over > first ? 1 : 0;
  return Math.min(Math.max(over - first, 0), whole) / whole;
}

/**
 * People a working day for everybody whose turn has come to be done by their own last day; who is late has until the
 * deadline. Null when no working day is left.
 */
export function requiredPerDay(spans: readonly Span[], today: string, deadline: string): number | null {
  const left = workingDays(today, deadline).length;
  if (left === 0) return null;
  const perDay = spans
    .filter(({ from }) => from <= today)
    .reduce((sum, { until, due, done }) => sum + (due - done) / (workingDays(today, until).length || left), 0);
  // A sum of thirds must not ask for one more.
  return Math.ceil(Math.round(perDay * 1e6) / 1e6);
}

/** People who have not signed since their turn is still to come, with the first and the last day on which one begins. */
export type Ahead = { people: number; first: string; last: string };

/** Whoever of these people still has to wait for the turn to sign; null: nobody. */
export function aheadOf(turns: readonly Turn[], today: string): Ahead | null {
  const waiting = turns.filter(({ opensOn, due, done }) => opensOn !== null && opensOn > today && due > done);
  const days = waiting.flatMap(({ opensOn }) => opensOn ?? []).sort();
  const [first] = days;
  const people = waiting.reduce((sum, { due, done }) => sum + due - done, 0);
  return first ? { people, first, last: days.at(-1) ?? first } : null;
}
