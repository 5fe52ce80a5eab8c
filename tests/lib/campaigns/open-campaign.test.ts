import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { previewPopulation } from "@/lib/campaigns/population-preview";
import { populationRuleSchema } from "@/lib/campaigns/population-rule";
import { campaignPopulation, findCampaign } from "@/lib/campaigns/queries";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { db, plain } from "@/lib/db";
import { draft, employ, outcome, type Regency, regency, trailOf } from "./regency";

let here: Regency;
let there: Regency;
beforeAll(async () => {
  here = await regency();
  there = await regency();
  await employ(here, [
    { unit: "setda", tier: "JPT" },
    { unit: "bagian", tier: "ADMINISTRATOR" },
    { unit: "dinas", tier: "JPT" },
    { unit: "sd" },
    { unit: "sd", type: "PPPK", tier: "FUNGSIONAL" },
    { unit: "smp", type: "PPPK_PARUH_WAKTU" },
    { unit: "camat", obligation: "exempt" },
    { unit: "camat", type: "NON_ASN" },
    { unit: "camat", obligation: "out" },
    { unit: "camat", gone: true },
  ]);
  await employ(there, [{ unit: "sd" }, { unit: "sd" }]);
});

let campaignId: string;
beforeEach(async () => {
  campaignId = (await createCampaign(here.admin, draft())).campaignId;
});
const pacts = () => db.pact.findMany({ where: { campaignId }, include: { exemptions: true, employee: true } });

describe("opening", () => {
  test("obliges everyone the rule means, once, and starts people on unpaid leave as exempt", async () => {
    expect(await openCampaign(here.admin, { campaignId })).toEqual({
      campaignId,
      obligated: 7,
      exempt: 1,
      alreadyOpen: false,
    });
    const rows = await pacts();
    expect(rows).toHaveLength(7);
    expect(new Set(rows.map(({ employeeId }) => employeeId)).size).toBe(7);
    expect(rows.every(({ agencyId }) => agencyId === here.agency.id)).toBe(true);
    expect(rows.filter(({ status }) => status === "exempt").map(({ exemptions }) => exemptions[0])).toMatchObject([
      { reason: "KEDUDUKAN_HUKUM", note: "CLTN" },
    ]);
    expect(await findCampaign(here.leader, campaignId)).toMatchObject({ status: "open" });
    const { textId } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    expect((await trailOf(campaignId)).at(-1)).toMatchObject({
      action: "campaign.open",
      data: { textId, obligated: 7, exempt: 1 },
    });
  });

  test("again is a success that says so and repeats the figures", async () => {
    await openCampaign(here.admin, { campaignId });
    expect(await openCampaign(here.admin, { campaignId })).toEqual({
      campaignId,
      obligated: 7,
      exempt: 1,
      alreadyOpen: true,
    });
    expect(await trailOf(campaignId)).toHaveLength(2);
  });

  test("by two at once happens once", async () => {
    const results = await Promise.all([
      openCampaign(here.admin, { campaignId }),
      openCampaign(here.admin, { campaignId }),
    ]);
    expect(results.map(({ alreadyOpen }) => alreadyOpen).sort()).toEqual([false, true]);
    expect(await pacts()).toHaveLength(7);
    expect(await trailOf(campaignId)).toHaveLength(2);
  });

  test("is the admin's alone", async () => {
    expect(await outcome(openCampaign(here.verifier, { campaignId }))).toBe("forbidden");
    for (const actor of [here.head, here.leader, here.observer, there.admin]) {
      expect(await outcome(openCampaign(actor, { campaignId }))).toBe("not_found");
    }
    expect(await pacts()).toHaveLength(0);
  });

  test("with nobody to oblige leaves the draft a draft", async () => {
    const units = [here.units.camat];
    const narrow = draft({ population: { employmentTypes: ["PPPK"], unitIds: units } });
    const { campaignId: empty } = await createCampaign(here.admin, narrow);
    expect(await outcome(openCampaign(here.admin, { campaignId: empty }))).toBe("population_empty");
    expect(await findCampaign(here.admin, empty)).toMatchObject({ status: "draft", openedAt: null });
    expect(await trailOf(empty)).toHaveLength(1);
  });
});

