import { describe, expect, test } from "vitest";
import type { Zone } from "@/lib/format/date";
import { agoWords, audiencesOf, isQuietDay, nextRoundAt, retryAfterMinutes } from "@/lib/reminders/rules";
import { type Plan, planFields } from "@/lib/reminders/schema";
import { headMessages, type Missing, oneEach, personMessages, type Seat } from "@/lib/reminders/work-out";

const plan = (more: Partial<Plan> = {}): Plan => ({ ...planFields.parse({}), enabled: true, ...more });

describe("when the next round starts", () => {
  // 2028-10-02 is a Monday.
  const rows: [
    words: string,
    more: Partial<Plan>,
    openedOn: string,
    last: string | null,
    now: string,
    zone: Zone,
    at: string | null,
  ][] = [
    [
      "three working days after the opening",
      {},
      "2028-10-02",
      null,
      "2028-10-02T03:00:00Z",
      "WIB",
      "2028-10-05T02:00:00.000Z",
    ],
    ["a weekend does not count", {}, "2028-10-05", null, "2028-10-05T03:00:00Z", "WIB", "2028-10-10T02:00:00.000Z"],
    [
      "a quiet date does not count",
      { quietDates: ["2028-10-04"] },
      "2028-10-02",
      null,
      "2028-10-02T03:00:00Z",
      "WIB",
      "2028-10-06T02:00:00.000Z",
    ],
    [
      "a six-day week counts its Saturday",
      { quietWeekdays: [0] },
      "2028-10-05",
      null,
      "2028-10-05T03:00:00Z",
      "WIB",
      "2028-10-09T02:00:00.000Z",
    ],
    [
      "after the last round",
      { everyDays: 1 },
      "2028-10-02",
      "2028-10-06",
      "2028-10-06T05:00:00Z",
      "WIB",
      "2028-10-09T02:00:00.000Z",
    ],
    [
      "a missed round is due at once",
      {},
      "2028-10-02",
      null,
      "2028-10-11T04:00:00Z",
      "WIB",
      "2028-10-11T02:00:00.000Z",
    ],
    ["but not before the hour", {}, "2028-10-02", null, "2028-10-11T01:00:00Z", "WIB", "2028-10-11T02:00:00.000Z"],
    ["nor at night", {}, "2028-10-02", null, "2028-10-11T13:00:00Z", "WIB", "2028-10-12T02:00:00.000Z"],
    ["nor on a quiet day", {}, "2028-10-02", null, "2028-10-14T04:00:00Z", "WIB", "2028-10-16T02:00:00.000Z"],
    [
      "in WIT the day begins two hours earlier",
      { everyDays: 1 },
      "2028-10-02",
      "2028-10-10",
      "2028-10-10T15:30:00Z",
      "WIT",
      "2028-10-11T00:00:00.000Z",
    ],
    [
      "near midnight in WIT it is already Saturday",
      { everyDays: 1 },
      "2028-10-02",
      "2028-10-12",
      "2028-10-13T15:30:00Z",
      "WIT",
      "2028-10-16T00:00:00.000Z",
    ],
    [
      "at the same moment in WIB it is still Friday, and too late",
      { everyDays: 1 },
      "2028-10-02",
      "2028-10-12",
      "2028-10-13T15:30:00Z",
      "WIB",
      "2028-10-16T02:00:00.000Z",
    ],
    ["never while the plan is off", { enabled: false }, "2028-10-02", null, "2028-10-11T04:00:00Z", "WIB", null],
  ];
  test.each(rows)("%s", (_words, more, openedOn, lastRoundOn, now, zone, at) => {
    const course = { campaignStatus: "open", openedOn, lastRoundOn, zone };
    expect(nextRoundAt(plan(more), course, new Date(now))?.toISOString() ?? null).toBe(at);
  });

  test("a campaign that is not open reminds nobody", () => {
    const course = { campaignStatus: "closed", openedOn: "2028-10-02", lastRoundOn: null, zone: "WIB" as const };
    expect(nextRoundAt(plan(), course, new Date("2028-10-11T04:00:00Z"))).toBeNull();
  });
});

test("quiet days are weekdays and dates", () => {
  expect(["2028-10-13", "2028-10-14", "2028-10-15", "2028-10-16"].map((day) => isQuietDay(plan(), day))).toEqual([
    ...[false, true, true, false],
  ]);
});

test.each([
  [0, ["person"]],
  [1, ["person"]],
  [2, ["person", "unit"]],
  [3, ["person", "unit", "opd"]],
  [4, ["person", "unit", "opd", "bkpsdm"]],
])("after %i rounds it tells %j", (rounds, told) => expect(audiencesOf(plan(), rounds)).toEqual(told));

