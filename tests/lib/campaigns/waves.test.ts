import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { updateUnit } from "@/lib/agencies/update-unit";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { copyCampaign } from "@/lib/campaigns/copy-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { planWaves } from "@/lib/campaigns/plan-waves";
import { setWaves } from "@/lib/campaigns/set-waves";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { findWaves } from "@/lib/campaigns/wave-queries";
import { db, plain } from "@/lib/db";
import { campaignWaves } from "@/lib/monitoring/wave-figures";
import { updateEmployee } from "@/lib/population/update-employee";
import { draft, employ, outcome, type Regency, regency, trailOf } from "./regency";

let here: Regency;
let there: Regency;
let people: Awaited<ReturnType<typeof employ>>;
beforeAll(async () => {
  [here, there] = [await regency(), await regency()];
  const kinds = { setda: "SETDA", bagian: "BAGIAN", dinas: "DINAS", sd: "SEKOLAH", smp: "LAINNYA", camat: "KECAMATAN" };
  for (const [unit, kind] of Object.entries(kinds)) {
    await db.unit.update({ where: { id: here.units[unit as keyof typeof kinds] }, data: { kind } });
  }
  people = await employ(here, [
    { unit: "setda", tier: "JPT" },
    { unit: "bagian", tier: "ADMINISTRATOR" },
    { unit: "dinas", tier: "JPT" },
    { unit: "sd" },
    { unit: "smp", type: "PPPK" },
    { unit: "camat", obligation: "exempt" },
    { unit: "root" },
  ]);
});

let campaignId: string;
beforeEach(async () => {
  campaignId = (await createCampaign(here.admin, draft())).campaignId;
});

const leaders = { name: "Pimpinan", rule: { tiers: ["JPT"] }, opensOn: "2028-09-01", closesOn: "2028-09-08" };
const offices = { name: "OPD", rule: { unitKinds: ["SETDA", "DINAS"] }, opensOn: "2028-09-15", closesOn: "2028-09-22" };
const districts = { name: "Kecamatan", rule: { unitKinds: ["KECAMATAN"] } };
const put = (waves: object[], more: object = {}) => setWaves(here.admin, { campaignId, waves, ...more });
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => ({}),
    (error: { fields: Record<string, string> }) => error.fields,
  );

/** Names of the waves that people are in, in the order in which they were employed. */
async function placed(): Promise<(string | null)[]> {
  const pacts = await db.pact.findMany({ where: { campaignId }, include: { wave: true } });
  return people.map(({ id }) => pacts.find(({ employeeId }) => employeeId === id)?.wave?.name ?? null);
}

describe("who belongs to which wave", () => {
  test("the first that means a person, by place of work, at the opening; whom none means follows the campaign", async () => {
    await put([leaders, offices, districts]);
    const planned = await campaignWaves(here.admin, campaignId, new Date("2028-09-10T05:00:00Z"));
    await openCampaign(here.admin, { campaignId });
    // The Bagian belongs to the Setda and the other unit to the Dinas; the school is a place of its own.
    expect(await placed()).toEqual(["Pimpinan", "OPD", "Pimpinan", null, "OPD", "Kecamatan", null]);
    const now = await campaignWaves(here.admin, campaignId, new Date("2028-09-10T05:00:00Z"));
    expect(now.items.map(({ number, name, people: n, state }) => [number, name, n, state])).toEqual([
      [1, "Pimpinan", 2, "after"],
      [2, "OPD", 2, "before"],
      [3, "Kecamatan", 1, "running"],
    ]);
    expect(planned.items.map(({ people: n }) => n)).toEqual([2, 2, 1]);
    expect([planned.outside.people, now.outside.people]).toEqual([2, 2]);
    expect(now.items[2]?.totals).toMatchObject({ obligated: 1, exempt: 1, rate: null });
  });

  test("order decides; ids keep a wave the same through renaming, and those left out are taken away", async () => {
    await put([leaders, offices, districts]);
    await openCampaign(here.admin, { campaignId });
    const [first, second] = await findWaves(plain, campaignId);
    const answer = await put([
      { ...offices, id: second?.id, name: "Perangkat daerah" },
      { ...leaders, id: first?.id },
    ]);
    expect(answer).toMatchObject({ waves: 2, moved: 3 });
    expect(await placed()).toEqual([
      "Perangkat daerah",
      "Perangkat daerah",
      "Perangkat daerah",
      null,
      "Perangkat daerah",
      null,
      null,
    ]);
    expect((await findWaves(plain, campaignId)).map(({ id }) => id)).toEqual([second?.id, first?.id]);
    await put([]);
    expect(new Set(await placed())).toEqual(new Set([null]));
    expect((await trailOf(campaignId)).at(-1)).toMatchObject({
      action: "campaign.set-waves",
      data: { waves: [], moved: 4 },
    });
  });

  test("each condition, and several together", async () => {
    await openCampaign(here.admin, { campaignId });
    await put([
      { name: "PPPK", rule: { employmentTypes: ["PPPK"] } },
      { name: "Sekolah", rule: { unitIds: [here.units.sd] } },
      { name: "Pimpinan Dinas", rule: { tiers: ["JPT"], unitIds: [here.units.dinas] } },
      { name: "Setda", rule: { unitIds: [here.units.setda], unitKinds: ["SETDA", "KECAMATAN"] } },
    ]);
    expect(await placed()).toEqual(["Setda", "Setda", "Pimpinan Dinas", "Sekolah", "PPPK", null, null]);
  });

  test("whoever moves goes along to the wave of the new place", async () => {
    await put([leaders, offices, districts]);
    await openCampaign(here.admin, { campaignId });
    const teacher = people[3]?.id ?? "";
    const move = (unitId: string) => updateEmployee(here.admin, { employeeId: teacher, unitId });
    await move(here.units.camat);
    expect((await placed())[3]).toBe("Kecamatan");
    await move(here.units.sd);
    expect((await placed())[3]).toBeNull();
  });
});

