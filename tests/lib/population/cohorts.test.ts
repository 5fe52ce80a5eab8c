import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { copyCampaign } from "@/lib/campaigns/copy-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { previewPopulation } from "@/lib/campaigns/population-preview";
import { populationRuleSchema, populationSchema } from "@/lib/campaigns/population-rule";
import { findCampaign } from "@/lib/campaigns/queries";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { db, plain } from "@/lib/db";
import { addCohort, previewCohort } from "@/lib/population/add-cohort";
import { populationHistory } from "@/lib/population/history";
import { listProposals } from "@/lib/population/proposals";
import { findLineFaults } from "@/lib/population/reconcile-lines";
import { removePerson } from "@/lib/population/remove-person";
import { draft, employ, outcome, type Regency, regency, trailOf } from "@/tests/lib/campaigns/regency";

let here: Regency;
let there: Regency;
let people: Awaited<ReturnType<typeof employ>>;
const DAY = "2028-06-01";
beforeAll(async () => {
  [here, there] = [await regency(), await regency()];
  await db.unit.update({ where: { id: here.units.sd }, data: { kind: "SEKOLAH" } });
  await db.unit.update({ where: { id: here.units.dinas }, data: { kind: "DINAS" } });
  people = await employ(here, [
    { unit: "setda" },
    { unit: "sd" },
    { unit: "sd", type: "PPPK" },
    { unit: "smp", type: "PPPK" },
    { unit: "camat", type: "PPPK", obligation: "exempt" },
    { unit: "camat", type: "PPPK" },
    { unit: "camat", type: "NON_ASN" },
    { unit: "smp", tier: "JPT" },
  ]);
  const set = (index: number, data: object) => db.employee.update({ where: { id: people[index]?.id }, data });
  await set(2, { appointmentDate: new Date(DAY) });
  await set(3, { appointmentDate: new Date(DAY) });
  await set(4, { appointmentDate: new Date(DAY) });
  await set(0, { appointmentDate: new Date("2010-01-01"), legalStanding: "Tugas Belajar" });
});

let campaignId: string;
beforeEach(async () => {
  const population = { employmentTypes: ["PNS"] };
  campaignId = (await createCampaign(here.admin, draft({ population }))).campaignId;
});
const pppk = { employmentTypes: ["PPPK"], appointedFrom: DAY, appointedUntil: DAY };
const cohort = (change: object = {}) =>
  ({
    campaignId,
    name: "PPPK Formasi 2028",
    reason: "Dilantik sesudah kegiatan dibuka",
    rule: pppk,
    ...change,
  }) as const;

