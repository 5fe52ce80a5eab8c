import { describe, expect, test } from "vitest";
import { aheadOf } from "@/lib/monitoring/expectation";
import { paceOf } from "@/lib/monitoring/pace";
import { addDays, nthWorkingDay, workingDays } from "@/lib/monitoring/working-days";

// The campaign of the drawings: opened Monday 18 September 2028, deadline Friday 20 October, today Friday 13 October.
const campaign = {
  opened: "2028-09-18",
  deadline: "2028-10-20",
  today: "2028-10-13",
  target: 8136,
  done: 6102,
  byDay: [
    { day: "2028-09-18", done: 4735 },
    ...["2028-10-06", "2028-10-09", "2028-10-10", "2028-10-11", "2028-10-12"].map((day) => ({ day, done: 268 })),
    { day: "2028-10-13", done: 27 },
  ],
};

test("working days are Monday to Friday, both ends included", () => {
  expect(workingDays("2028-10-13", "2028-10-17")).toEqual(["2028-10-13", "2028-10-16", "2028-10-17"]);
  expect(workingDays("2028-10-14", "2028-10-15")).toEqual([]);
  expect(workingDays("2028-10-17", "2028-10-16")).toEqual([]);
  expect(nthWorkingDay("2028-10-14", 1)).toBe("2028-10-16");
  expect(nthWorkingDay("2028-10-13", 2)).toBe("2028-10-16");
});

test("the figures of the drawing: 19 of 25 days over, 339 needed a day, 268 now, done two working days late", () => {
  const pace = paceOf(campaign);
  expect(pace).toMatchObject({
    elapsed: 19,
    rate: 0.76,
    ahead: -81,
    daysLeft: 7,
    workingDaysLeft: 6,
    requiredPerDay: 339,
    currentPerDay: 268,
    deadline: { day: "2028-10-20", index: 25 },
    forecast: { day: "2028-10-24", index: 27, workingDaysLate: 2 },
    complete: false,
  });
  expect(pace.days).toHaveLength(20);
  expect(pace.days.at(-1)).toEqual({
    ...{ day: "2028-10-13", from: "2028-10-13", until: "2028-10-13" },
    ...{ count: 27, cumulative: 6102 },
  });
});

test("what was signed on a weekend counts with the working day before it, and nothing is lost", () => {
  const pace = paceOf({ ...campaign, byDay: [...campaign.byDay, { day: "2028-10-08", done: 5 }] });
  expect(pace.days.find(({ day }) => day === "2028-10-06")).toMatchObject({ count: 273, until: "2028-10-08" });
  expect(pace.days.at(-1)?.cumulative).toBe(6107);
});

test("every row is the sum of the calendar days it names, and together they name every day since the opening", () => {
  const byDay = Array.from({ length: 30 }, (_, n) => ({ day: addDays("2028-09-16", n), done: n + 1 }));
  const { days } = paceOf({ ...campaign, opened: "2028-09-16", today: "2028-10-15", done: 465, byDay });
  const sum = (from: string, until: string) =>
    byDay.reduce((total, { day, done }) => total + (day >= from && day <= until ? done : 0), 0);
  for (const { from, until, count, cumulative } of days) {
    expect(count).toBe(sum(from, until));
    expect(cumulative).toBe(sum("2028-09-16", until));
  }
  expect(days.slice(1).map(({ from }) => from)).toEqual(days.slice(0, -1).map(({ until }) => addDays(until, 1)));
  expect([days[0]?.from, days.at(-1)?.until, days.at(-1)?.cumulative]).toEqual(["2028-09-16", "2028-10-15", 465]);
});

test.each([
  [
    "on the first day today stands for the pace",
    { today: "2028-09-18", done: 300, byDay: [{ day: "2028-09-18", done: 300 }] },
    { elapsed: 0, rate: 0, currentPerDay: 300, requiredPerDay: 314 },
  ],
  ["on a Saturday Friday is over", { today: "2028-10-14" }, { elapsed: 20, rate: 0.8, workingDaysLeft: 5 }],
  [
    "on the deadline day one day is left",
    { today: "2028-10-20" },
    { daysLeft: 0, workingDaysLeft: 1, requiredPerDay: 2034 },
  ],
  [
    "after the deadline everybody was expected",
    { today: "2028-10-23" },
    { daysLeft: -3, rate: 1, ahead: -2034, requiredPerDay: null },
  ],
  ["nothing signed gives no forecast", { done: 0, byDay: [] }, { currentPerDay: 0, forecast: null }],
  ["all signed is complete", { done: 8136 }, { complete: true, requiredPerDay: 0, forecast: null }],
  ["nobody obligated is not complete", { target: 0, done: 0, byDay: [] }, { complete: false, ahead: 0 }],
  ["a deadline before the opening", { deadline: "2028-09-15", today: "2028-09-18" }, { rate: 1, requiredPerDay: null }],
  [
    "a weekend before the first working day",
    { opened: "2028-09-16", today: "2028-09-17" },
    { days: [], elapsed: 0, rate: 0 },
  ],
])("%s", (_name, change, expected) => {
  expect(paceOf({ ...campaign, ...change })).toMatchObject(expected);
});

