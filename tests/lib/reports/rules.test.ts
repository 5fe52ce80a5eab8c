import { expect, test } from "vitest";
import { employmentTypes } from "@/lib/employees/terms";
import { totalsOf } from "@/lib/monitoring/rules";
import { type PactStatus, pactStatuses } from "@/lib/pacts/schema";
import { countByType, figureLines, letterDateProblem, namedPeople, personRemark } from "@/lib/reports/rules";

const remarks: [PactStatus, string | null, string][] = [
  ["pending", null, "Belum menandatangani"],
  ["declined", null, "Belum menandatangani"],
  ["awaiting_verification", null, "Lembar menunggu verifikasi"],
  ["returned", null, "Lembar dikembalikan"],
  ["exempt", "Tugas belajar", "Dikecualikan: tugas belajar"],
  ["exempt", "CLTN", "Dikecualikan: CLTN"],
  ["exempt", null, "Dikecualikan"],
];
test.each(remarks)("%s (%s) reads %s", (status, reason, remark) => {
  expect(personRemark({ status, reason })).toBe(remark);
});

test("all but the done are named", () => {
  const people = pactStatuses.map((status) => ({ status }));
  expect(namedPeople(people).map(({ status }) => status)).toEqual([
    "pending",
    "awaiting_verification",
    "returned",
    "exempt",
    "declined",
    "removed",
  ]);
});

test("counts by kind add up to the people and leave out kinds without any", () => {
  const people = [
    { employmentType: "PPPK", status: "verified" },
    { employmentType: "PNS", status: "exempt" },
    { employmentType: "PNS", status: "returned" },
  ] as const;
  expect(countByType(employmentTypes, people)).toEqual([
    { employmentType: "PNS", obligated: 2, exempt: 1, done: 0 },
    { employmentType: "PPPK", obligated: 1, exempt: 0, done: 1 },
  ]);
});

test("changes are counts of people since the report before, or none when it is the first", () => {
  const now = totalsOf({ signed: 40, verified: 1, pending: 7, exempt: 1 });
  const before = totalsOf({ signed: 37, pending: 11, exempt: 1 });
  expect(figureLines(now, before).map(({ label, count, change }) => [label, count, change])).toEqual([
    ["Sasaran", 49, 0],
    ["Dikecualikan", 1, 0],
    ["Wajib menandatangani", 48, 0],
    ["Sudah", 41, 4],
    ["Belum", 7, -4],
  ]);
  expect(figureLines(now, null).every(({ change }) => change === null)).toBe(true);
});

test.each([
  ["2028-10-13", null],
  ["2028-10-14", "Tanggal surat belum tiba. Isi tanggal hari ini atau sebelumnya"],
  ["2028-09-01", null],
  ["2028-08-31", "Tanggal surat terlalu lama, jauh sebelum kegiatan dibuka. Isi 1 September 2028 atau sesudahnya"],
])("a letter of %s, sent on 13 October in a campaign of 1 October", (day, problem) => {
  expect(letterDateProblem(day, { opened: "2028-10-01", today: "2028-10-13" })).toBe(problem);
});
