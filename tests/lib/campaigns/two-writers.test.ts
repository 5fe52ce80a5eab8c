import { expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { findCampaign } from "@/lib/campaigns/queries";
import { draftRevision, fieldsOf } from "@/lib/campaigns/step-fields";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { draft, outcome, regency } from "./regency";

test("two people at different steps of a draft keep each other's work", async () => {
  const here = await regency();
  const { campaignId } = await createCampaign(here.admin, draft());
  await Promise.all([
    updateCampaign(here.admin, { campaignId, options: { votingRightNotice: false, witnessBlock: true } }),
    updateCampaign(here.admin, { campaignId, legalBases: [{ number: "100.3.4.2/ BKPSDM", date: null, title: "SE" }] }),
    updateCampaign(here.admin, { campaignId, name: "Pakta Netralitas Baru", deadline: "2028-11-01" }),
  ]);
  const campaign = await findCampaign(here.admin, campaignId);
  expect(campaign).toMatchObject({
    name: "Pakta Netralitas Baru",
    deadline: "2028-11-01",
    options: { votingRightNotice: false, witnessBlock: true },
    legalBases: [{ number: "100.3.4.2/ BKPSDM", title: "SE" }],
  });
  expect(campaign?.contests).toEqual(draft().contests.map(({ type }) => ({ type, year: 2029 })));
});

test("of two at the same step the later is told, and nothing is written; whoever wants the same has it", async () => {
  const here = await regency();
  const { campaignId } = await createCampaign(here.admin, draft());
  const read = async (step: "naskah" | "sasaran" | "pemilihan") => {
    const campaign = await findCampaign(here.admin, campaignId);
    if (!campaign) throw new Error("no campaign");
    return draftRevision(campaign, fieldsOf(step));
  };
  const [words, people, revision] = [await read("naskah"), await read("sasaran"), await read("pemilihan")];
  const { contests, deadline } = draft();
  const as = (name: string) => updateCampaign(here.admin, { campaignId, revision, contests, deadline, name });
  const both = await Promise.all(["Pakta Pertama", "Pakta Kedua"].map((name) => outcome(as(name))));
  expect(both.sort()).toEqual(["done", "draft_changed"].sort());
  const { name = "" } = (await findCampaign(here.admin, campaignId)) ?? {};
  expect(await as(name)).toMatchObject({ changed: [] });
  // Another step was not touched by that.
  const text = { ...draft().text, title: "IKRAR" };
  expect(await updateCampaign(here.admin, { campaignId, revision: words, text })).toMatchObject({ changed: ["text"] });
  expect(await outcome(updateCampaign(here.admin, { campaignId, revision: words, text: draft().text }))).toBe(
    "draft_changed",
  );
  const population = { employmentTypes: ["PNS" as const] };
  expect(await updateCampaign(here.admin, { campaignId, revision: people, population })).toMatchObject({
    changed: ["population"],
  });
});
