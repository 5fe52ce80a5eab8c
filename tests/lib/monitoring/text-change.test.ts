import { beforeEach, expect, test } from "vitest";
import { findCampaign } from "@/lib/campaigns/queries";
import { reviseText } from "@/lib/campaigns/revise-text";
import { db } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { dashboardOf } from "@/lib/monitoring/dashboard";
import { textChangeOf } from "@/lib/monitoring/text-change";
import { signPact } from "@/lib/pacts/sign-pact";
import { pactOf, signingWorld, submission, type World } from "../pacts/signing-world";

let world: World;
let made = 0;
beforeEach(async () => {
  made += 1;
  world = await signingWorld({ home: `91.${made + 10}`, away: `92.${made + 10}` });
});

const words = (points: number) => ({ ...pemiluPledge, points: pemiluPledge.points.slice(0, points) });
const revise = (points: number, change: "material" | "editorial") =>
  reviseText(world.admin, { campaignId: world.campaignId, text: words(points), reason: "Butir dipindahkan", change });
const sign = async (who: "dewi" | "budi", points = 4) => {
  const { id } = await pactOf(world, world[who]);
  const acknowledged = [1, 2, 3, 4].slice(0, points);
  await signPact(world[who], await submission(world[who], id, { acknowledged }));
};
const here = () => ({ id: world.campaignId, zone: "WIB" as const });
const told = (unitId?: string) => textChangeOf(world.admin, here(), unitId);

test("says when, which version, who had signed and who still owes, and follows each new signature", async () => {
  await sign("dewi");
  await sign("budi");
  expect(await told()).toBeNull();
  await revise(3, "material");
  const changed = await db.pledgeText.findFirstOrThrow({ where: { campaignId: world.campaignId, version: 2 } });
  const day = new Date(changed.createdAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect(await told()).toEqual({ day, version: 2, before: 2, owing: 2 });
  await sign("dewi", 3);
  expect(await told()).toMatchObject({ version: 2, before: 2, owing: 1 });
  const campaign = await findCampaign(world.admin, world.campaignId);
  const dashboard = campaign && (await dashboardOf(world.admin, campaign, new Date()));
  expect(dashboard?.textChange).toMatchObject({ before: 2, owing: 1 });
});

test("an editorial change before or after it moves nothing; of two material ones the last is told", async () => {
  await sign("dewi");
  await revise(3, "editorial");
  expect(await told()).toBeNull();
  await sign("budi", 3);
  await revise(2, "material");
  expect(await told()).toMatchObject({ version: 3, before: 2, owing: 2 });
  await sign("budi", 2);
  await revise(3, "editorial");
  expect(await told()).toMatchObject({ version: 3, before: 2, owing: 1 });
  await revise(1, "material");
  expect(await told()).toMatchObject({ version: 5, before: 2, owing: 2 });
});

test("counts who is below the unit and within reach, without those who need not sign any more", async () => {
  await sign("dewi");
  await sign("budi");
  await revise(3, "material");
  const budi = await pactOf(world, world.budi);
  const dewi = await pactOf(world, world.dewi);
  const both = await told(budi.unitId);
  expect(both?.before).toBe(dewi.unitId === budi.unitId ? 2 : 1);
  expect(await textChangeOf(world.budi, here())).toBeNull();
  await db.pact.update({ where: { id: budi.id }, data: { status: "exempt" } });
  expect((await told())?.before).toBe(1);
});