test("a step without a number never comes", () => {
  expect(audiencesOf(plan({ headAfter: null, opdAfter: 0, bkpsdmAfter: null }), 9)).toEqual(["person", "opd"]);
});

test("a server that does not answer is tried ever more rarely, at least once an hour", () => {
  expect([1, 2, 3, 5, 6, 40].map(retryAfterMinutes)).toEqual([2, 4, 8, 32, 60, 60]);
});

test.each([
  ["2028-10-13T16:30:00Z", "2028-10-13T17:30:00Z", "kemarin"],
  ["2028-10-13T02:00:00Z", "2028-10-13T16:00:00Z", "hari ini"],
  ["2028-10-10T02:00:00Z", "2028-10-13T01:00:00Z", "3 hari lalu"],
])("%s seen at %s in WIB is %s", (at, now, words) => expect(agoWords(new Date(at), new Date(now), "WIB")).toBe(words));

describe("who gets a message", () => {
  const one = (employeeId: string, more: Partial<Missing> = {}): Missing => ({
    ...{ pactId: `${employeeId}-a`, campaignId: "a", employeeId, left: 4, hasAddress: true, mails: 0, today: false },
    ...more,
  });
  const target = { campaignId: "a", maximum: 2, audiences: ["person"] as const };

  test("one message a person for all open campaigns, and each who is left out is counted once", () => {
    const all = [
      one("siti"),
      one("siti", { pactId: "siti-b", campaignId: "b" }),
      one("budi", { hasAddress: false, today: true, mails: 9 }),
      one("joko", { today: true }),
      one("maya", { mails: 2 }),
      one("hadi", { pactId: "hadi-b", campaignId: "b" }),
    ];
    const { counts, messages } = personMessages(all, [target], null);
    expect(counts).toEqual({ missing: 4, people: 1, withoutAddress: 1, today: 1, maximum: 1 });
    expect(messages).toEqual([
      {
        employeeId: "siti",
        items: [
          { campaignId: "a", audience: "person", pactId: "siti-a", unitId: null },
          { campaignId: "b", audience: "person", pactId: "siti-b", unitId: null },
        ],
      },
    ]);
  });

  test("a unit's round ends at the unit's border", () => {
    const all = [one("siti"), one("laras", { left: 6 })];
    expect(personMessages(all, [target], { left: 4, right: 5 }).messages.map(({ employeeId }) => employeeId)).toEqual([
      "siti",
    ]);
  });

  const seat = (employeeId: string, unitId: string | null, left: number, right: number, more: Partial<Seat> = {}) => ({
    ...{ employeeId, unitId, left, right, isHead: true, reporting: false },
    ...more,
  });
  const seats = [
    seat("ratna", "education", 2, 9, { reporting: true }),
    seat("kepsek", "school", 4, 5),
    seat("joko", "school", 4, 5, { isHead: false }),
    seat("hadi", "district", 14, 15, { reporting: true }),
    seat("adi", null, 0, 99, { isHead: false }),
  ];
  const told = (audiences: ("person" | "unit" | "opd" | "bkpsdm")[], all = [one("siti")], mails = 0) =>
    headMessages(all, seats, [{ campaignId: "a", maximum: 5, audiences }], () => mails).map(
      ({ employeeId, items }) => `${employeeId}: ${items.map(({ audience, unitId }) => `${audience} ${unitId}`)}`,
    );

  test("the innermost unit's head and operator first, then who reports for it, then BKPSDM", () => {
    expect(told(["person"])).toEqual([]);
    expect(told(["person", "unit"])).toEqual(["kepsek: unit school", "joko: unit school"]);
    expect(told(["person", "unit", "opd"])).toEqual([
      "ratna: opd education",
      "kepsek: unit school",
      "joko: unit school",
    ]);
    expect(told(["bkpsdm"])).toEqual(["adi: bkpsdm null"]);
  });

  test("a unit without a head is told to the nearest one above, once", () => {
    expect(told(["unit", "opd"], [one("laras", { left: 6 })])).toEqual(["ratna: opd education"]);
  });

  test("nobody missing, or the maximum reached: nobody is told", () => {
    expect(told(["unit", "opd", "bkpsdm"], [])).toEqual([]);
    expect(told(["unit", "opd", "bkpsdm"], [one("siti")], 5)).toEqual([]);
  });

  test("a head who has not signed gets one message with both", () => {
    const own = [
      { employeeId: "ratna", items: [{ campaignId: "a", audience: "person" as const, pactId: "p", unitId: null }] },
    ];
    const heads = [
      { employeeId: "ratna", items: [{ campaignId: "a", audience: "opd" as const, pactId: null, unitId: "u" }] },
    ];
    expect(oneEach(own, heads)).toHaveLength(1);
    expect(oneEach(own, heads)[0]?.items).toHaveLength(2);
  });
});