describe("a list of waves", () => {
  test("sent as it stands changes nothing; of two at once that read the same one is told", async () => {
    await put([leaders, offices]);
    const { items, revision } = await campaignWaves(here.admin, campaignId);
    const same = items.map(({ id, name, rule, opensOn, closesOn }) => ({ id, name, rule, opensOn, closesOn }));
    expect(await put(same, { revision })).toMatchObject({ moved: 0, revision });
    expect(await trailOf(campaignId)).toHaveLength(2);
    const both = await Promise.all([outcome(put([leaders], { revision })), outcome(put([offices], { revision }))]);
    expect(both.sort()).toEqual(["done", "waves_changed"]);
    expect(await findWaves(plain, campaignId)).toHaveLength(1);
    expect(await outcome(put(same))).toBe("waves_changed");
  });

  test("is refused at the row that is wrong", async () => {
    const late = { ...districts, closesOn: "2028-10-21" };
    expect(await refusal(put([leaders, late]))).toEqual({
      "waves.1.closesOn": expect.stringContaining("sesudah tenggat kegiatan, 20 Oktober 2028"),
    });
    expect(await refusal(put([{ ...leaders, closesOn: "2028-08-01" }]))).toEqual({
      "waves.0.closesOn": expect.stringContaining("mendahului hari pertama"),
    });
    expect(await refusal(put([leaders, { ...offices, name: "pimpinan" }]))).toEqual({
      "waves.1.name": expect.stringContaining("sudah dipakai gelombang 1"),
    });
    expect(await refusal(put([{ name: "Semua", rule: {} }]))).toEqual({
      "waves.0.rule": expect.stringContaining("sedikitnya satu syarat"),
    });
    expect(await refusal(put([{ name: "Tetangga", rule: { unitIds: [there.units.sd] } }]))).toEqual({
      "waves.0.rule.unitIds": expect.stringMatching(/^1 unit tidak ada/),
    });
    expect(await findWaves(plain, campaignId)).toEqual([]);
  });

  test("keeps the deadline from moving before its last day", async () => {
    await put([leaders]);
    const early = updateCampaign(here.admin, { campaignId, deadline: "2028-09-07" });
    expect(await refusal(early)).toEqual({ deadline: expect.stringContaining("Gelombang Pimpinan") });
    expect(await outcome(updateCampaign(here.admin, { campaignId, deadline: "2028-09-08" }))).toBe("done");
  });

  test("is the admin's, of the own agency, while the campaign is a draft or open", async () => {
    await put([leaders]);
    const by = (actor: Regency["admin"]) => outcome(setWaves(actor, { campaignId, waves: [] }));
    expect(await by(here.verifier)).toBe("forbidden");
    for (const actor of [here.head, here.leader, there.admin]) expect(await by(actor)).toBe("not_found");
    expect(await outcome(campaignWaves(there.admin, campaignId))).toBe("not_found");
    await openCampaign(here.admin, { campaignId });
    for (const actor of [here.head, here.leader]) expect(await by(actor)).toBe("forbidden");
    await closeCampaign(here.admin, { campaignId });
    expect(await by(here.admin)).toBe("waves_not_open");
    expect(await findWaves(plain, campaignId)).toHaveLength(1);
  });

  test("goes along with a copy, without its days; nothing is taken from another agency", async () => {
    await put([leaders, offices]);
    const copied = await copyCampaign(here.admin, {
      campaignId,
      name: "Pakta Netralitas 2034",
      deadline: "2033-10-20",
    });
    expect(await findWaves(plain, copied.campaignId)).toMatchObject([
      { name: "Pimpinan", rule: { tiers: ["JPT"] }, opensOn: null, closesOn: null },
      { name: "OPD", opensOn: null, closesOn: null },
    ]);
    const stolen = await createCampaign(there.admin, draft({ copiedFrom: campaignId }));
    expect(await findWaves(plain, stolen.campaignId)).toEqual([]);
  });

  test("tells a head the figures of the own people alone", async () => {
    await put([leaders, offices]);
    await openCampaign(here.admin, { campaignId });
    const { items, outside } = await campaignWaves(here.head, campaignId);
    expect([...items.map(({ people: n }) => n), outside.people]).toEqual([1, 1, 1]);
  });
});

test("who belongs to no wave is told by unit, and a corrected kind puts people into the wave that means them", async () => {
  await put([leaders, offices, districts]);
  const plan = await planWaves(here.admin, { campaignId, waves: [leaders, offices, districts] });
  const outside = plan.find(({ index }) => index === null);
  const units = outside?.units ?? [];
  expect(units.reduce((sum, { people: n }) => sum + n, 0)).toBe(outside?.people);
  expect(units.map(({ unitId }) => unitId)).toContain(here.units.sd);
  expect(plan.filter(({ index }) => index !== null).every((wave) => wave.units === undefined)).toBe(true);
  await openCampaign(here.admin, { campaignId });
  expect((await placed())[3]).toBeNull();
  await updateUnit(here.admin, { unitId: here.units.sd, kind: "KECAMATAN" });
  expect((await placed())[3]).toBe("Kecamatan");
  await updateUnit(here.admin, { unitId: here.units.sd, kind: "SEKOLAH" });
  expect((await placed())[3]).toBeNull();
});