test("a pace of one a month promises no day", () => {
  const slow = paceOf({ ...campaign, target: 90_000, done: 5, byDay: [{ day: "2028-10-12", done: 5 }] });
  expect(slow.currentPerDay).toBe(1);
  expect(slow.forecast).toBeNull();
});

describe("waves", () => {
  // Three working weeks, 90 people; today the first week is over.
  const weeks = { opened: "2028-10-02", deadline: "2028-10-20", today: "2028-10-09", target: 90, byDay: [] };
  const first = { opensOn: null, closesOn: "2028-10-06", due: 30, done: 24 };
  const second = { opensOn: "2028-10-11", closesOn: "2028-10-17", due: 50, done: 0 };

  test("expect each one within the own window, and nobody before it", () => {
    const pace = paceOf({ ...weeks, done: 24, turns: [first, second] });
    // 30 of the first wave, a third of the ten who follow the campaign.
    expect(pace.rate).toBeCloseTo((30 + 10 / 3) / 90);
    expect(pace.ahead).toBe(-9);
    expect(pace.expected).toEqual([7, 13, 20, 27, 33, 34, 35, 45, 56, 67, 77, 88, 89, 89, 90]);
    expect(pace.notYet).toEqual({ people: 50, first: "2028-10-11", last: "2028-10-11" });
  });

  test("six late ones have until the deadline, the ten who follow it too, and nobody asks for the others yet", () => {
    expect(paceOf({ ...weeks, done: 24, turns: [first, second] }).requiredPerDay).toBe(2);
    const later = paceOf({ ...weeks, today: "2028-10-11", done: 24, turns: [first, second] });
    // 16 in eight days and 50 in five.
    expect(later).toMatchObject({ requiredPerDay: 12, notYet: null });
  });

  test("no forecast while somebody must wait", () => {
    const signed = { ...weeks, done: 24, byDay: [{ day: "2028-10-02", done: 24 }] };
    expect(paceOf({ ...signed, turns: [first, second] }).forecast).toBeNull();
    expect(paceOf({ ...signed, turns: [first] }).forecast).not.toBeNull();
  });

  test("windows that are the campaign's own change nothing", () => {
    const { notYet: _none, ...plain } = paceOf(campaign);
    const waves = [{ opensOn: null, closesOn: "2028-10-20", due: 4000, done: 3000 }];
    const { rate, expected, requiredPerDay } = paceOf({ ...campaign, turns: waves });
    expect(rate).toBeCloseTo(plain.rate ?? 0);
    expect({ expected, requiredPerDay }).toEqual({ expected: plain.expected, requiredPerDay: plain.requiredPerDay });
  });

  test("after the deadline everybody was expected, a wave of one weekend from the next working day over", () => {
    expect(paceOf({ ...weeks, today: "2028-10-21", done: 24, turns: [first, second] }).rate).toBe(1);
    const weekend = [{ opensOn: "2028-10-07", closesOn: "2028-10-08", due: 90, done: 0 }];
    expect(paceOf({ ...weeks, done: 0, turns: weekend }).rate).toBe(0);
    expect(paceOf({ ...weeks, today: "2028-10-10", done: 0, turns: weekend }).rate).toBe(1);
  });

  test("who waits is who has not signed and cannot yet; paper that came early is done", () => {
    const both = [{ ...second, done: 3 }, { ...second, opensOn: "2028-10-16", due: 5 }, first];
    expect(aheadOf(both, "2028-10-10")).toEqual({ people: 52, first: "2028-10-11", last: "2028-10-16" });
    expect(aheadOf(both, "2028-10-11")).toEqual({ people: 5, first: "2028-10-16", last: "2028-10-16" });
    expect(aheadOf([{ ...second, done: 50 }], "2028-10-10")).toBeNull();
  });
});

test("after a change of the words the pace begins anew with that day, for waves that are over, too", () => {
  const weeks = { opened: "2028-10-02", deadline: "2028-10-20", today: "2028-10-13", target: 90 };
  const byDay = [
    { day: "2028-10-11", done: 6 },
    { day: "2028-10-12", done: 12 },
  ];
  const pace = paceOf({ ...weeks, done: 18, byDay, anew: "2028-10-11" });
  // Two of the eight working days that are left from then on are over.
  expect(pace).toMatchObject({ rate: 0.25, ahead: -5, currentPerDay: 9, requiredPerDay: 12 });
  expect(pace.expected.slice(5, 9)).toEqual([0, 0, 11, 23]);
  const past = [{ opensOn: null, closesOn: "2028-10-06", due: 90, done: 18 }];
  const waves = paceOf({ ...weeks, done: 18, byDay, anew: "2028-10-11", turns: past });
  expect(waves).toMatchObject({ rate: 0.25, requiredPerDay: 12 });
  expect(paceOf({ ...weeks, today: "2028-10-11", done: 0, byDay: [], anew: "2028-10-11" })).toMatchObject({
    ...{ rate: 0, ahead: 0, currentPerDay: 0 },
  });
});
