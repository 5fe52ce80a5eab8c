import { beforeAll, expect, test } from "vitest";
import type { User } from "@/lib/core/actor";
import { db, plain } from "@/lib/db";
import { leaveEmployees } from "@/lib/employees/leave-employees";
import { findCounterFaults } from "@/lib/monitoring/reconcile-counters";
import { acceptProposals } from "@/lib/population/accept-proposals";
import { addPerson } from "@/lib/population/add-person";
import { populationHistory } from "@/lib/population/history";
import { listProposals } from "@/lib/population/proposals";
import { findLineFaults } from "@/lib/population/reconcile-lines";
import { rejectProposals } from "@/lib/population/reject-proposals";
import { removePerson } from "@/lib/population/remove-person";
import { load } from "@/tests/lib/imports/roster-file";
import { officer } from "@/tests/support/actors";
import { nipOf, opened, populated, type RosterPerson, roster } from "./population-world";

const [siti, budi, edi, ayu] = [1, 2, 3, 4].map((n) => nipOf(n)) as [string, string, string, string];
const PEOPLE: RosterPerson[] = [
  { nip: siti, name: "SITI AMINAH", unit: "S1" },
  { nip: budi, name: "BUDI SANTOSO", unit: "S1" },
  { nip: edi, name: "EDI WIBOWO", unit: "D2" },
  { nip: ayu, name: "AYU LESTARI", unit: "D2", standing: "CLTN" },
];
const COHORT: RosterPerson[] = Array.from({ length: 1246 }, (_, n) => ({
  nip: nipOf(n, "PPPK"),
  name: `PEGAWAI BARU ${n}`,
  unit: n % 3 === 0 ? "D2" : "S1",
  type: "PPPK",
}));

let world: Awaited<ReturnType<typeof populated>>;
let admin: User;
let campaignId: string;

beforeAll(async () => {
  world = await populated(PEOPLE);
  admin = world.admin;
  campaignId = await opened(admin, ["PNS", "PPPK"]);
});

const without = (nip: string, people = PEOPLE) => people.filter((one) => one.nip !== nip);
const proposed = async () => {
  const { groups } = await listProposals(admin, { campaignId });
  return groups.map(({ kind, reason, people }) => `${kind} ${people} ${reason}`);
};
const sound = async () => {
  expect(await findLineFaults(plain)).toEqual([]);
  expect(await findCounterFaults(plain)).toEqual([]);
};
const obligated = async (unit?: string) => (await populationHistory(admin, campaignId, { unit })).obligated;

test("an opened campaign proposes nothing, and its history is the opening with those it exempted", async () => {
  expect(await proposed()).toEqual([]);
  const history = await populationHistory(admin, campaignId, {});
  expect(history.lines).toMatchObject([
    { kind: "opened", joined: 4, left: 0, people: 4, total: 4, due: 4 },
    { kind: "exempted", joined: 0, left: 0, people: 1, total: 4, due: 3 },
  ]);
});

test("1,246 new PPPK are proposed once, however often their file is loaded, and come in with one act", async () => {
  await load(admin, "employees", roster([...PEOPLE, ...COHORT]));
  expect(await proposed()).toEqual(["join 1246 PPPK baru"]);
  await load(admin, "employees", roster([...PEOPLE, ...COHORT]));
  expect(await proposed()).toEqual(["join 1246 PPPK baru"]);
  expect(await db.pact.count({ where: { campaignId } })).toBe(4);

  await expect(acceptProposals(admin, { campaignId, kind: "join", expected: 1245 })).rejects.toMatchObject({
    code: "proposals_changed",
  });
  const colleague = await officer({ agencyId: world.agencyId, role: "bkpsdm_admin" });
  const act = { campaignId, kind: "join", expected: 1246, effectiveOn: "2028-10-01", note: "SK 800/77" };
  const answers = await Promise.all([admin, admin, colleague].map((who) => acceptProposals(who, act)));
  expect(answers.map(({ accepted }) => accepted).sort((a, b) => a - b)).toEqual([0, 0, 1246]);
  expect(await proposed()).toEqual([]);
  expect(await obligated()).toBe(1250);
  const history = await populationHistory(admin, campaignId, { unit: world.unit("D2") });
  expect(history.lines).toMatchObject([
    { kind: "opened", total: 2 },
    { kind: "exempted", total: 2, due: 1 },
    {
      kind: "joined",
      reason: "PPPK baru",
      joined: 416,
      importName: "berkas.csv",
      effectiveOn: "2028-10-01",
      total: 418,
    },
  ]);
  const events = await db.auditEvent.findMany({ where: { action: "population.accept", subjectId: campaignId } });
  expect(events.map(({ data }) => data)).toEqual([{ kind: "join", people: 1246, effectiveOn: "2028-10-01" }]);
  await load(admin, "employees", roster([...PEOPLE, ...COHORT]));
  expect(await proposed()).toEqual([]);
  await sound();
});

