import { beforeEach, expect, test } from "vitest";
import { closeCase } from "@/lib/cases/close-case";
import { confirmExemptions } from "@/lib/cases/confirm-exemptions";
import { countWaitingCases, findCaseView, listCases } from "@/lib/cases/queries";
import { reopenCase } from "@/lib/cases/reopen-case";
import { db } from "@/lib/db";
import { findPersonRecord } from "@/lib/monitoring/person-record";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { declinePact } from "@/lib/pacts/decline-pact";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { listPacts } from "@/lib/pacts/queries";
import { type CaseWorld, caseWorld, declined, pactRow, WORDS } from "./case-world";

let all: CaseWorld;
let ofBudi: string;
let ofHadi: string;
const idOf = async (pactId: string) =>
  (await db.exemption.findFirstOrThrow({ where: { pactId }, orderBy: { startedAt: "desc" } })).id;
const why = "Surat cuti sudah berakhir pada 1 Oktober.";
const rowOf = async (who: CaseWorld["joko"]) =>
  (await listPacts(who, { campaign: all.campaignId })).items.find(({ id }) => id === all.budi.pactId);

beforeEach(async () => {
  all = await caseWorld();
  await exemptPact(all.joko, { pactId: all.budi.pactId, reason: "TUGAS_BELAJAR", note: "SK 12/2028" });
  await exemptPact(all.wati, { pactId: all.hadi.pactId, reason: "SAKIT" });
  [ofBudi, ofHadi] = await Promise.all([idOf(all.budi.pactId), idOf(all.hadi.pactId)]);
});

test("an exemption counts from its recording, and confirming moves no figure", async () => {
  const figures = async () => (await agencyCompletion(all.wati, all.campaignId))?.totals;
  const before = await figures();
  expect(before).toMatchObject({ exempt: 2 });
  expect(await rowOf(all.joko)).toMatchObject({ status: "exempt", review: "unreviewed" });
  expect(await confirmExemptions(all.wati, { caseIds: [ofBudi] })).toEqual({ confirmed: 1, already: 0 });
  expect(await rowOf(all.joko)).toMatchObject({ status: "exempt", review: "confirmed" });
  expect(await figures()).toEqual(before);
  expect(await findCaseView(all.adi, ofBudi)).toMatchObject({
    ...{ state: "confirmed", confirmedBy: "Wati Handayani, S.Pd.", recordedBy: "Joko Purnomo, S.Pd." },
    ...{ reason: "Tugas belajar", note: "SK 12/2028", confirmable: false },
  });
});

test("nobody confirms what he recorded himself, nor one's own; then nothing of the ticked is confirmed", async () => {
  expect(
    (await listCases(all.wati, { kind: "exemption" })).items.map(({ id, confirmable }) => [id, confirmable]),
  ).toEqual([
    [ofHadi, false],
    [ofBudi, true],
  ]);
  const both = { caseIds: [ofBudi, ofHadi] };
  await expect(confirmExemptions(all.wati, both)).rejects.toMatchObject({ code: "own_exemption" });
  expect(await db.exemption.count({ where: { id: { in: [ofBudi, ofHadi] }, confirmedAt: { not: null } } })).toBe(0);
  expect(await confirmExemptions(all.adi, both)).toEqual({ confirmed: 2, already: 0 });
  await exemptPact(all.wati, { pactId: all.adi.pactId, reason: "CUTI_BESAR" });
  const own = confirmExemptions(all.adi, { caseIds: [await idOf(all.adi.pactId)] });
  await expect(own).rejects.toMatchObject({ code: "forbidden" });
});