describe("the conditions of a rule", () => {
  const ASN = ["PNS", "PPPK"];
  test.each<[string, () => object, number[], number]>([
    ["kind of place", () => ({ unitKinds: ["SEKOLAH"] }), [1, 2], 0],
    ["a place includes what is below it and no place of its own", () => ({ unitKinds: ["DINAS"] }), [3, 7], 0],
    ["appointed on one day", () => ({ appointedFrom: DAY, appointedUntil: DAY }), [2, 3, 4], 3],
    ["appointed until a day", () => ({ appointedUntil: "2020-12-31" }), [0], 3],
    ["legal standing", () => ({ legalStandings: ["Tugas Belajar", "CLTN"] }), [0, 4], 0],
    ["a unit that does not report", () => ({ unitIds: [here.units.smp] }), [3, 7], 0],
    ["all of them together", () => ({ unitKinds: ["SEKOLAH"], appointedFrom: DAY, tiers: ["PELAKSANA"] }), [2], 1],
  ])("%s: preview, opening and proposals agree", async (_name, rule, meant, undated) => {
    const population = populationRuleSchema.parse({ employmentTypes: ASN, ...rule() });
    const preview = await previewPopulation(plain, here.agency.id, population);
    expect(preview).toMatchObject({ obligated: meant.length, undated });
    expect(preview.byUnit.reduce((sum, unit) => sum + unit.people, 0)).toBe(meant.length);
    const { campaignId: id } = await createCampaign(here.admin, draft({ population }));
    expect(await openCampaign(here.admin, { campaignId: id })).toMatchObject({ obligated: meant.length });
    const inside = await db.pact.findMany({ where: { campaignId: id } });
    expect(new Set(inside.map(({ employeeId }) => employeeId))).toEqual(new Set(meant.map((n) => people[n]?.id)));
    expect((await listProposals(here.admin, { campaignId: id })).items).toEqual([]);
  });

  test("a population of old, without the new matters, reads and opens as it did", async () => {
    await db.campaign.update({
      where: { id: campaignId },
      data: { population: { employmentTypes: ["PNS"], tiers: [], unitIds: [] } },
    });
    const campaign = await findCampaign(here.admin, campaignId);
    expect(campaign?.population).toEqual(populationSchema.parse({ employmentTypes: ["PNS"] }));
    expect(await updateCampaign(here.admin, { campaignId, population: campaign?.population })).toMatchObject({
      changed: [],
    });
    expect(await openCampaign(here.admin, { campaignId })).toMatchObject({ obligated: 3 });
  });

  test("days that are the wrong way round are refused at their field", async () => {
    const wrong = draft({ population: { ...pppk, appointedUntil: "2028-05-31" } });
    await expect(createCampaign(here.admin, wrong)).rejects.toMatchObject({
      fields: { "population.appointedUntil": expect.stringContaining("mendahului") },
    });
  });

  test.each<[object, object, string]>([
    [{ unitKinds: ["SEKOLAH"] }, { unitId: "camat" }, "Jenis unit di luar sasaran"],
    [{ unitIds: "sd" }, { unitId: "camat" }, "Unit di luar sasaran"],
    [{ appointedFrom: DAY }, { appointmentDate: new Date("2020-01-01") }, "Tanggal pengangkatan di luar sasaran"],
    [{ appointedFrom: DAY }, { appointmentDate: null }, "Tanggal pengangkatan belum tercatat"],
    [{ legalStandings: ["Aktif"] }, { legalStanding: "Titipan" }, "Kedudukan hukum di luar sasaran"],
  ])("%o: who no longer fits is proposed to leave, and why", async (rule, after, reason) => {
    const [newcomer] = await employ(here, [{ unit: "sd", type: "CPNS" }]);
    const id = newcomer?.id ?? "";
    await db.employee.update({ where: { id }, data: { appointmentDate: new Date(DAY) } });
    const asked = { employmentTypes: ["CPNS"], ...rule, ...("unitIds" in rule && { unitIds: [here.units.sd] }) };
    const { campaignId: own } = await createCampaign(here.admin, draft({ population: asked }));
    await openCampaign(here.admin, { campaignId: own });
    const data = "unitId" in after ? { unitId: here.units.camat } : after;
    await db.employee.update({ where: { id }, data });
    const { items } = await listProposals(here.admin, { campaignId: own });
    expect(items).toMatchObject([{ employeeId: id, kind: "leave", reason }]);
    await db.employee.update({ where: { id }, data: { goneAt: new Date() } });
  });
});

