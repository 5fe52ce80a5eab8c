import { beforeAll, expect, test } from "vitest";
import { db, plain } from "@/lib/db";
import { createEmployee } from "@/lib/employees/create-employee";
import { leaveEmployees } from "@/lib/employees/leave-employees";
import { isoDay } from "@/lib/format/date";
import { findCounterFaults } from "@/lib/monitoring/reconcile-counters";
import { declinePact } from "@/lib/pacts/decline-pact";
import { acceptProposals } from "@/lib/population/accept-proposals";
import { populationHistory } from "@/lib/population/history";
import { personLines } from "@/lib/population/person-lines";
import { listProposals } from "@/lib/population/proposals";
import { findLineFaults } from "@/lib/population/reconcile-lines";
import { updateEmployee } from "@/lib/population/update-employee";
import { previewReport } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";
import { type World, world } from "@/tests/support/world";

let w: World;
beforeAll(async () => {
  w = await world();
});

test("a report that was sent stays what it was, byte for byte, while the people change", async () => {
  const { hash } = await previewReport(w.ratna, { campaignId: w.campaignId, unit: w.units.education });
  const unit = { campaignId: w.campaignId, unitId: w.units.education };
  await submitReport(w.ratna, {
    ...unit,
    letterNumber: "800/1",
    letterDate: isoDay(new Date(), "WIB"),
    stated: true,
    contentHash: hash,
  });
  const before = await db.report.findFirstOrThrow({ where: { campaignId: w.campaignId } });
  const newcomer = { nip: "199503122024212009", name: "Nurul Hidayah", employmentType: "PPPK", unitId: w.units.school };
  await createEmployee(w.adi, newcomer);
  await updateEmployee(w.adi, { employeeId: w.budi.employeeId, unitId: w.units.health });
  await leaveEmployees(w.adi, { employeeIds: [w.laras.employeeId], reason: "PENSIUN" });
  await acceptProposals(w.adi, { campaignId: w.campaignId, kind: "join" });
  expect(await db.report.findFirstOrThrow({ where: { campaignId: w.campaignId } })).toEqual(before);
  expect(await findLineFaults(plain)).toEqual([]);
  expect(await findCounterFaults(plain)).toEqual([]);
});

test("that somebody declined is told neither by a proposal nor by a line of the unit", async () => {
  await declinePact(w.maya, { pactId: w.maya.pactId, reason: "Alasan keyakinan pribadi" });
  await db.employee.update({ where: { id: w.maya.employeeId }, data: { legalStanding: "CLTN", obligation: "exempt" } });
  expect((await listProposals(w.adi, { campaignId: w.campaignId })).items).toEqual([]);

  const note = "Tidak bersedia menandatangani";
  await updateEmployee(w.adi, { employeeId: w.maya.employeeId, legalStanding: "PENSIUN", note });
  const told = await populationHistory(w.adi, w.campaignId, { unit: w.units.health });
  expect(told.lines.at(-1)).toMatchObject({ kind: "left", reason: "Pensiun", left: 1 });
  expect(JSON.stringify(told)).not.toMatch(/bersedia|declined/i);
  expect(await personLines(w.ratna, w.maya.employeeId)).toEqual([]);
  expect(JSON.stringify(await personLines(w.maya, w.maya.employeeId))).not.toMatch(/bersedia|declined/i);
  expect(JSON.stringify(await personLines(w.wati, w.maya.employeeId))).toContain(note);
});

test("unit staff read the lines of their own unit, names included; an observer reads figures alone", async () => {
  const own = await populationHistory(w.joko, w.campaignId, {});
  expect(own).toMatchObject({ unitId: w.units.school, namesVisible: true });
  const [line] = own.lines;
  const asked = { unit: w.units.school, line: line?.key };
  expect((await populationHistory(w.joko, w.campaignId, asked)).people?.items.length).toBe(line?.people);
  expect((await populationHistory(w.observer, w.campaignId, asked)).people).toBeNull();
  await expect(populationHistory(w.joko, w.campaignId, { unit: w.units.neighbour })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(populationHistory(w.siti, w.campaignId, {})).rejects.toMatchObject({ code: "not_found" });
});

test("a person typed by hand is checked as strictly as a file, and is the same person when coming back", async () => {
  const given = { nip: "198804122015032007", name: "Dewi  Anggraini", employmentType: "PNS", unitId: w.units.school };
  const wrong = { ...given, employmentType: "PPPK", grade: "XX", position: "Guru \u{1F600}" };
  await expect(createEmployee(w.adi, wrong)).rejects.toMatchObject({
    fields: {
      employmentType: expect.stringContaining("angka 13-14"),
      grade: expect.stringContaining("Golongan"),
      position: expect.stringContaining("tidak dapat dicetak"),
    },
  });
  const twice = await Promise.allSettled([createEmployee(w.adi, given), createEmployee(w.adi, given)]);
  expect(twice.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  const again = await createEmployee(w.adi, given);
  expect(again).toMatchObject({ alreadyThere: true, returned: false });
  await expect(createEmployee(w.adi, { ...given, name: "Orang Lain" })).rejects.toMatchObject({
    fields: { nip: expect.stringContaining("Dewi Anggraini") },
  });
  await leaveEmployees(w.adi, { employeeIds: [again.employeeId], reason: "PINDAH" });
  expect(await createEmployee(w.adi, { ...given, unitId: w.units.health })).toEqual({
    employeeId: again.employeeId,
    returned: true,
    alreadyThere: false,
  });
  await expect(createEmployee(w.wati, given)).rejects.toMatchObject({ code: "forbidden" });
  await expect(createEmployee(w.away.rudi, given)).rejects.toMatchObject({ code: "not_found" });
});