test("five officers' clicks confirm once; a unit confirms nothing", async () => {
  const clicks = await Promise.all(
    [1, 2, 3, 4, 5].map(() => confirmExemptions(all.adi, { caseIds: [ofBudi, ofHadi] })),
  );
  expect(clicks.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(2);
  expect(
    await db.auditEvent.count({
      where: { action: "exemption.confirm", subjectId: { in: [all.budi.pactId, all.hadi.pactId] } },
    }),
  ).toBe(2);
  for (const who of [all.joko, all.ratna]) {
    await expect(confirmExemptions(who, { caseIds: [ofBudi] })).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const who of [all.laras, all.auditor, all.leader, all.observer, all.siti, all.away.rudi]) {
    await expect(confirmExemptions(who, { caseIds: [ofBudi] })).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await countWaitingCases(all.wati)).toBe(0);
});

test("the unconfirmed come first, filtered by state, unit, campaign and name", async () => {
  await confirmExemptions(all.adi, { caseIds: [ofHadi] });
  const ids = async (filter: object) => (await listCases(all.wati, filter)).items.map(({ id }) => id);
  expect(await ids({ kind: "exemption" })).toEqual([ofBudi, ofHadi]);
  expect(await ids({ state: "confirmed" })).toEqual([ofHadi]);
  expect(await ids({ unit: all.units.education })).toEqual([ofBudi]);
  expect(await ids({ q: "hadi" })).toEqual([ofHadi]);
  expect(await ids({ campaign: all.agencyId })).toEqual([]);
  const first = await listCases(all.wati, { limit: 1 });
  expect(first).toMatchObject({ total: 2, items: [{ id: ofBudi }] });
  const second = await listCases(all.wati, { limit: 1, cursor: first.nextCursor });
  expect(second).toMatchObject({ items: [{ id: ofHadi }], nextCursor: null });
});

test("ended with a reason: the unit reads it at the person, and the history of the population keeps it", async () => {
  await closeCase(all.adi, { caseId: ofBudi, outcome: "ended", reason: why });
  expect(await pactRow(all.budi)).toMatchObject({ status: "pending" });
  expect(await rowOf(all.joko)).toMatchObject({ status: "pending", note: `Pengecualian diakhiri: ${why}` });
  expect(await findPersonRecord(all.joko, all.budi.pactId)).toMatchObject({ exemptions: [{ endedReason: why }] });
  expect(await db.populationChange.findFirst({ where: { pactId: all.budi.pactId, kind: "resumed" } })).toMatchObject({
    note: why,
  });
  expect(await findCaseView(all.wati, ofBudi)).toMatchObject({
    ...{ state: "ended", endedReason: why, endedBy: "Adi Nugroho, S.Pd." },
  });
  await expect(closeCase(all.adi, { caseId: ofBudi, outcome: "ended", reason: why })).rejects.toMatchObject({
    code: "case_closed",
  });
  await expect(confirmExemptions(all.adi, { caseIds: [ofBudi] })).rejects.toMatchObject({ code: "case_closed" });
  await expect(reopenCase(all.adi, { caseId: ofBudi, reason: why })).rejects.toMatchObject({ code: "not_found" });
});

test("what the unit read of an ended exemption it reads on, when the person declines thereafter", async () => {
  await closeCase(all.adi, { caseId: ofBudi, outcome: "ended", reason: why });
  const before = await rowOf(all.joko);
  await declinePact(all.budi, { pactId: all.budi.pactId, reason: WORDS });
  expect((await rowOf(all.joko))?.note).toBe(before?.note);
});

test("one officer confirms while another ends: whoever was later is told, or ends what is confirmed", async () => {
  const [confirmed, ended] = await Promise.allSettled([
    confirmExemptions(all.adi, { caseIds: [ofBudi] }),
    closeCase(all.wati, { caseId: ofBudi, outcome: "ended", reason: why }),
  ]);
  expect(ended.status).toBe("fulfilled");
  if (confirmed.status === "rejected") expect(confirmed.reason).toMatchObject({ code: "case_closed" });
  expect(await findCaseView(all.wati, ofBudi)).toMatchObject({ state: "ended" });
});

test("an exemption since is another case: the page of the first ends nothing", async () => {
  await endExemption(all.joko, { pactId: all.budi.pactId });
  await exemptPact(all.joko, { pactId: all.budi.pactId, reason: "CLTN" });
  const stale = endExemption(all.wati, { pactId: all.budi.pactId, reason: why, exemptionId: ofBudi });
  await expect(stale).rejects.toMatchObject({ code: "case_closed" });
  expect(await pactRow(all.budi)).toMatchObject({ status: "exempt" });
});

test("an outcome belongs to the kind of its case", async () => {
  const caseId = await declined(all, all.siti);
  const wrong = { fields: { outcome: expect.any(String) } };
  await expect(closeCase(all.adi, { caseId, outcome: "ended", reason: why })).rejects.toMatchObject(wrong);
  await expect(closeCase(all.adi, { caseId: ofBudi, outcome: "willing", reason: why })).rejects.toMatchObject(wrong);
});
