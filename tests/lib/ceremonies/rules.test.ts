import { expect, test } from "vitest";
import { newCeremonyCode, normaliseCeremonyCode } from "@/lib/ceremonies/code";
import { amongThemDue, checkInState, invitedTo, startOf, stillExpected } from "@/lib/ceremonies/rules";

const startsAt = new Date("2024-02-07T00:00:00Z");
const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);

test.each([
  ["WIB", "2024-02-07T00:30:00.000Z"],
  ["WITA", "2024-02-06T23:30:00.000Z"],
  ["WIT", "2024-02-06T22:30:00.000Z"],
] as const)("07.30 %s is an instant of its own", (zone, instant) => {
  expect(startOf("2024-02-07", "07.30", zone).toISOString()).toBe(instant);
  expect(startOf("2024-02-07", "07:30", zone).toISOString()).toBe(instant);
});

test.each([
  [-121, "early"],
  [-120, "open"],
  [0, "open"],
  [360, "open"],
  [361, "over"],
] as const)("%i minutes from the start a check-in is %s", (minutes, state) => {
  expect(checkInState({ startsAt, status: "planned" }, at(minutes))).toBe(state);
  expect(checkInState({ startsAt, status: "minuted" }, at(minutes))).toBe("over");
});

test.each([
  ["7k2pm", "7K2PM"],
  [" 7K2-PM ", "7K2PM"],
  ["oil00", "01100"],
  ["7K2P", null],
  ["7K2PU", null],
  ["", null],
])("a typed code %j is %j", (typed, code) => expect(normaliseCeremonyCode(typed)).toBe(code));

test("a fresh code can be typed", () => {
  const code = newCeremonyCode();
  expect(normaliseCeremonyCode(code)).toBe(code);
});

test("who has moved since and was there hides nobody of the other unit who was not", () => {
  const units = [
    { invited: 5, attended: 3 },
    { invited: 2, attended: 3 },
  ];
  expect([invitedTo(units), stillExpected(units)]).toEqual([7, 2]);
});

test("how many of the invited owe a pact is said where it differs, and not before the campaign opens", () => {
  expect(amongThemDue(56, 53)).toBe("53 di antaranya wajib menandatangani");
  expect([amongThemDue(53, 53), amongThemDue(8_400, 0)]).toEqual([null, null]);
});
