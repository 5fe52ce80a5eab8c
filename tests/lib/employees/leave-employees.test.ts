import { beforeEach, expect, test } from "vitest";
import { createSession } from "@/lib/accounts/create-session";
import { disableAccount } from "@/lib/accounts/disable-account";
import { findActor } from "@/lib/accounts/find-actor";
import { giveRole } from "@/lib/accounts/give-role";
import { systemActor, type User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { findEmployee } from "@/lib/employees/find-employee";
import { leaveEmployees } from "@/lib/employees/leave-employees";
import { countEmployees, listEmployees } from "@/lib/employees/queries";
import { csv, load } from "@/tests/lib/imports/roster-file";
import { emptyAgency, officer } from "@/tests/support/actors";

const UNITS = csv(
  ["ID", "NAMA_UNOR", "ID_ATASAN"],
  ["R", "Pemkab Contoh", ""],
  ["D1", "Dinas A", "R"],
  ["D2", "Dinas B", "R"],
);
const PEOPLE = csv(
  ["NIP", "NAMA", "UNOR ID"],
  ["198503152010012001", "SITI AMINAH", "D1"],
  ["199001012015031002", "BUDI SANTOSO", "D1"],
  ["198812122012121003", "EDI WIBOWO", "D2"],
);

let admin: User;
let agencyId: string;
let code = 10;

beforeEach(async () => {
  code += 1;
  ({ id: agencyId } = await emptyAgency(`33.${code}`));
  admin = await officer({ agencyId, role: "bkpsdm_admin" });
  await load(admin, "units", UNITS);
  await load(admin, "employees", PEOPLE);
});

const person = async (name: string) => db.employee.findFirstOrThrow({ where: { agencyId, name } });
const unit = async (unitCode: string) => db.unit.findFirstOrThrow({ where: { agencyId, code: unitCode } });
const leaving = (...ids: string[]) => ({ employeeIds: ids, reason: "PENSIUN" });

async function openCampaign() {
  const campaign = await db.campaign.create({
    data: { agencyId, name: "Pilkada", contests: [], population: {}, options: {}, deadline: new Date("2028-11-01") },
  });
  const text = {
    version: 1,
    title: "Ikrar",
    opening: "Kami",
    points: ["Netral"],
    closing: "Demikian",
    statement: "Ya",
  };
  const { id: textId } = await db.pledgeText.create({ data: { campaignId: campaign.id, ...text } });
  await db.campaign.update({ where: { id: campaign.id }, data: { status: "open", textId, openedAt: new Date() } });
  const everybody = await db.employee.findMany({ where: { agencyId } });
  for (const { id, unitId, employmentType, tier } of everybody) {
    await db.pact.create({ data: { agencyId, campaignId: campaign.id, employeeId: id, unitId, employmentType, tier } });
  }
  return campaign.id;
}

const counted = async (campaignId: string) => {
  const rows = await db.completionCounter.groupBy({ by: ["status"], where: { campaignId }, _sum: { count: true } });
  return Object.fromEntries(rows.map(({ status, _sum }) => [status, _sum.count]).filter(([, n]) => n));
};

test("who leaves owes no pact, keeps what was signed, and leaves a trace", async () => {
  const campaignId = await openCampaign();
  const [siti, edi] = [await person("Siti Aminah"), await person("Edi Wibowo")];
  await db.pact.updateMany({ where: { employeeId: edi.id }, data: { status: "signed" } });
  const result = await leaveEmployees(admin, { ...leaving(siti.id, edi.id), note: "SK 800/12" });
  expect(result).toEqual({ left: 2, alreadyGone: 0, pactsRemoved: 1 });
  expect(await person("Siti Aminah")).toMatchObject({ goneReason: "Pensiun: SK 800/12" });
  expect(await counted(campaignId)).toEqual({ pending: 1, removed: 1, signed: 1 });
  const [change] = await db.populationChange.findMany({ where: { pact: { employeeId: siti.id } } });
  expect(change).toMatchObject({ kind: "left", fromUnit: siti.unitId });
  const events = await db.auditEvent.findMany({ where: { action: "employee.leave", agencyId } });
  expect(events.map(({ subjectId, data }) => [subjectId, data])).toEqual(
    expect.arrayContaining([[siti.id, { reason: "PENSIUN", pactsRemoved: 1, grantsEnded: 0, sessionsEnded: 0 }]]),
  );
});

test("leaving twice is one leaving", async () => {
  const { id } = await person("Siti Aminah");
  await leaveEmployees(admin, leaving(id));
  const { goneAt } = await person("Siti Aminah");
  expect(await leaveEmployees(admin, leaving(id))).toEqual({ left: 0, alreadyGone: 1, pactsRemoved: 0 });
  expect(await person("Siti Aminah")).toMatchObject({ goneAt });
  expect(await db.auditEvent.count({ where: { action: "employee.leave", subjectId: id } })).toBe(1);
});

test("an office ends with its holder, but the agency keeps an admin", async () => {
  const [siti, budi] = [await person("Siti Aminah"), await person("Budi Santoso")];
  const head = await officer({ agencyId, role: "unit_head", unitId: (await unit("D1")).id, employeeId: siti.id });
  await leaveEmployees(admin, leaving(siti.id));
  const [grant] = await db.roleGrant.findMany({ where: { accountId: head.accountId } });
  expect(grant?.validUntil).not.toBeNull();

  await db.account.update({ where: { id: admin.accountId }, data: { employeeId: budi.id } });
  await expect(leaveEmployees(admin, leaving(budi.id))).rejects.toMatchObject({ code: "last_admin" });
  expect(await person("Budi Santoso")).toMatchObject({ goneAt: null });
});

test.each([
  ["has not activated yet", { status: "invited" }, {}],
  ["is closed", { status: "disabled" }, {}],
  ["begins tomorrow", {}, { validFrom: new Date(Date.now() + 86_400_000) }],
] as const)("an admin who %s does not count as one who remains", async (_, account, grant) => {
  const budi = await person("Budi Santoso");
  await db.account.update({ where: { id: admin.accountId }, data: { employeeId: budi.id } });
  const other = await officer({ agencyId, role: "bkpsdm_admin" });
  await db.account.update({ where: { id: other.accountId }, data: account });
  await db.roleGrant.updateMany({ where: { accountId: other.accountId }, data: grant });
  await expect(leaveEmployees(systemActor("test"), leaving(budi.id))).rejects.toMatchObject({ code: "last_admin" });
  const siti = await person("Siti Aminah");
  await db.account.update({ where: { id: other.accountId }, data: { employeeId: siti.id } });
  expect(await leaveEmployees(admin, leaving(siti.id))).toMatchObject({ left: 1 });
});

test("two last admins who leave at once, and one who is closed meanwhile, leave one", async () => {
  const [siti, budi, edi] = [await person("Siti Aminah"), await person("Budi Santoso"), await person("Edi Wibowo")];
  await db.account.update({ where: { id: admin.accountId }, data: { employeeId: edi.id } });
  for (const { id: employeeId } of [siti, budi]) await officer({ agencyId, role: "bkpsdm_admin", employeeId });
  const system = systemActor("test");
  const outcomes = await Promise.allSettled([
    leaveEmployees(system, leaving(siti.id)),
    leaveEmployees(system, leaving(budi.id)),
    disableAccount(system, { accountId: admin.accountId, reason: "Dipinjamkan" }),
  ]);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refusals).toEqual(["last_admin"]);
});

