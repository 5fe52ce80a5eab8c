import { beforeEach, describe, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { reopenCampaign } from "@/lib/campaigns/reopen-campaign";
import { reviseText } from "@/lib/campaigns/revise-text";
import { db, pool } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { signPact } from "@/lib/pacts/sign-pact";
import { pactOf, signingWorld, submission, type World } from "./signing-world";

let world: World;
let campaignId: string;
let worlds = 0;

beforeEach(async () => {
  worlds += 1;
  world = await signingWorld({ home: `98.${worlds}`, away: `97.${worlds}` });
  ({ campaignId } = world);
});

/** Two of the signers: the pact that everybody who wants all of them asks for first, and the one after it. */
async function firstTwo() {
  const people = [world.dewi, world.budi, world.neighbour];
  const pacts = await Promise.all(people.map(async (actor) => ({ actor, pactId: (await pactOf(world, actor)).id })));
  const [first, second] = pacts.sort((a, b) => (a.pactId < b.pactId ? -1 : 1));
  if (!first || !second) throw new Error("too few pacts");
  return { first, second };
}

/** As a signature that is being written: holds a pact until it is let go. */
async function holdPact(pactId: string) {
  const connection = await pool.connect();
  await connection.query("BEGIN");
  await connection.query("SELECT 1 FROM pact WHERE id = $1 FOR UPDATE", [pactId]);
  return async () => {
    await connection.query("COMMIT");
    connection.release();
  };
}

/** Until so many statements of this database wait for a lock, each of which began when it was asked for. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    if (rows.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Lets the clock go on, so that what was taken before differs from what is taken after. */
async function nextInstant(): Promise<Date> {
  const before = Date.now();
  while (Date.now() <= before) await new Promise((resolve) => setImmediate(resolve));
  return new Date();
}

const sign = async ({ actor, pactId }: { actor: World["budi"]; pactId: string }, now?: Date) =>
  signPact(actor, await submission(actor, pactId), now);

const trail = (action: string) =>
  db.auditEvent.findFirstOrThrow({ where: { action, subjectId: campaignId }, orderBy: { id: "desc" } });

describe("who signs while the campaign is being closed", () => {
  test("comes before the closing: in its row, in the trail and in what it froze", async () => {
    const { first, second } = await firstTwo();
    const letGo = await holdPact(first.pactId);
    const closing = closeCampaign(world.admin, { campaignId });
    await waiting(1);
    await nextInstant();
    const signed = await sign(second);
    await letGo();
    await closing;

    const { closedAt } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    const signedAt = new Date(signed.signedAt);
    expect(closedAt?.getTime()).toBeGreaterThan(signedAt.getTime());
    const event = await trail("campaign.close");
    expect(event.occurredAt).toEqual(closedAt);
    const frozen = await db.campaignSnapshot.findFirstOrThrow({ where: { campaignId } });
    expect(frozen.takenAt).toEqual(closedAt);
    expect(frozen.figures).toMatchObject({ signed: 1 });
    const signing = await db.auditEvent.findFirstOrThrow({ where: { action: "pact.sign", subjectId: second.pactId } });
    expect(signing.id).toBeLessThan(event.id);
    expect(signing.occurredAt.getTime()).toBeLessThan(event.occurredAt.getTime());
  });

  test("on a machine whose clock is ahead comes before it all the same", async () => {
    const { second } = await firstTwo();
    const ahead = new Date(Date.now() + 3_000);
    await sign(second, ahead);
    await closeCampaign(world.admin, { campaignId });
    const { closedAt } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    expect(closedAt).toEqual(new Date(ahead.getTime() + 1));
  });

  test("a reopening that was asked for meanwhile comes after it, and who signs then after that", async () => {
    const { first } = await firstTwo();
    const letGo = await holdPact(first.pactId);
    const closing = closeCampaign(world.admin, { campaignId });
    await waiting(1);
    const reopening = reopenCampaign(world.admin, { campaignId, reason: "Enam pegawai tertinggal di kecamatan" });
    await waiting(2);
    await nextInstant();
    await letGo();
    await Promise.all([closing, reopening]);
    const [closed, reopened] = [await trail("campaign.close"), await trail("campaign.reopen")];
    expect(reopened.occurredAt.getTime()).toBeGreaterThanOrEqual(closed.occurredAt.getTime());
    const { signedAt } = await sign(first);
    expect(new Date(signedAt).getTime()).toBeGreaterThanOrEqual(reopened.occurredAt.getTime());
  });
});

test("a signature that waited for its pact carries the instant at which it was given, not asked for", async () => {
  const { first } = await firstTwo();
  const letGo = await holdPact(first.pactId);
  const signing = sign(first);
  await waiting(1);
  const released = await nextInstant();
  await letGo();
  expect(new Date((await signing).signedAt).getTime()).toBeGreaterThanOrEqual(released.getTime());
});

test("new words are later than everybody who signed the former ones while they waited", async () => {
  const { first, second } = await firstTwo();
  const letGo = await holdPact(first.pactId);
  const text = { ...pemiluPledge, title: "PAKTA INTEGRITAS NETRALITAS" };
  const reason = "Penyesuaian dengan surat edaran terbaru";
  const revising = reviseText(world.admin, { campaignId, text, change: "material", reason });
  await waiting(1);
  await nextInstant();
  const { signedAt } = await sign(second);
  await letGo();
  expect(await revising).toMatchObject({ version: 2, change: "material", owedAgain: 1 });
  const { createdAt } = await db.pledgeText.findFirstOrThrow({ where: { campaignId, version: 2 } });
  expect(createdAt.getTime()).toBeGreaterThan(new Date(signedAt).getTime());
});

test("an instant that the caller decided stays, whatever was waited for", async () => {
  const { second } = await firstTwo();
  await sign(second);
  const at = new Date("2028-10-20T03:00:00Z");
  await closeCampaign(world.admin, { campaignId }, at);
  expect((await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })).closedAt).toEqual(at);
});
