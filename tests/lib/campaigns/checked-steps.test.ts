import { beforeEach, expect, test } from "vitest";
import { checkStep, listCheckedSteps } from "@/lib/campaigns/check-step";
import { copyCampaign } from "@/lib/campaigns/copy-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { setWaves } from "@/lib/campaigns/set-waves";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { draft, employ, outcome, type Regency, regency, trailOf } from "./regency";

let here: Regency;
let campaignId: string;
beforeEach(async () => {
  here = await regency();
  ({ campaignId } = await createCampaign(here.admin, draft()));
});
const checked = () => listCheckedSteps(here.admin, campaignId);
const check = (step: string) => checkStep(here.admin, { campaignId, step });

test("a fresh draft was looked at where it was typed; what is changed or confirmed was looked at too", async () => {
  expect(await checked()).toEqual(["pemilihan"]);
  await updateCampaign(here.admin, { campaignId, options: { votingRightNotice: false, witnessBlock: true } });
  await setWaves(here.admin, { campaignId, waves: [{ name: "Pimpinan", rule: { tiers: ["JPT"] } }] });
  await check("naskah");
  expect(await checked()).toEqual(["pemilihan", "naskah", "gelombang", "opsi"]);
  expect((await trailOf(campaignId)).at(-1)).toMatchObject({ action: "campaign.check-step", data: { step: "naskah" } });
});

test("twice, or by two at once, is noted once; the look at the whole is over with the next change", async () => {
  await Promise.all([check("sasaran"), check("sasaran")]);
  await check("pratinjau");
  const told = (await trailOf(campaignId)).filter(({ action }) => action === "campaign.check-step");
  expect(told.map(({ data }) => data)).toEqual([{ step: "sasaran" }, { step: "pratinjau" }]);
  await updateCampaign(here.admin, { campaignId, name: "Pakta Netralitas Lain" });
  expect(await checked()).toEqual(["pemilihan", "sasaran"]);
});

test("only a draft, by who writes it; a copy is looked at anew", async () => {
  expect(await outcome(checkStep(here.leader, { campaignId, step: "naskah" }))).toBe("not_found");
  expect(await outcome(checkStep(here.verifier, { campaignId, step: "naskah" }))).toBe("forbidden");
  expect(await outcome(checkStep((await regency()).admin, { campaignId, step: "naskah" }))).toBe("not_found");
  expect(await outcome(check("buka"))).toBe("invalid_input");
  expect(await listCheckedSteps(here.leader, campaignId)).toEqual([]);
  await check("naskah");
  const copy = await copyCampaign(here.admin, { campaignId, name: "Pakta Pemilu 2034", deadline: "2033-10-31" });
  expect(await listCheckedSteps(here.admin, copy.campaignId)).toEqual(["pemilihan"]);
  await employ(here, [{ unit: "sd" }]);
  await openCampaign(here.admin, { campaignId });
  expect(await outcome(check("opsi"))).toBe("campaign_not_draft");
});