test("an act that began earlier, and came to its turn later, sees whom the other has ended", async () => {
  const [siti, budi] = [await person("Siti Aminah"), await person("Budi Santoso")];
  await db.roleGrant.updateMany({ where: { agencyId, role: "bkpsdm_admin" }, data: { validUntil: new Date() } });
  for (const { id: employeeId } of [siti, budi]) await officer({ agencyId, role: "bkpsdm_admin", employeeId });
  const began = new Date();
  await leaveEmployees(systemActor("test"), leaving(siti.id), new Date(began.getTime() + 50));
  await expect(leaveEmployees(systemActor("test"), leaving(budi.id), began)).rejects.toMatchObject({
    code: "last_admin",
  });
});

test("who leaves is signed out everywhere, keeps the password, and then sees only the own proofs", async () => {
  const siti = await person("Siti Aminah");
  const { accountId } = await officer({ agencyId, role: "unit_operator", unitId: siti.unitId, employeeId: siti.id });
  const open = () => createSession(systemActor("test"), { accountId, method: "password" });
  const [first, second] = [await open(), await open()];
  const code = { accountId, codeHash: "c".repeat(64), expiresAt: new Date(Date.now() + 86_400_000) };
  await db.activationCode.create({ data: code });
  await leaveEmployees(admin, leaving(siti.id));
  for (const { token } of [first, second]) {
    expect(await findActor(token, admin.origin)).toMatchObject({ kind: "anonymous" });
  }
  expect(await db.activationCode.count({ where: { accountId, expiresAt: { gt: new Date() } } })).toBe(0);
  const [event] = await db.auditEvent.findMany({ where: { action: "employee.leave", subjectId: siti.id } });
  expect(event?.data).toMatchObject({ grantsEnded: 1, sessionsEnded: 2 });
  const later = await findActor((await open()).token, admin.origin);
  expect(later).toMatchObject({ kind: "user", employeeId: siti.id, grants: [] });
  await expect(giveRole(admin, { accountId, role: "leader" })).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["the unit's own head", "unit_head", "D1", "forbidden"],
  ["a neighbour's head", "unit_head", "D2", "not_found"],
  ["a verifier", "bkpsdm_verifier", undefined, "forbidden"],
] as const)("%s may not", async (_, role, unitCode, refusal) => {
  const actor = await officer({ agencyId, role, unitId: unitCode && (await unit(unitCode)).id });
  const { id } = await person("Siti Aminah");
  await expect(leaveEmployees(actor, leaving(id))).rejects.toMatchObject({ code: refusal });
});

