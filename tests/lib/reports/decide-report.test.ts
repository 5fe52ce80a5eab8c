import { beforeEach, expect, test } from "vitest";
import type { Grant, User } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { db } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { acceptReport, returnReport } from "@/lib/reports/decide-report";
import { findReport, listReports } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";
import { hashNow, type ReportingWorld, reportingWorld } from "./reporting-world";

let world: ReportingWorld;
let reportId: string;
const submit = async (letterNumber: string) =>
  submitReport(world.ratna, {
    campaignId: world.campaignId,
    unitId: world.dinas.id,
    letterNumber,
    letterDate: isoDay(new Date(), "WIB"),
    stated: true,
    contentHash: await hashNow(world),
  });
beforeEach(async () => {
  world = await reportingWorld();
  reportId = (await submit("800/1")).reportId;
});
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );
const eventsOf = (id: string) =>
  db.auditEvent.findMany({ where: { subjectId: id, action: { not: "report.submit" } }, orderBy: { id: "asc" } });

test("Wati accepts once: a repeat changes nothing and says so by success", async () => {
  expect(await acceptReport(world.wati, { reportId })).toEqual({ reportId, state: "accepted" });
  const first = await findReport(world.ratna, reportId);
  expect(first).toMatchObject({ state: "accepted", decidedBy: "Wati Anggraini", decisionNote: null });
  expect(await acceptReport(world.wati, { reportId })).toEqual({ reportId, state: "accepted" });
  expect(await findReport(world.ratna, reportId)).toEqual(first);
  expect((await eventsOf(reportId)).map(({ action, data }) => [action, data])).toEqual([
    ["report.accept", { number: 1 }],
  ]);
});

test("a returned report carries its note, and the next one takes the next number", async () => {
  const note = "Pindaian surat tidak terbaca";
  await returnReport(world.wati, { reportId, note });
  await returnReport(world.wati, { reportId, note });
  expect(await eventsOf(reportId)).toMatchObject([{ action: "report.return", data: { number: 1, note } }]);
  expect(await codeOf(acceptReport(world.wati, { reportId }))).toBe("report_not_submitted");

  const second = await submit("800/2");
  expect(second.number).toBe(2);
  await returnReport(world.wati, { reportId: second.reportId, note: "NIP satu orang salah" });
  const third = await submit("800/2");
  expect(third.number).toBe(3);
  await acceptReport(world.wati, { reportId: third.reportId });
  expect(await codeOf(returnReport(world.wati, { reportId: third.reportId, note }))).toBe("report_not_submitted");
  const all = await listReports(world.joko, world.campaignId, { unitId: world.dinas.id });
  expect(all.map(({ number, state }) => [number, state])).toEqual([
    [3, "accepted"],
    [2, "returned"],
    [1, "returned"],
  ]);
});

test.each([
  ["ratna", "forbidden"],
  ["joko", "forbidden"],
  ["schoolHead", "not_found"],
  ["hendra", "not_found"],
  ["observer", "not_found"],
  ["strangerAdmin", "not_found"],
] as const)("%s can neither accept nor return it: %s", async (who, code) => {
  expect(await codeOf(acceptReport(world[who], { reportId }))).toBe(code);
  expect(await codeOf(returnReport(world[who], { reportId, note: "Perbaiki angka" }))).toBe(code);
  expect(await eventsOf(reportId)).toEqual([]);
});

const holding = (actor: User, ...grants: Grant[]): User => ({ ...actor, grants: [...actor.grants, ...grants] });

test("no officer decides a report that they submitted or whose unit they head", async () => {
  const office: Grant = { role: "bkpsdm_admin", agencyId: world.agencyId, subtree: null, office: null, acting: null };
  const own = holding(world.ratna, office);
  const formerHead = { ...world.ratna, grants: [office] };
  const head = holding(world.wati, ...world.ratna.grants);
  for (const officer of [own, formerHead, head]) {
    expect(await codeOf(acceptReport(officer, { reportId }))).toBe("own_report");
    expect(await codeOf(returnReport(officer, { reportId, note: "Perbaiki angka" }))).toBe("own_report");
  }
  expect(await eventsOf(reportId)).toEqual([]);
  const elsewhere = holding(world.wati, ...world.hendra.grants);
  expect(await codeOf(acceptReport(elsewhere, { reportId }))).toBe("done");
});

test("one decides when two decide at once", async () => {
  for (let round = 0; round < 6; round++) {
    const outcomes = await Promise.all([
      codeOf(acceptReport(world.wati, { reportId })),
      codeOf(returnReport(world.wati, { reportId, note: "Perbaiki angka" })),
    ]);
    expect(outcomes.sort()).toEqual(["done", "report_not_submitted"]);
    expect(await eventsOf(reportId)).toHaveLength(1);
    reportId = (await submit(`800/${round + 10}`)).reportId;
  }
});

test("reports are listed within reach only, waiting ones first", async () => {
  const seen = async (who: keyof ReportingWorld & ("ratna" | "wati" | "hendra" | "schoolHead" | "strangerAdmin")) =>
    (await listReports(world[who], world.campaignId)).length;
  expect([await seen("ratna"), await seen("wati")]).toEqual([1, 1]);
  expect([await seen("hendra"), await seen("schoolHead"), await seen("strangerAdmin")]).toEqual([0, 0, 0]);
  expect(await findReport(world.hendra, reportId)).toBeNull();
  expect(await findReport(world.wati, "bukan-uuid")).toBeNull();
});
