import { beforeEach, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { closeCase } from "@/lib/cases/close-case";
import { followUpCase } from "@/lib/cases/follow-up";
import { findOwnCase } from "@/lib/cases/own-case";
import { countWaitingCases, findCaseView, listCases } from "@/lib/cases/queries";
import { reopenCase } from "@/lib/cases/reopen-case";
import { db } from "@/lib/db";
import { declinePact } from "@/lib/pacts/decline-pact";
import { listPacts } from "@/lib/pacts/queries";
import { signPact } from "@/lib/pacts/sign-pact";
import { type CaseWorld, caseWorld, declined, NOTE, pactRow, signature, today, WORDS } from "./case-world";

let all: CaseWorld;
let caseId: string;
const followUp = (more: object = {}) => ({ caseId, kind: "call", happenedOn: today(), note: NOTE, ...more });
const reason = "Setelah klarifikasi, sudah dipertimbangkan.";
const entries = () => db.caseEntry.findMany({ where: { declineId: caseId }, orderBy: { recordedAt: "asc" } });
const events = (action: string) => db.auditEvent.findMany({ where: { action, subjectId: all.siti.pactId } });

beforeEach(async () => {
  all = await caseWorld();
  caseId = await declined(all, all.siti);
});

test("a decline opens a case with the person as on that day, whatever changes later", async () => {
  await db.employee.update({ where: { id: all.siti.employeeId }, data: { position: "Kepala Sekolah" } });
  await db.pact.update({ where: { id: all.siti.pactId }, data: { unitId: all.units.neighbour } });
  expect(await findCaseView(all.wati, caseId)).toMatchObject({
    ...{ kind: "decline", state: "open", outcome: null, reason: WORDS, entries: [], decidable: true },
    ...{ name: "Siti Rahmawati, S.Pd.", position: "Guru Ahli Pertama", unitNameThen: "SDN 1 Sukorejo" },
    unitName: "SDN 2 Sukorejo",
  });
  expect(await countWaitingCases(all.wati)).toBe(1);
});

test("follow-ups are dated lines; the same line twice is one, and none can be rewritten", async () => {
  const answers = await Promise.all([1, 2, 3].map(() => followUpCase(all.wati, followUp())));
  expect(new Set(answers.map(({ entryId }) => entryId)).size).toBe(1);
  await followUpCase(all.adi, followUp({ kind: "guidance", note: "Pembinaan oleh atasan langsung." }));
  const view = await findCaseView(all.wati, caseId);
  expect(view?.entries).toMatchObject([
    { act: "follow_up", kind: "guidance", officer: "Adi Nugroho, S.Pd.", happenedOn: today(), file: null },
    { act: "follow_up", kind: "call", note: NOTE, officer: "Wati Handayani, S.Pd." },
  ]);
  const trail = await events("case.follow-up");
  expect(trail).toHaveLength(2);
  expect(JSON.stringify(trail.map(({ data }) => data))).not.toContain("Dipanggil");
  await expect(db.caseEntry.updateMany({ where: { declineId: caseId }, data: { note: "lain" } })).rejects.toThrow();
  await expect(db.caseEntry.deleteMany({ where: { declineId: caseId } })).rejects.toThrow();
});

test.each([
  [{ happenedOn: "2999-01-01" }, "happenedOn"],
  [{ happenedOn: "kemarin" }, "happenedOn"],
  [{ note: "ok" }, "note"],
  [{ kind: "hukuman" }, "kind"],
])("a follow-up of %j is refused at its field", async (wrong, field) => {
  await expect(followUpCase(all.wati, followUp(wrong))).rejects.toMatchObject({
    fields: { [field]: expect.any(String) },
  });
  expect(await entries()).toEqual([]);
});

test("willing: the pact is owed again, and to the unit nothing has moved at any time", async () => {
  const seen = async () => JSON.stringify((await listPacts(all.joko, { campaign: all.campaignId })).items);
  const before = await seen();
  await closeCase(all.wati, { caseId, outcome: "willing", reason });
  expect(await seen()).toBe(before);
  expect(await pactRow(all.siti)).toMatchObject({ status: "pending" });
  expect(await findCaseView(all.wati, caseId)).toMatchObject({ state: "closed", outcome: "willing" });
  expect(await findOwnCase(all.siti, all.siti.pactId)).toMatchObject({
    outcome: "willing",
    closedAt: expect.any(Date),
  });
  await signPact(all.siti, await signature(all.siti));
  expect(await pactRow(all.siti)).toMatchObject({ status: "signed" });
  expect(await findCaseView(all.wati, caseId)).toMatchObject({ outcome: "willing" });
});

test("unwilling: the case is closed and the pact stays declined, until the person signs after all", async () => {
  await closeCase(all.wati, { caseId, outcome: "unwilling", reason });
  expect(await pactRow(all.siti)).toMatchObject({ status: "declined" });
  expect(await findCaseView(all.wati, caseId)).toMatchObject({ state: "closed", outcome: "unwilling" });
  await expect(followUpCase(all.wati, followUp())).rejects.toMatchObject({ code: "case_closed" });
  await signPact(all.siti, await signature(all.siti));
  expect(await findCaseView(all.wati, caseId)).toMatchObject({ state: "closed", outcome: "signed" });
  await expect(reopenCase(all.wati, { caseId, reason })).rejects.toMatchObject({ code: "case_not_reopenable" });
});

test("signing closes the case by itself; there is nothing left to decide", async () => {
  await signPact(all.siti, await signature(all.siti));
  expect(await findCaseView(all.wati, caseId)).toMatchObject({ state: "closed", outcome: "signed" });
  expect(await countWaitingCases(all.wati)).toBe(0);
  for (const outcome of ["willing", "unwilling", "exempted"]) {
    const close = closeCase(all.wati, { caseId, outcome, reason, exemptionReason: "SAKIT" });
    await expect(close).rejects.toMatchObject({ code: "case_closed" });
  }
});

test("exempted: an exemption with its reason, which somebody else has to confirm; the reason of the case stays inside", async () => {
  const exemption = { exemptionReason: "CLTN", exemptionNote: "SK 800/1/2028" };
  await closeCase(all.wati, { caseId, outcome: "exempted", reason, ...exemption });
  expect(await pactRow(all.siti)).toMatchObject({ status: "exempt" });
  expect(await db.exemption.findFirst({ where: { pactId: all.siti.pactId } })).toMatchObject({
    ...{ reason: "CLTN", note: "SK 800/1/2028", decidedById: all.wati.accountId, confirmedAt: null },
  });
  expect(await findCaseView(all.adi, caseId)).toMatchObject({
    ...{ state: "closed", outcome: "exempted" },
    entries: [{ act: "closed", outcome: "exempted", note: reason }],
  });
  const lines = await db.populationChange.findMany({ where: { pactId: all.siti.pactId } });
  expect(JSON.stringify(lines)).not.toContain("klarifikasi");
  const missing = closeCase(all.wati, { caseId, outcome: "exempted", reason });
  await expect(missing).rejects.toMatchObject({ fields: { exemptionReason: expect.any(String) } });
});

test("a closed case is taken up again, with a reason, and pressed twice once", async () => {
  await closeCase(all.wati, { caseId, outcome: "unwilling", reason });
  await Promise.all([1, 2].map(() => reopenCase(all.adi, { caseId, reason: "Yang bersangkutan meminta bertemu." })));
  expect(await findCaseView(all.wati, caseId)).toMatchObject({ state: "open", outcome: null });
  await closeCase(all.wati, { caseId, outcome: "willing", reason });
  await reopenCase(all.wati, { caseId, reason: "Keliru memilih hasil penanganan." });
  expect(await pactRow(all.siti)).toMatchObject({ status: "declined" });
  expect((await entries()).map(({ act }) => act)).toEqual(["closed", "reopened", "closed", "reopened"]);
  await expect(reopenCase(all.adi, { caseId, reason: "Sekali lagi dibuka." })).rejects.toMatchObject({
    code: "case_not_closed",
  });
});

test("another decline after a willing one is another case; the first stays closed", async () => {
  await closeCase(all.wati, { caseId, outcome: "willing", reason });
  const second = await declined(all, all.siti);
  expect(second).not.toBe(caseId);
  await expect(reopenCase(all.wati, { caseId, reason })).rejects.toMatchObject({ code: "case_not_reopenable" });
  expect((await listCases(all.wati, { kind: "decline" })).items.map(({ state }) => state)).toEqual(["open", "closed"]);
});

test("two officers at once: one decision stands, the other officer is told", async () => {
  const settled = await Promise.allSettled([
    closeCase(all.wati, { caseId, outcome: "willing", reason }),
    closeCase(all.adi, { caseId, outcome: "unwilling", reason }),
    closeCase(all.adi, { caseId, outcome: "exempted", reason, exemptionReason: "CLTN" }),
  ]);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of settled) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "case_closed" });
  expect((await entries()).filter(({ act }) => act === "closed")).toHaveLength(1);
  expect([...(await events("case.close")), ...(await events("pact.exempt"))]).toHaveLength(1);
});