test("another agency's admin does not see them; one stranger in the list refuses all of it", async () => {
  const foreign = await officer({ agencyId: (await emptyAgency(`34.${code}`)).id, role: "bkpsdm_admin" });
  const { id } = await person("Siti Aminah");
  await expect(leaveEmployees(foreign, leaving(id))).rejects.toMatchObject({ code: "not_found" });
  const mixed = leaving(id, "019a0000-0000-7000-8000-000000000000");
  await expect(leaveEmployees(admin, mixed)).rejects.toMatchObject({ code: "not_found" });
  expect(await person("Siti Aminah")).toMatchObject({ goneAt: null });
});

test("the reason is asked for, and another reason in words", async () => {
  const { id } = await person("Siti Aminah");
  const wrong = { employeeIds: [id], reason: "LAINNYA" };
  await expect(leaveEmployees(admin, wrong)).rejects.toMatchObject({ fields: { note: "Tulis alasannya" } });
  await expect(leaveEmployees(admin, { employeeIds: [id] })).rejects.toMatchObject({
    fields: { reason: "Pilih alasan" },
  });
});

test("people who move to another unit take an unsigned pact with them, and its place in the counters", async () => {
  const campaignId = await openCampaign();
  const [siti, budi] = [await person("Siti Aminah"), await person("Budi Santoso")];
  await db.pact.updateMany({ where: { employeeId: budi.id }, data: { status: "signed" } });
  await load(admin, "employees", Buffer.from(PEOPLE.toString().replaceAll("D1", "D2")));
  const d2 = await unit("D2");
  expect(await db.pact.findFirst({ where: { employeeId: siti.id } })).toMatchObject({ unitId: d2.id });
  expect(await db.pact.findFirst({ where: { employeeId: budi.id } })).toMatchObject({ unitId: budi.unitId });
  const lineOf = (employeeId: string) => db.populationChange.findMany({ where: { pact: { campaignId, employeeId } } });
  expect(await lineOf(siti.id)).toMatchObject([{ kind: "moved", fromUnit: siti.unitId, toUnit: d2.id }]);
  // What is signed stays where it was signed, and the line says that the person works elsewhere now.
  const stays = { kind: "moved", fromUnit: budi.unitId, toUnit: budi.unitId, worksAt: d2.id };
  expect(await lineOf(budi.id)).toMatchObject([stays]);
  expect(await counted(campaignId)).toEqual({ pending: 2, signed: 1 });
});

test("lists stay within reach, page by page, and their totals count everybody", async () => {
  const first = await listEmployees(admin, { limit: 2 });
  expect(first).toMatchObject({ total: 3, items: [{ name: "Budi Santoso" }, { name: "Edi Wibowo" }] });
  const second = await listEmployees(admin, { limit: 2, cursor: first.nextCursor });
  expect(second.items.map(({ name }) => name)).toEqual(["Siti Aminah"]);
  expect(second.nextCursor).toBeNull();
  expect((await listEmployees(admin, { q: "1988 1212" })).items).toMatchObject([{ name: "Edi Wibowo" }]);
  expect((await listEmployees(admin, { q: "sit%" })).total).toBe(0);

  const head = await officer({ agencyId, role: "unit_head", unitId: (await unit("D1")).id });
  expect((await listEmployees(head, {})).items.map(({ name }) => name)).toEqual(["Budi Santoso", "Siti Aminah"]);
  expect(await countEmployees(head)).toMatchObject({ present: 2, notActivated: 2, byType: { PNS: 2 } });
  expect(await findEmployee(head, (await person("Edi Wibowo")).id)).toBeNull();
  const observer = await officer({ agencyId, role: "observer" });
  expect((await listEmployees(observer, {})).total).toBe(0);
});