describe("a cohort that joins later", () => {
  beforeEach(async () => {
    await openCampaign(here.admin, { campaignId });
  });

  test("comes in at once with dated lines; the preview says how many, and those outside stay outside", async () => {
    const rule = populationRuleSchema.parse(pppk);
    expect(await previewCohort(here.admin, campaignId, rule)).toEqual({
      ...{ meant: 3, already: 0, joining: 3, exempt: 1, keptOut: 0, undated: 1 },
    });
    const answer = await addCohort(here.admin, cohort({ effectiveOn: DAY, expected: 3 }));
    expect(answer).toEqual({ campaignId, name: "PPPK Formasi 2028", joined: 3, alreadyAdded: false });
    const joined = await db.pact.findMany({ where: { campaignId, addedReason: "PPPK Formasi 2028" } });
    expect(joined.map(({ status }) => status).sort()).toEqual(["exempt", "pending", "pending"]);
    const history = await populationHistory(here.admin, campaignId, {});
    expect(history).toMatchObject({ obligated: 6, exempt: 1 });
    expect(history.lines).toContainEqual(
      expect.objectContaining({ kind: "joined", reason: "PPPK Formasi 2028", effectiveOn: DAY, people: 3 }),
    );
    expect((await trailOf(campaignId)).at(-1)).toMatchObject({ action: "campaign.add-cohort", data: { joined: 3 } });
    expect((await listProposals(here.admin, { campaignId })).items).toEqual([]);
    const faults = await findLineFaults(plain);
    expect(faults.filter((fault) => fault.campaignId === campaignId)).toEqual([]);
  });

  test("proposals afterwards follow both rules", async () => {
    await addCohort(here.admin, cohort());
    const [late, other] = await employ(here, [
      { unit: "sd", type: "PPPK" },
      { unit: "sd", type: "PPPK" },
    ]);
    await db.employee.update({ where: { id: late?.id }, data: { appointmentDate: new Date(DAY) } });
    const { items } = await listProposals(here.admin, { campaignId });
    expect(items.map(({ employeeId, kind }) => [employeeId, kind])).toEqual([[late?.id, "join"]]);
    await db.employee.updateMany({
      where: { id: { in: [late?.id ?? "", other?.id ?? ""] } },
      data: { goneAt: new Date() },
    });
  });

  test("twice, or by two at once, joins them once; another of the same name is refused", async () => {
    const both = await Promise.all([addCohort(here.admin, cohort()), addCohort(here.admin, cohort())]);
    expect(both.map(({ joined, alreadyAdded }) => [joined, alreadyAdded]).sort()).toEqual([
      [0, true],
      [3, false],
    ]);
    const campaign = await findCampaign(here.admin, campaignId);
    expect(campaign?.population.cohorts).toHaveLength(1);
    const other = cohort({ rule: { employmentTypes: ["NON_ASN"] } });
    await expect(addCohort(here.admin, other)).rejects.toMatchObject({ fields: { name: expect.any(String) } });
    // A program that sends an open campaign back as it reads it changes nothing.
    const sent = { campaignId, population: campaign?.population };
    expect(await updateCampaign(here.admin, sent)).toMatchObject({ changed: [] });
  });

  test("whom an officer took out by name stays out", async () => {
    await addCohort(here.admin, cohort());
    const employeeId = people[2]?.id ?? "";
    await removePerson(here.admin, { campaignId, employeeId, reason: "LAINNYA", note: "Ditugaskan ke luar daerah" });
    const rule = populationRuleSchema.parse({ employmentTypes: ["PPPK", "NON_ASN"] });
    expect(await previewCohort(here.admin, campaignId, rule)).toMatchObject({ joining: 2, keptOut: 1, already: 2 });
    expect(await addCohort(here.admin, cohort({ name: "Lainnya", rule }))).toMatchObject({ joined: 2 });
    expect(await db.pact.findFirst({ where: { campaignId, employeeId } })).toMatchObject({ status: "removed" });
  });

  test("is refused where nobody or more than was seen would join, and leaves nothing behind", async () => {
    expect(await outcome(addCohort(here.admin, cohort({ rule: { employmentTypes: ["CPNS"] } })))).toBe("cohort_empty");
    expect(await outcome(addCohort(here.admin, cohort({ expected: 2 })))).toBe("cohort_changed");
    expect(await outcome(addCohort(here.admin, cohort({ rule: { ...pppk, unitIds: [there.units.sd] } })))).toBe(
      "invalid_input",
    );
    expect((await findCampaign(here.admin, campaignId))?.population.cohorts).toEqual([]);
    expect(await db.pact.count({ where: { campaignId } })).toBe(3);
  });

  test("is the admin's, of an open campaign of the own agency", async () => {
    expect(await outcome(addCohort(here.verifier, cohort()))).toBe("forbidden");
    expect(await outcome(addCohort(there.admin, cohort()))).toBe("not_found");
    const rule = populationRuleSchema.parse(pppk);
    for (const actor of [here.verifier, there.admin]) expect(await previewCohort(actor, campaignId, rule)).toBeNull();
    const { campaignId: later } = await createCampaign(here.admin, draft());
    expect(await outcome(addCohort(here.admin, { ...cohort(), campaignId: later }))).toBe("campaign_not_open");
  });

  test("stays behind when its campaign is copied, whichever way: the population is asked afresh", async () => {
    await addCohort(here.admin, cohort());
    const copy = await createCampaign(
      here.admin,
      draft({ population: { employmentTypes: ["PNS"] }, copiedFrom: campaignId }),
    );
    const other = await copyCampaign(here.admin, { campaignId, name: "Pakta Pemilu 2034", deadline: "2033-10-31" });
    for (const { campaignId: id } of [copy, other]) {
      expect((await findCampaign(here.admin, id))?.population).toMatchObject({ cohorts: [] });
    }
    expect(await openCampaign(here.admin, copy)).toMatchObject({ obligated: 3 });
  });
});
