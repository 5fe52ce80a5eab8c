import { expect, test } from "vitest";
import { listEvents } from "@/lib/audit/queries";
import { db, plain } from "@/lib/db";
import { leaveEmployees } from "@/lib/employees/leave-employees";
import { unitCompletion } from "@/lib/monitoring/queries";
import { findCounterFaults } from "@/lib/monitoring/reconcile-counters";
import { due } from "@/lib/monitoring/rules";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { acceptProposals } from "@/lib/population/accept-proposals";
import { addPerson } from "@/lib/population/add-person";
import { populationHistory } from "@/lib/population/history";
import { personLines } from "@/lib/population/person-lines";
import { listProposals } from "@/lib/population/proposals";
import { findLineFaults } from "@/lib/population/reconcile-lines";
import { rejectProposals } from "@/lib/population/reject-proposals";
import { removePerson } from "@/lib/population/remove-person";
import { updateEmployee } from "@/lib/population/update-employee";
import { load } from "@/tests/lib/imports/roster-file";
import { officer } from "@/tests/support/actors";
import { nipOf, opened, populated, type RosterPerson, roster } from "./population-world";

/** The same numbers at every run: a failure can be looked at again. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  return { next, pick };
}

const STANDINGS = ["Aktif", "Aktif", "Aktif", "CLTN", "Pensiun"];
const TYPES = ["PNS", "PNS", "PPPK"];

test.each([7, 2029])("whatever happens, the lines add up to Sasaran and Wajib at every unit (%i)", async (seed) => {
  const { next, pick } = dice(seed);
  const units = ["D1", "S1", "D2"];
  const born = (serial: number): RosterPerson => {
    const type = pick(TYPES);
    return {
      nip: nipOf(serial, type as "PNS" | "PPPK"),
      name: `ORANG ${seed} ${serial}`,
      unit: pick(units),
      type,
      standing: pick(STANDINGS),
    };
  };
  let people = Array.from({ length: 14 }, (_, serial) => born(serial));
  const world = await populated(people);
  const { admin, agencyId } = world;
  // The rule leaves one unit out, so that moving can lead out of it and into it.
  const campaignId = await opened(admin, ["PNS", "PPPK"], [world.unit("D1"), world.unit("S1")]);
  const anyPact = async () =>
    pick(await db.pact.findMany({ where: { campaignId }, orderBy: { employee: { nip: "asc" } } }));
  const anybody = async () => pick(await db.employee.findMany({ where: { agencyId }, orderBy: { nip: "asc" } }));

  const acts: (() => Promise<unknown>)[] = [
    async () => {
      people = people.map((one) => (next() < 0.3 ? { ...one, unit: pick(units), standing: pick(STANDINGS) } : one));
      people.push(born(100 + people.length));
      await load(admin, "employees", roster(people));
    },
    async () => acceptProposals(admin, { campaignId, kind: pick(["join", "leave", "exempt", "resume"]) }),
    async () => acceptProposals(admin, { campaignId, kind: pick(["join", "leave"]) }),
    async () => {
      const { items } = await listProposals(admin, { campaignId });
      const [one] = items;
      if (!one) return;
      await rejectProposals(admin, { campaignId, kind: one.kind, employeeIds: [one.employeeId], reason: "Diperiksa" });
    },
    async () => leaveEmployees(admin, { employeeIds: [(await anybody()).id], reason: "PINDAH" }),
    async () => addPerson(admin, { campaignId, employeeId: (await anybody()).id, reason: "BARU" }),
    async () => removePerson(admin, { campaignId, employeeId: (await anybody()).id, reason: "PENSIUN" }),
    async () => updateEmployee(admin, { employeeId: (await anybody()).id, unitId: world.unit(pick(units)) }),
    async () =>
      updateEmployee(admin, {
        employeeId: (await anybody()).id,
        legalStanding: pick(["AKTIF", "CLTN", "PENSIUN"]),
      }),
    async () => exemptPact(admin, { pactId: (await anyPact()).id, reason: pick(["SAKIT", "TUGAS_BELAJAR"]) }),
    async () => endExemption(admin, { pactId: (await anyPact()).id }),
    async () => {
      const { id } = await anybody();
      const where = { campaignId, employeeId: id, status: "pending" as const };
      await db.pact.updateMany({ where, data: { status: "signed" } });
    },
  ];
  for (let step = 0; step < 30; step += 1) {
    await pick(acts)().catch((error: { code?: string }) => {
      const expected = ["employee_gone", "population_signed", "pact_not_exemptable", "pact_not_exempt"];
      expect(expected, String(error)).toContain(error.code);
    });
    for (const code of ["R", "D1", "S1", "D2"]) {
      const history = await populationHistory(admin, campaignId, { unit: world.unit(code) });
      const now = await unitCompletion(admin, campaignId, world.unit(code));
      expect(history.obligated, `${code} after step ${step}`).toBe(now?.totals.obligated);
      expect(history.exempt, `exempt at ${code} after step ${step}`).toBe(now?.totals.exempt);
      expect(history.lines.at(-1)?.due ?? 0).toBe(now && due(now.totals));
      expect(history.lines.reduce((sum, line) => sum + line.joined - line.left, 0)).toBe(history.obligated);
    }
  }
  expect(await findCounterFaults(plain)).toEqual([]);
  expect(await findLineFaults(plain)).toEqual([]);
});

test("a move goes out of one unit and into the other, and stays level above both", async () => {
  const nip = nipOf(1);
  const world = await populated([{ nip, name: "SITI AMINAH", unit: "S1" }]);
  const campaignId = await opened(world.admin, ["PNS"]);
  const { id } = await world.person(nip);
  const act = { employeeId: id, unitId: world.unit("D2"), effectiveOn: "2028-10-03", note: "SK 12" };
  const twice = await Promise.all([updateEmployee(world.admin, act), updateEmployee(world.admin, act)]);
  expect(twice.map(({ moved }) => moved).sort()).toEqual([false, true]);
  const effect = async (code: string) => {
    const { lines } = await populationHistory(world.admin, campaignId, { unit: world.unit(code), kind: "moved" });
    return lines.map(({ joined, left, total, effectiveOn }) => [joined, left, total, effectiveOn]);
  };
  expect(await effect("S1")).toEqual([[0, 1, 0, "2028-10-03"]]);
  expect(await effect("D2")).toEqual([[1, 0, 1, "2028-10-03"]]);
  expect(await effect("R")).toEqual([[1, 1, 1, "2028-10-03"]]);
  const all = await populationHistory(world.admin, campaignId, {});
  const [, moved] = all.lines;
  const named = await populationHistory(world.admin, campaignId, { line: moved?.key });
  expect(named.people?.items).toMatchObject([{ name: "Siti Aminah", fromUnit: "SDN 1 Sukorejo", toUnit: "Dinas Dua" }]);
  expect(await db.populationChange.deleteMany({ where: { campaignId } }).catch(() => "kept")).toBe("kept");
});

test("each way into and out of an exemption is a line with its reason; whoever is taken out takes it along", async () => {
  const [siti, budi, ayu, edi] = [1, 2, 3, 4].map((n) => nipOf(n)) as [string, string, string, string];
  const world = await populated([
    { nip: siti, name: "SITI AMINAH", unit: "S1", standing: "CLTN" },
    { nip: budi, name: "BUDI SANTOSO", unit: "S1" },
    { nip: ayu, name: "AYU LESTARI", unit: "S1", standing: "CLTN" },
  ]);
  const { admin } = world;
  const campaignId = await opened(admin, ["PNS", "PPPK"]);
  const told = async (unit: string) => {
    const { all } = await populationHistory(admin, campaignId, { unit: world.unit(unit) });
    return all.map(
      ({ kind, reason, exempted, total, due: wajib }) => `${kind} ${reason} ${exempted} ${total}/${wajib}`,
    );
  };
  const opening = ["opened Pembukaan kegiatan 0 3/3", "exempted Dikecualikan sejak pembukaan: CLTN 2 3/1"];
  expect(await told("R")).toEqual(opening);

  const pactOf = async (nip: string) => db.pact.findFirstOrThrow({ where: { campaignId, employee: { nip } } });
  const { id: pactId } = await pactOf(budi);
  const excuse = { pactId, reason: "SAKIT", note: "Surat dokter 12" };
  await exemptPact(admin, excuse);
  expect(await exemptPact(admin, excuse)).toMatchObject({ status: "exempt" });
  await endExemption(admin, { pactId });
  const byHand = ["exempted Cuti sakit 1 3/0", "resumed Pengecualian diakhiri (Cuti sakit) -1 3/1"];
  expect(await told("R")).toEqual([...opening, ...byHand]);
  const filtered = await populationHistory(admin, campaignId, { kind: "exempted" });
  const sick = await populationHistory(admin, campaignId, { line: filtered.lines[1]?.key });
  expect(sick.people?.items).toMatchObject([{ name: "Budi Santoso", note: "Surat dokter 12", worksAt: null }]);

  // One exempt person retires, the other is moved: Sasaran goes along, Wajib was never touched.
  await leaveEmployees(admin, { employeeIds: [(await world.person(ayu)).id], reason: "PENSIUN" });
  await updateEmployee(admin, { employeeId: (await world.person(siti)).id, unitId: world.unit("D2") });
  const gone = ["left Pensiun -1 2/1", "moved Pindah unit -1 1/1"];
  expect(await told("S1")).toEqual([...opening, ...byHand, ...gone]);
  expect(await told("D2")).toEqual(["moved Pindah unit 1 1/0"]);

  // Who joins on leave begins as exempt.
  await load(admin, "employees", roster([{ nip: edi, name: "EDI WIBOWO", unit: "D2", standing: "CLTN" }]));
  await acceptProposals(admin, { campaignId, kind: "join" });
  expect(await told("D2")).toEqual(["moved Pindah unit 1 1/0", "joined PNS baru 0 2/1", "exempted CLTN 1 2/0"]);
  expect(await findLineFaults(plain)).toEqual([]);
});

test("whoever moves after signing keeps the number where it was signed; the line says where to, and why", async () => {
  const nip = nipOf(1);
  const world = await populated([{ nip, name: "SITI AMINAH", unit: "S1" }]);
  const { admin } = world;
  const campaignId = await opened(admin, ["PNS"]);
  const { id: employeeId } = await world.person(nip);
  await db.pact.updateMany({ where: { campaignId }, data: { status: "signed" } });
  const moveTo = (unit: string, note: string) => updateEmployee(admin, { employeeId, unitId: world.unit(unit), note });
  await moveTo("D2", "SK Bupati 800/7");
  const { all } = await populationHistory(admin, campaignId, {});
  expect(all).toMatchObject([
    { total: 1 },
    { reason: "Pindah unit sesudah menandatangani", joined: 0, left: 0, total: 1 },
  ]);
  const people = async (who = admin) =>
    (await populationHistory(who, campaignId, { line: all[1]?.key })).people?.items.map(({ worksAt, note }) => [
      worksAt,
      note,
    ]);
  expect(await people()).toEqual([["Dinas Dua", "SK Bupati 800/7"]]);
  const head = await officer({ agencyId: world.agencyId, role: "unit_head", unitId: world.unit("R") });
  expect(await people(head)).toEqual([["Dinas Dua", null]]);
  const line = (await personLines(admin, employeeId))[0];
  expect(line).toMatchObject({ worksAt: "Dinas Dua", toUnit: "SDN 1 Sukorejo", note: "SK Bupati 800/7" });

  // The way back and out again are told too: each has a reason of its own.
  await moveTo("S1", "SK 8 dicabut");
  await moveTo("D2", "SK 9 berlaku kembali");
  expect((await personLines(admin, employeeId)).map(({ worksAt, note }) => [worksAt, note])).toEqual([
    ["Dinas Dua", "SK 9 berlaku kembali"],
    ["SDN 1 Sukorejo", "SK 8 dicabut"],
    ["Dinas Dua", "SK Bupati 800/7"],
    [null, null],
  ]);
  const [event] = await db.auditEvent.findMany({
    where: { action: "employee.update", subjectId: employeeId },
    orderBy: { id: "asc" },
  });
  const units = { unitId: world.unit("D2"), fromUnitId: world.unit("S1") };
  expect(event?.data).toEqual({ ...units, effectiveOn: null, note: "SK Bupati 800/7" });
  const auditor = await officer({ agencyId: world.agencyId, role: "auditor" });
  const seen = async (who: typeof auditor) => (await listEvents(who, { subject: employeeId })).items.at(-1)?.data;
  expect(await seen(admin)).toMatchObject({ ...units, note: "SK Bupati 800/7" });
  expect(await seen(auditor)).toEqual({ ...units, effectiveOn: null });
});
