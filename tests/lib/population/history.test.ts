import { expect, test } from "vitest";
import { db, plain } from "@/lib/db";
import { leaveEmployees } from "@/lib/employees/leave-employees";
import { unitCompletion } from "@/lib/monitoring/queries";
import { findCounterFaults } from "@/lib/monitoring/reconcile-counters";
import { acceptProposals } from "@/lib/population/accept-proposals";
import { addPerson } from "@/lib/population/add-person";
import { populationHistory } from "@/lib/population/history";
import { listProposals } from "@/lib/population/proposals";
import { rejectProposals } from "@/lib/population/reject-proposals";
import { removePerson } from "@/lib/population/remove-person";
import { updateEmployee } from "@/lib/population/update-employee";
import { load } from "@/tests/lib/imports/roster-file";
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

test.each([7, 2029])("whatever happens, the lines add up to the obligated at every unit (%i)", async (seed) => {
  const { next, pick } = dice(seed);
  const units = ["D1", "S1", "D2"];
  const born = (serial: number): RosterPerson => {
    const type = pick(TYPES);
    return { nip: nipOf(serial, type as "PNS" | "PPPK"), name: `ORANG ${seed} ${serial}`, unit: pick(units), type };
  };
  let people = Array.from({ length: 14 }, (_, serial) => born(serial));
  const world = await populated(people);
  const { admin, agencyId } = world;
  // The rule leaves one unit out, so that moving can lead out of it and into it.
  const campaignId = await opened(admin, ["PNS", "PPPK"], [world.unit("D1"), world.unit("S1")]);
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
    async () => {
      const { id } = await anybody();
      const where = { campaignId, employeeId: id, status: "pending" as const };
      await db.pact.updateMany({ where, data: { status: "signed" } });
    },
  ];
  for (let step = 0; step < 20; step += 1) {
    await pick(acts)().catch((error: { code?: string }) => {
      expect(["employee_gone", "population_signed"]).toContain(error.code);
    });
    for (const code of ["R", "D1", "S1", "D2"]) {
      const history = await populationHistory(admin, campaignId, { unit: world.unit(code) });
      const now = await unitCompletion(admin, campaignId, world.unit(code));
      expect(history.obligated, `${code} after step ${step}`).toBe(now?.totals.obligated);
      expect(history.lines.reduce((sum, line) => sum + line.joined - line.left, 0)).toBe(history.obligated);
    }
  }
  expect(await findCounterFaults(plain)).toEqual([]);
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