test("retired, on leave, back from leave: each is proposed with its reason", async () => {
  const after = [
    { nip: siti, name: "SITI AMINAH", unit: "S1", standing: "Pensiun" },
    { nip: budi, name: "BUDI SANTOSO", unit: "S1", standing: "CLTN" },
    { nip: edi, name: "EDI WIBOWO", unit: "D2" },
    { nip: ayu, name: "AYU LESTARI", unit: "D2" },
  ];
  await load(admin, "employees", roster([...after, ...COHORT]));
  expect(await proposed()).toEqual(["exempt 1 CLTN", "leave 1 Pensiun", "resume 1 Kedudukan hukum kembali Aktif"]);
  const before = await obligated();
  for (const kind of ["exempt", "leave", "resume"]) {
    expect(await acceptProposals(admin, { campaignId, kind })).toMatchObject({ accepted: 1 });
  }
  expect(await proposed()).toEqual([]);
  expect(await obligated()).toBe(before - 1);
  const states = await db.pact.findMany({
    where: { campaignId, employee: { nip: { in: [siti, budi, ayu] } } },
    select: { status: true, employee: { select: { nip: true } } },
  });
  expect(Object.fromEntries(states.map(({ status, employee }) => [employee?.nip ?? "", status]))).toEqual({
    [siti]: "removed",
    [budi]: "exempt",
    [ayu]: "pending",
  });
  await sound();
});

test("what was refused is not offered again until a fact changes", async () => {
  await load(admin, "employees", roster([{ nip: edi, name: "EDI WIBOWO", unit: "D2", standing: "CLTN" }]));
  const { items } = await listProposals(admin, { campaignId, kind: "exempt" });
  expect(items).toMatchObject([{ name: "Edi Wibowo", reason: "CLTN", status: "pending" }]);
  const ids = items.map(({ employeeId }) => employeeId);
  const refusal = { campaignId, kind: "exempt", employeeIds: ids, reason: "CLTN belum berlaku" };
  const twice = await Promise.all([rejectProposals(admin, refusal), rejectProposals(admin, refusal)]);
  expect(twice.map(({ rejected }) => rejected).sort()).toEqual([0, 1]);
  expect(await proposed()).toEqual([]);
  await load(admin, "employees", roster([{ nip: edi, name: "EDI WIBOWO, S.T.", unit: "D2", standing: "CLTN" }]));
  expect(await proposed()).toEqual([]);
  await load(admin, "employees", roster([{ nip: edi, name: "EDI WIBOWO", unit: "D1", standing: "CLTN" }]));
  expect(await proposed()).toEqual(["exempt 1 CLTN"]);
  await rejectProposals(admin, refusal);
  await sound();
});

test("who left and comes back with the same NIP is the same person with the same pact", async () => {
  const { id } = await world.person(edi);
  await leaveEmployees(admin, { employeeIds: [id], reason: "PINDAH" });
  const out = await db.pact.findFirstOrThrow({ where: { campaignId, employeeId: id } });
  expect(out.status).toBe("removed");
  await load(admin, "employees", roster([{ nip: edi, name: "EDI WIBOWO", unit: "D1" }]));
  expect(await proposed()).toEqual(["join 1 Kembali bertugas"]);
  await acceptProposals(admin, { campaignId, kind: "join" });
  const back = await db.pact.findFirstOrThrow({ where: { campaignId, employeeId: id } });
  expect(back).toMatchObject({ id: out.id, status: "pending", unitId: world.unit("D1") });
  await sound();
});

test("who is added or taken out by hand is not proposed the other way", async () => {
  const { id } = await world.person(edi);
  const change = { campaignId, employeeId: id };
  expect(await removePerson(admin, { ...change, reason: "PINDAH" })).toMatchObject({ alreadyOut: false });
  expect(await removePerson(admin, { ...change, reason: "PINDAH" })).toMatchObject({ alreadyOut: true });
  expect(await proposed()).toEqual([]);
  expect(await addPerson(admin, { ...change, reason: "KEMBALI" })).toMatchObject({ alreadyIn: false });
  expect(await addPerson(admin, { ...change, reason: "KEMBALI" })).toMatchObject({ alreadyIn: true });
  await expect(addPerson(admin, { ...change, reason: "LAINNYA" })).rejects.toMatchObject({
    fields: { note: "Jelaskan alasan lain itu dalam satu kalimat" },
  });
  await sound();
});

test("what is signed stays: nobody takes it out, and leaving leaves a line that changes nothing", async () => {
  const { id } = await world.person(ayu);
  await db.pact.updateMany({ where: { campaignId, employeeId: id }, data: { status: "signed" } });
  await expect(removePerson(admin, { campaignId, employeeId: id, reason: "PENSIUN" })).rejects.toMatchObject({
    code: "population_signed",
  });
  const before = await obligated();
  await leaveEmployees(admin, { employeeIds: [id], reason: "PENSIUN" });
  expect(await obligated()).toBe(before);
  const line = await db.populationChange.findFirst({ where: { pact: { campaignId, employeeId: id }, kind: "left" } });
  expect(line).toMatchObject({ reason: "Pensiun sesudah menandatangani" });
  expect(line?.fromUnit).toBe(line?.toUnit);
  await sound();
});

test("only the agency's own officers see proposals, and decide", async () => {
  const head = await officer({ agencyId: world.agencyId, role: "unit_head", unitId: world.unit("D2") });
  await expect(listProposals(head, { campaignId })).rejects.toMatchObject({ code: "not_found" });
  await expect(acceptProposals(head, { campaignId, kind: "join" })).rejects.toMatchObject({ code: "forbidden" });
  const { admin: stranger } = await populated(without(siti));
  await expect(listProposals(stranger, { campaignId })).rejects.toMatchObject({ code: "not_found" });
  await expect(acceptProposals(stranger, { campaignId, kind: "join" })).rejects.toMatchObject({ code: "not_found" });
  await expect(populationHistory(stranger, campaignId, {})).rejects.toMatchObject({ code: "not_found" });
  await expect(populationHistory(head, campaignId, { unit: world.unit("D1") })).rejects.toMatchObject({
    code: "not_found",
  });
});
