import { beforeAll, describe, expect, test } from "vitest";
import { listEvents } from "@/lib/audit/queries";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import type { Role, User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { findEmployee } from "@/lib/employees/find-employee";
import { isoDay } from "@/lib/format/date";
import { findPersonRecord } from "@/lib/monitoring/person-record";
import { agencyCompletion, unitCompletion } from "@/lib/monitoring/queries";
import { declinePact } from "@/lib/pacts/decline-pact";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { listPacts } from "@/lib/pacts/queries";
import { previewReport, readReport, reportPage } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";
import { attachScan } from "@/lib/scans/attach-scan";
import { listScans } from "@/lib/scans/queries";
import { preparedSheet } from "./lib/scans/scan-world";
import { type World, world } from "./support/world";

let all: World;
let pactId: string;
let reportId: string;
let addedAt: string;
let readers: Record<"leader" | "auditor", User>;

/** Siti declined, and the head of the Dinas reported. Of other states before it: tests/lib/cases/confidential-states. */
beforeAll(async () => {
  all = await world();
  const { siti, ratna, agencyId, campaignId, units } = all;
  pactId = siti.pactId;
  const reader = (role: Role): User => ({
    ...all.observer,
    grants: [{ role, agencyId, subtree: null, office: null, acting: null }],
  });
  readers = { leader: reader("leader"), auditor: reader("auditor") };
  await db.employee.update({
    where: { id: siti.employeeId },
    data: { phone: "081234567890", email: "siti@contoh.id" },
  });
  await declinePact(siti, { pactId, reason: "Masih menimbang keyakinan saya." });
  addedAt = (await db.pact.findUniqueOrThrow({ where: { id: pactId } })).addedAt.toISOString();
  const { hash } = await previewReport(ratna, { campaignId, unit: units.education });
  const letter = { letterNumber: "800/1", letterDate: isoDay(new Date(), "WIB"), stated: true, contentHash: hash };
  ({ reportId } = await submitReport(ratna, { campaignId, unitId: units.education, ...letter }));
});

const actorOf = (who: string) => ({ ...all, ...readers })[who as "siti" | "leader"] as User;
const isIso = (at: string | undefined, iso: string) => new Date(at ?? "").toISOString() === iso;

describe.each([
  ["wati", true],
  ["adi", true],
  ["joko", false],
  ["ratna", false],
  ["leader", false],
  ["auditor", false],
] as const)("%s may know who declined: %s", (who, knows) => {
  const status = knows ? "declined" : "pending";

  test("in the list of pacts, with an instant that tells no more than the state", async () => {
    const { items } = await listPacts(actorOf(who), { campaign: all.campaignId, limit: 200 });
    const row = items.find(({ id }) => id === pactId);
    expect(row).toMatchObject({ status });
    expect(isIso(row?.statusAt, addedAt)).toBe(!knows);
  });

  test("in the person's record of all years", async () => {
    const [pact] = (await findEmployee(actorOf(who), all.siti.employeeId))?.pacts ?? [];
    expect(pact).toMatchObject({ pactId, status });
    expect(isIso(pact?.statusAt, addedAt)).toBe(!knows);
  });

  test("why, in the list and in both records", async () => {
    const reason = "Masih menimbang keyakinan saya.";
    const { items } = await listPacts(actorOf(who), { campaign: all.campaignId, status: "declined" });
    expect(items.map(({ id, note }) => [id, note])).toEqual(knows ? [[pactId, reason]] : []);
    const [pact] = (await findEmployee(actorOf(who), all.siti.employeeId))?.pacts ?? [];
    expect(pact?.declineReason).toBe(knows ? reason : null);
    const record = await findPersonRecord(actorOf(who), pactId);
    expect(record?.declines).toMatchObject(knows ? [{ reason, endedAt: null, declinedAt: expect.any(String) }] : []);
    const told = JSON.stringify([await listPacts(actorOf(who), { campaign: all.campaignId }), pact, record]);
    expect(told.includes("keyakinan")).toBe(knows);
  });

  test("on the unit's desk and beside the sheets", async () => {
    expect(await findPersonRecord(actorOf(who), pactId)).toMatchObject({ status });
    const { items } = await listScans(actorOf(who), { campaignId: all.campaignId });
    expect(items.filter((scan) => scan.pactId === pactId && scan.pactStatus !== status)).toEqual([]);
  });
});

describe.each([
  ["adi", 1],
  ["ratna", 0],
  ["leader", 0],
  ["auditor", 0],
  ["observer", 0],
] as const)("%s is told of %i who declined, and the sums are the same", (who, declined) => {
  test("in the completion, now and as reported", async () => {
    const unit = await unitCompletion(actorOf(who), all.campaignId, all.units.education);
    expect(unit?.totals).toMatchObject({ obligated: 5, declined, pending: 5 - declined });
    expect(unit?.reported?.totals).toMatchObject({ obligated: 5, declined, pending: 5 - declined });
    const root = await agencyCompletion(actorOf(who), all.campaignId);
    expect(root?.totals.declined ?? 0).toBe(root ? declined : 0);
  });

  test("in the reports", async () => {
    const { items } = await reportPage(actorOf(who), { campaignId: all.campaignId });
    for (const report of items) expect(report.figures).toMatchObject({ obligated: 5, declined, pending: 5 - declined });
    expect(items).toHaveLength(who === "observer" ? 0 : 1);
    if (who !== "observer") {
      expect((await readReport(actorOf(who), { reportId })).figures).toMatchObject({ declined });
    }
  });
});

test.each([
  ["adi", "declined"],
  ["ratna", "pending"],
  ["leader", "pending"],
  ["auditor", "pending"],
] as const)("the preview of a report shows %s %s, under the hash of what is frozen", async (who, status) => {
  const { content, hash } = await previewReport(actorOf(who), {
    campaignId: all.campaignId,
    unit: all.units.education,
  });
  expect(content.people.find((person) => person.pactId === pactId)).toMatchObject({ status });
  const declined = status === "declined" ? 1 : 0;
  expect(content.figures).toMatchObject({ declined, pending: 5 - declined });
  const frozen = await db.report.findUniqueOrThrow({ where: { id: reportId } });
  expect(hash).toBe(frozen.contentHash);
  expect(frozen.content).toContain('"status":"declined"');
});

test.each([
  ["adi", "081234567890"],
  ["joko", "081234567890"],
  ["siti", "081234567890"],
  ["leader", null],
  ["auditor", null],
] as const)("the telephone number of Siti, to %s: %s", async (who, phone) => {
  const email = phone && "siti@contoh.id";
  expect(await findEmployee(actorOf(who), all.siti.employeeId)).toMatchObject({ phone, email });
  const { items } = await listPacts(actorOf(who), { campaign: all.campaignId, limit: 200 });
  expect(items.find(({ id }) => id === pactId)).toMatchObject({ phone });
});

describe("nobody settles what is hidden from them", () => {
  const held = { code: "pact_held", status: 409, sentence: expect.not.stringMatching(/bersedia|menolak/i) };

  test.each(["joko", "ratna"] as const)("%s can neither exempt Siti nor upload her sheet", async (who) => {
    await expect(exemptPact(all[who], { pactId, reason: "SAKIT" })).rejects.toMatchObject(held);
    await expect(attachScan(all[who], preparedSheet(pactId, "b"))).rejects.toMatchObject(held);
    // As for anybody who simply has not signed.
    expect(await endExemption(all[who], { pactId })).toEqual({ pactId, status: "pending" });
    expect(await db.decline.count({ where: { pactId, endedAt: null } })).toBe(1);
  });

  test("the personnel agency may", async () => {
    await expect(attachScan(all.wati, preparedSheet(pactId, "b"))).resolves.toMatchObject({
      status: "awaiting_verification",
    });
    expect(await db.decline.count({ where: { pactId, endedAt: null } })).toBe(0);
  });
});

test("the trail tells the auditor neither that somebody declined nor how many", async () => {
  const { budi, adi, campaignId } = all;
  await declinePact(budi, { pactId: budi.pactId, reason: "Masih menimbang keyakinan saya." });
  await closeCampaign(adi, { campaignId });
  const trail = async (actor: User, action: string) => (await listEvents(actor, { action })).items;
  expect(await trail(adi, "pact.decline")).toHaveLength(2);
  expect(await trail(readers.auditor, "pact.decline")).toEqual([]);
  const seen = (await listEvents(readers.auditor, { subject: pactId })).items.map(({ action }) => action);
  expect(seen).toContain("scan.upload");
  expect(seen).not.toContain("pact.decline");

  const figures = async (actor: User) => (await trail(actor, "report.submit"))[0]?.data;
  expect(await figures(adi)).toMatchObject({ number: 1, figures: { obligated: 5, pending: 4, declined: 1 } });
  expect(await figures(readers.auditor)).toMatchObject({
    number: 1,
    figures: { obligated: 5, pending: 5, declined: 0 },
  });
  const [known] = await trail(adi, "campaign.close");
  const [masked] = await trail(readers.auditor, "campaign.close");
  const { declined, pending, ...rest } = (known?.data.counts ?? {}) as Record<string, number>;
  expect(declined).toBe(1);
  expect(masked?.data.counts).toEqual({ ...rest, pending: (pending ?? 0) + 1, declined: 0 });
});