describe("the population rule", () => {
  const ASN = ["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU"];
  test.each<[string, () => object, number, number]>([
    ["all civil servants", () => ({ employmentTypes: ASN }), 7, 1],
    ["non-ASN too", () => ({ employmentTypes: [...ASN, "NON_ASN"] }), 8, 1],
    ["one cohort", () => ({ employmentTypes: ["PPPK"] }), 1, 0],
    ["one tier", () => ({ employmentTypes: ASN, tiers: ["JPT"] }), 2, 0],
    ["a unit with all below", () => ({ employmentTypes: ASN, unitIds: [here.units.dinas] }), 4, 0],
    ["two units", () => ({ employmentTypes: ASN, unitIds: [here.units.bagian, here.units.camat] }), 2, 1],
    ["tier within a unit", () => ({ employmentTypes: ASN, tiers: ["JPT"], unitIds: [here.units.dinas] }), 1, 0],
  ])("%s: the preview says what the opening does", async (_name, rule, obligated, exempt) => {
    const population = populationRuleSchema.parse(rule());
    const preview = await previewPopulation(plain, here.agency.id, population);
    expect(preview).toMatchObject({ obligated, exempt });
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, n) => total + n, 0);
    expect([sum(preview.byType), sum(preview.byTier)]).toEqual([obligated, obligated]);
    const { campaignId: id } = await createCampaign(here.admin, draft({ population }));
    expect(await openCampaign(here.admin, { campaignId: id })).toMatchObject({ obligated, exempt });
  });

  test("a unit of another agency is refused at its field, in a new draft and in one that stands", async () => {
    const population = { employmentTypes: ASN, unitIds: [here.units.dinas, there.units.sd] };
    expect(await previewPopulation(plain, here.agency.id, populationRuleSchema.parse(population))).toMatchObject({
      obligated: 4,
    });
    const refused = { code: "invalid_input", fields: { "population.unitIds": expect.stringMatching(/^1 unit tidak/) } };
    await expect(createCampaign(here.admin, draft({ population }))).rejects.toMatchObject(refused);
    await expect(updateCampaign(here.admin, { campaignId, population })).rejects.toMatchObject(refused);
  });

  test("a deadline that passed while the campaign was a draft does not open", async () => {
    const late = openCampaign(here.admin, { campaignId }, new Date("2028-10-21T01:00:00+07:00"));
    const sentence = expect.stringContaining("Isi 21 Oktober 2028 atau sesudahnya");
    await expect(late).rejects.toMatchObject({ code: "invalid_input", fields: { deadline: sentence } });
    expect(await findCampaign(here.admin, campaignId)).toMatchObject({ status: "draft" });
  });

  test("counts reporting units once, and is not for other eyes", async () => {
    const campaign = await findCampaign(here.admin, campaignId);
    if (!campaign) throw new Error("the draft is gone");
    expect((await campaignPopulation(here.verifier, campaign))?.units).toBe(4);
    for (const actor of [there.admin, here.leader, here.head]) {
      expect(await campaignPopulation(actor, campaign)).toBeNull();
    }
  });
});

describe("closing", () => {
  test("keeps the figures in its trace; again is a success without another", async () => {
    await openCampaign(here.admin, { campaignId });
    expect(await closeCampaign(here.admin, { campaignId })).toEqual({ campaignId, alreadyClosed: false });
    expect(await closeCampaign(here.admin, { campaignId })).toEqual({ campaignId, alreadyClosed: true });
    expect((await trailOf(campaignId)).slice(2)).toMatchObject([
      { action: "campaign.close", data: { counts: { pending: 6, exempt: 1 } } },
    ]);
    expect(await outcome(openCampaign(here.admin, { campaignId }))).toBe("campaign_open_already");
  });

  test("needs an open campaign, and the admin", async () => {
    expect(await outcome(closeCampaign(here.admin, { campaignId }))).toBe("campaign_not_open");
    await openCampaign(here.admin, { campaignId });
    // Everybody of the agency sees an open campaign; closing it is another matter.
    for (const actor of [here.verifier, here.leader, here.head]) {
      expect(await outcome(closeCampaign(actor, { campaignId }))).toBe("forbidden");
    }
    expect(await outcome(closeCampaign(there.admin, { campaignId }))).toBe("not_found");
  });
});
