import { expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { findCampaign } from "@/lib/campaigns/queries";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { draft, regency } from "./regency";

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