test("one officer pressing twice decides once", async () => {
  await Promise.all([1, 2, 3].map(() => closeCase(all.wati, { caseId, outcome: "unwilling", reason })));
  expect(await entries()).toHaveLength(1);
  expect(await events("case.close")).toHaveLength(1);
});

test("the person signs while an officer closes: the signature stands whoever was first", async () => {
  const body = await signature(all.siti);
  const [signed, closed] = await Promise.allSettled([
    signPact(all.siti, body),
    closeCase(all.wati, { caseId, outcome: "unwilling", reason }),
  ]);
  expect(signed.status).toBe("fulfilled");
  if (closed.status === "rejected") expect(closed.reason).toMatchObject({ code: "case_closed" });
  expect(await pactRow(all.siti)).toMatchObject({ status: "signed" });
  expect(await findCaseView(all.wati, caseId)).toMatchObject({ state: "closed", outcome: "signed" });
});

test("nobody decides the own case, nor reads what colleagues wrote in it", async () => {
  const own = await declined({ wati: all.adi }, all.wati);
  expect((await listCases(all.wati, {})).items.map(({ id }) => id)).toEqual([caseId]);
  expect(await findCaseView(all.wati, own)).toBeNull();
  expect(await countWaitingCases(all.wati)).toBe(1);
  expect(await countWaitingCases(all.adi)).toBe(2);
  const close = closeCase(all.wati, { caseId: own, outcome: "willing", reason });
  await expect(close).rejects.toMatchObject({ code: "not_found" });
  await expect(followUpCase(all.wati, followUp({ caseId: own }))).rejects.toMatchObject({ code: "not_found" });
});

test("after the closing of the campaign officers still talk and note; nobody is made to owe again", async () => {
  await closeCampaign(all.adi, { campaignId: all.campaignId });
  await followUpCase(all.wati, followUp());
  const close = (outcome: string) => closeCase(all.wati, { caseId, outcome, reason });
  await expect(close("willing")).rejects.toMatchObject({ code: "campaign_not_open" });
  await close("unwilling");
  await expect(declinePact(all.siti, { pactId: all.siti.pactId, reason: WORDS })).resolves.toMatchObject({
    status: "declined",
  });
});
