import { expect, test } from "vitest";
import { activationOverview } from "@/lib/accounts/activation-overview";
import { findAccountUnit, searchAccountUnits } from "@/lib/accounts/activation-queries";
import { activationOfUnit, findLastSlips } from "@/lib/accounts/activation-units";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { makeActor, makeAgency, makeEmployee } from "./office";

test("figures of a unit reach down, the units below say where somebody waits, and strangers read nothing", async () => {
  const { agencyId, root, school, clinic } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  await Promise.all([makeEmployee(school, "Ani"), makeEmployee(school, "Budi")]);
  const { figures, below, notActive } = await activationOfUnit(admin, root.id);
  expect(figures).toEqual({ people: 2, active: 0, invited: 0, without: 2 });
  expect(below).toEqual([{ id: school.id, name: school.name, waiting: 2 }]);
  expect(notActive).toEqual([{ id: school.id, people: 2 }]);
  expect((await activationOfUnit(admin, clinic.id)).figures.people).toBe(0);
  const operator = await makeActor(agencyId, "unit_operator", clinic);
  expect((await activationOfUnit(operator, school.id)).figures.people).toBe(0);
});

test("slips that were made are told with their number, hour and maker; a code for one person is not", async () => {
  const { agencyId, school } = await makeAgency();
  const operator = await makeActor(agencyId, "unit_operator", school);
  const [ani] = await Promise.all([makeEmployee(school, "Ani"), makeEmployee(school, "Budi")]);
  const at = new Date("2028-10-10T04:59:00Z");
  await issueCodes(operator, { unitId: school.id, employeeIds: [ani.id] }, at);
  expect(await findLastSlips(operator, school.id)).toBeNull();
  await issueCodes(operator, { unitId: school.id }, at);
  const overview = (minutes: number) =>
    activationOverview(operator, { unitId: school.id, q: "", zone: "WITA" }, new Date(at.getTime() + minutes * 60_000));
  expect((await overview(1)).lastSlips).toEqual({
    words: "2 lembar dibuat pukul 12.59 WITA oleh Petugas Contoh",
    fresh: true,
  });
  expect((await overview(60 * 24)).lastSlips).toEqual({
    words: "2 lembar dibuat 10 Okt 2028, 12.59 WITA oleh Petugas Contoh",
    fresh: false,
  });
  const other = await makeActor((await makeAgency()).agencyId, "bkpsdm_admin");
  expect(await findLastSlips(other, school.id)).toBeNull();
});

test("a unit is found by name in the own agency, and the widest stands first", async () => {
  const { agencyId, root, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const other = await makeActor((await makeAgency()).agencyId, "bkpsdm_admin");
  expect((await searchAccountUnits(admin, agencyId, school.name)).map(({ id }) => id)).toContain(school.id);
  expect(await searchAccountUnits(other, agencyId, school.name)).toEqual([]);
  expect(await searchAccountUnits(admin, agencyId, "%")).toEqual([]);
  expect((await findAccountUnit(admin, agencyId))?.id).toBe(root.id);
  expect((await findAccountUnit(admin, agencyId, school.id))?.name).toBe(school.name);
  expect(await findAccountUnit(other, agencyId, school.id)).toBeNull();
  expect(await findAccountUnit(admin, agencyId, "garbage")).toBeNull();
});
