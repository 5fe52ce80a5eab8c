import { beforeAll, describe, expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { findCampaign, listCampaigns } from "@/lib/campaigns/queries";
import { jointDecree } from "@/lib/campaigns/standard-bases";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { Refusal } from "@/lib/core/errors";
import { db, plain, sql } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { draft, employ, outcome, type Regency, regency, trailOf } from "./regency";

let here: Regency;
let there: Regency;
beforeAll(async () => {
  here = await regency();
  there = await regency();
  await employ(here, [{ unit: "sd" }]);
});
const create = async (change = {}) => (await createCampaign(here.admin, draft(change))).campaignId;

describe("writing a draft", () => {
  test("keeps everything as sent and leaves one trace", async () => {
    const campaignId = await create();
    expect(await findCampaign(here.admin, campaignId)).toMatchObject({
      status: "draft",
      deadline: "2028-10-20",
      contests: [{ type: "PEMILU", year: 2029 }],
      legalBases: [jointDecree],
      text: { ...pemiluPledge, version: 1 },
    });
    expect(await trailOf(campaignId)).toMatchObject([
      {
        action: "campaign.create",
        data: { name: "Pakta Netralitas Pemilu 2029" },
        actor: { accountId: here.admin.accountId },
      },
    ]);
  });

  test("is the admin's alone, in the own agency", async () => {
    for (const actor of [here.verifier, here.head, here.leader, here.observer]) {
      expect(await outcome(createCampaign(actor, draft()))).toBe("forbidden");
    }
    expect(await outcome(createCampaign(there.admin, draft({ agencyId: here.agency.id })))).toBe("not_found");
  });

  test("stays unseen by all but those who write it", async () => {
    const campaignId = await create();
    for (const actor of [here.head, here.leader, here.observer, there.admin]) {
      expect(await findCampaign(actor, campaignId)).toBeNull();
      expect((await listCampaigns(actor)).map(({ id }) => id)).not.toContain(campaignId);
      expect(await outcome(updateCampaign(actor, { campaignId, name: "Diganti orang lain" }))).toBe("not_found");
    }
    expect(await findCampaign(here.verifier, campaignId)).not.toBeNull();
    expect(await outcome(updateCampaign(here.verifier, { campaignId, name: "Diganti verifikator" }))).toBe("forbidden");
  });

  test.each([
    [{ points: ["Setia kepada {partai};"] }, "text.points.0", "{partai}"],
    [{ opening: "Pada {tahun" }, "text.opening", "{"],
  ])("refuses a placeholder that nobody can fill, at its field: %o", async (words, field, named) => {
    const refused = await createCampaign(here.admin, draft({ text: { ...pemiluPledge, ...words } })).catch((e) => e);
    expect(refused).toBeInstanceOf(Refusal);
    expect(Object.keys(refused.fields)).toEqual([field]);
    expect(refused.fields[field]).toContain(named);
  });

  test.each([
    ["contests", []],
    ["contests", [{ type: "PEMILU", year: "" }]],
    ["deadline", "2028-02-30"],
    ["population", { employmentTypes: [] }],
    ["text", { ...pemiluPledge, points: [] }],
    ["text", { ...pemiluPledge, points: Array.from({ length: 13 }, (_, n) => `Butir ${n}`) }],
  ])("refuses %s that cannot stand", async (key, value) => {
    expect(await outcome(createCampaign(here.admin, draft({ [key]: value })))).toBe("invalid_input");
  });
});

test.each(["1999-01-01", "2026-11-21"])("refuses the deadline %s: that day is over", async (deadline) => {
  const now = new Date("2026-11-22T01:00:00+07:00");
  const refused = { code: "invalid_input", fields: { deadline: expect.stringContaining("22 November 2026") } };
  await expect(createCampaign(here.admin, draft({ deadline }), now)).rejects.toMatchObject(refused);
  const { campaignId } = await createCampaign(here.admin, draft({ deadline: "2026-11-22" }), now);
  await expect(updateCampaign(here.admin, { campaignId, deadline }, now)).rejects.toMatchObject(refused);
  await openCampaign(here.admin, { campaignId }, now);
  const later = new Date("2026-12-24T01:00:00+07:00");
  await expect(updateCampaign(here.admin, { campaignId, deadline }, later)).rejects.toMatchObject(refused);
  // Signing may end earlier than planned, and be written down a day later.
  await updateCampaign(here.admin, { campaignId, deadline: "2026-12-23" }, later);
});

describe("changing a draft", () => {
  test("changes what is named and nothing else", async () => {
    const campaignId = await create({ options: { votingRightNotice: false, witnessBlock: true } });
    await updateCampaign(here.admin, { campaignId, deadline: "2028-10-27" });
    expect(await findCampaign(here.admin, campaignId)).toMatchObject({
      deadline: "2028-10-27",
      legalBases: [jointDecree],
      options: { votingRightNotice: false, witnessBlock: true },
    });
    expect((await trailOf(campaignId)).at(-1)).toMatchObject({
      action: "campaign.update",
      data: { changed: ["deadline"] },
    });
  });

  test("sent back as it stands is a success without a trace", async () => {
    const campaignId = await create();
    expect(await updateCampaign(here.admin, { campaignId, ...draft() })).toEqual({ campaignId, changed: [] });
    expect(await trailOf(campaignId)).toHaveLength(1);
  });

  test("new words stand in the same version while nobody signed", async () => {
    const campaignId = await create();
    const text = { ...pemiluPledge, points: ["Menjaga netralitas di {unit};", "Menolak politik uang."] };
    await updateCampaign(here.admin, { campaignId, text });
    expect((await findCampaign(here.admin, campaignId))?.text).toMatchObject({ ...text, version: 1 });
    expect(await db.pledgeText.count({ where: { campaignId } })).toBe(1);
  });
});

describe("after the opening", () => {
  test("only the deadline moves", async () => {
    const campaignId = await create();
    await openCampaign(here.admin, { campaignId });
    await updateCampaign(here.admin, { campaignId, deadline: "2028-11-03" });
    expect((await findCampaign(here.admin, campaignId))?.deadline).toBe("2028-11-03");
    const text = { ...pemiluPledge, closing: "Lain." };
    for (const change of [{ name: "Nama yang lain" }, { text }, { population: { employmentTypes: ["PNS"] } }]) {
      expect(await outcome(updateCampaign(here.admin, { campaignId, ...change }))).toBe("campaign_not_draft");
    }
  });

  test("the database itself refuses other words, or none", async () => {
    const campaignId = await create();
    await openCampaign(here.admin, { campaignId });
    const mine = sql`WHERE campaign_id = ${campaignId}::uuid`;
    await expect(plain.$executeRaw(sql`UPDATE pledge_text SET closing = 'Lain.' ${mine}`)).rejects.toThrow(/locked/);
    await expect(plain.$executeRaw(sql`DELETE FROM pledge_text ${mine}`)).rejects.toThrow(/locked/);
  });
});
