import { beforeAll, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { db } from "@/lib/db";
import { declinePact } from "@/lib/pacts/decline-pact";
import { getPact } from "@/lib/pacts/pact-detail";
import { countPacts, listPacts } from "@/lib/pacts/queries";
import { signPact } from "@/lib/pacts/sign-pact";
import { pactOf, signingWorld, submission, trailOf, type World } from "./signing-world";

const reason = "Saya ingin berbicara dengan petugas lebih dahulu.";
let world: World;
let pactId: string;

beforeAll(async () => {
  world = await signingWorld();
  pactId = (await pactOf(world, world.dewi)).id;
});

test.each([
  ["head", "forbidden"],
  ["operator", "forbidden"],
  ["admin", "forbidden"],
  ["budi", "not_found"],
  ["stranger", "not_found"],
] as const)("%s cannot decline for Dewi: %s", async (who, code) => {
  await expect(declinePact(world[who], { pactId, reason })).rejects.toMatchObject({ code });
  expect(await db.decline.count({ where: { pactId } })).toBe(0);
});

test("too short a reason is no reason", async () => {
  await expect(declinePact(world.dewi, { pactId, reason: "tidak" })).rejects.toMatchObject({
    code: "invalid_input",
    fields: { reason: expect.any(String) },
  });
});

test("Dewi declines: one case, one trace without her reason; a second press changes nothing", async () => {
  expect(await declinePact(world.dewi, { pactId, reason })).toMatchObject({ status: "declined" });
  expect(await declinePact(world.dewi, { pactId, reason: "Alasan yang lain sama sekali." })).toMatchObject({
    status: "declined",
  });
  expect(await db.decline.findMany({ where: { pactId } })).toMatchObject([{ reason, endedAt: null }]);
  const trail = await trailOf(pactId, "pact.decline");
  expect(trail).toHaveLength(1);
  expect(JSON.stringify(trail[0]?.data)).not.toContain("petugas");
});

test.each([
  ["dewi", "declined"],
  ["admin", "declined"],
  ["head", "pending"],
  ["operator", "pending"],
  ["auditor", "pending"],
] as const)("to %s her pact is %s, in the list, in the counts and by itself", async (who, shown) => {
  const actor = world[who];
  const campaign = world.campaignId;
  const all = await listPacts(actor, { campaign });
  expect(all.items.find(({ id }) => id === pactId)).toMatchObject({ status: shown });
  for (const status of ["declined", "pending"] as const) {
    const { items, total } = await listPacts(actor, { campaign, status });
    expect(items.some(({ id }) => id === pactId)).toBe(status === shown);
    expect((await countPacts(actor, campaign))[status]).toBe(total);
  }
  expect(await getPact(actor, pactId)).toMatchObject({ status: shown });
});

test("she may still sign", async () => {
  await signPact(world.dewi, await submission(world.dewi, pactId));
  expect(await getPact(world.dewi, pactId)).toMatchObject({ status: "signed" });
  await expect(declinePact(world.dewi, { pactId, reason })).rejects.toMatchObject({ code: "pact_not_signable" });
});

test("nobody declines after the closing", async () => {
  const late = await pactOf(world, world.budi);
  await closeCampaign(world.admin, { campaignId: world.campaignId });
  await expect(declinePact(world.budi, { pactId: late.id, reason })).rejects.toMatchObject({
    code: "campaign_not_open",
  });
});
