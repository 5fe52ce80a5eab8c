import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setWaves } from "@/lib/campaigns/set-waves";
import { db } from "@/lib/db";
import { findPersonRecord } from "@/lib/monitoring/person-record";
import { declinePact } from "@/lib/pacts/decline-pact";
import { listMyPacts } from "@/lib/pacts/my-pacts";
import { getPact } from "@/lib/pacts/pact-detail";
import { listPacts } from "@/lib/pacts/queries";
import { signPact } from "@/lib/pacts/sign-pact";
import { pactOf, signingWorld, submission, type World } from "./signing-world";

const code = (act: Promise<unknown>) =>
  act.then(
    () => "signed",
    (error: { code?: string }) => error.code,
  );
let world: World;
let pactId: string;
beforeAll(async () => {
  world = await signingWorld({ home: "99.31", away: "99.32" });
});
beforeEach(async () => {
  await windows({ opensOn: "2028-10-10", closesOn: "2028-10-12" });
  pactId = (await pactOf(world, world.budi)).id;
});

/** Everybody of PPPK signs in this window. */
function windows(window: object) {
  const wave = { name: "PPPK", rule: { employmentTypes: ["PPPK"] }, ...window };
  return setWaves(world.admin, { campaignId: world.campaignId, waves: [wave] });
}
const sign = async (at: string) => signPact(world.budi, await submission(world.budi, pactId), new Date(at));

describe("the own wave", () => {
  test("before its first day the words are there, and signing is refused with that day", async () => {
    expect(await getPact(world.budi, pactId)).toMatchObject({
      wave: { number: 1, name: "PPPK", opensOn: "2028-10-10", closesOn: "2028-10-12" },
      deadline: "2028-10-12",
    });
    const early = sign("2028-10-09T23:59:59+07:00");
    await expect(early).rejects.toMatchObject({
      code: "wave_not_open",
      status: 409,
      sentence: expect.stringContaining("Gelombang 1 · PPPK, dimulai 10 Oktober 2028"),
    });
    expect(await db.signature.count({ where: { pactId } })).toBe(0);
  });

  test("decides the last day that the person reads; without one that is the campaign's", async () => {
    expect(await listMyPacts(world.budi)).toMatchObject([{ deadline: "2028-10-12", wave: { name: "PPPK" } }]);
    await windows({ opensOn: "2028-10-10" });
    expect(await listMyPacts(world.budi)).toMatchObject([{ deadline: "2028-10-31" }]);
  });

  test("put off while a signature waits for the pact: the windows as they are now decide", async () => {
    await windows({ opensOn: "2028-10-01" });
    const body = await submission(world.budi, pactId);
    const now = new Date("2028-10-05T03:00:00Z");
    const later = { name: "PPPK", rule: { employmentTypes: ["PPPK"] }, opensOn: "2028-10-20" };
    const [, signed] = await Promise.all([
      setWaves(world.admin, { campaignId: world.campaignId, waves: [later] }),
      code(signPact(world.budi, body, now)),
    ]);
    // Whichever came first: a signature stands only if it was given while the turn had come.
    expect(["signed", "wave_not_open"]).toContain(signed);
    expect(await db.signature.count({ where: { pactId } })).toBe(signed === "signed" ? 1 : 0);
  });

  test("on its first day, and late after its last, a signature counts; the wave keeps whoever signed", async () => {
    pactId = (await pactOf(world, world.neighbour)).id;
    const asNeighbour = async (at: string) =>
      signPact(world.neighbour, await submission(world.neighbour, pactId), new Date(at));
    expect(await code(asNeighbour("2028-10-10T00:00:00+07:00"))).toBe("signed");
    pactId = (await pactOf(world, world.dewi)).id;
    const late = await signPact(world.dewi, await submission(world.dewi, pactId), new Date("2028-10-15T03:00:00Z"));
    expect(late).toMatchObject({ alreadySigned: false });
    await setWaves(world.admin, { campaignId: world.campaignId, waves: [] });
    const pact = await db.pact.findUniqueOrThrow({ where: { id: pactId } });
    expect(pact).toMatchObject({ waveId: null, status: "signed" });
    await windows({ opensOn: "2028-10-20" });
    // Signed is signed: asking again answers with the first signature, whatever the window.
    const again = signPact(world.dewi, await submission(world.dewi, pactId), new Date("2028-10-16T03:00:00Z"));
    expect(await again).toMatchObject({ alreadySigned: true, signatureId: late.signatureId });
  });

  test("declining begins with it as signing does; what was declined goes on when the wave is put off", async () => {
    pactId = (await pactOf(world, world.head)).id;
    const decline = (at: string) => declinePact(world.head, { pactId, reason: "Keyakinan saya." }, new Date(at));
    await expect(decline("2028-10-09T23:59:59+07:00")).rejects.toMatchObject({
      code: "wave_not_open",
      sentence: expect.stringContaining("menyatakan tidak bersedia"),
    });
    expect(await db.decline.count({ where: { pactId } })).toBe(0);
    expect(await decline("2028-10-10T00:00:00+07:00")).toMatchObject({ status: "declined" });
    await windows({ opensOn: "2028-10-20" });
    expect(await decline("2028-10-12T03:00:00Z")).toMatchObject({ status: "declined" });
    expect(await db.decline.count({ where: { pactId } })).toBe(1);
  });

  test("officers read it on the person's page and in the unit's list, as far as they see the person", async () => {
    const wave = { number: 1, name: "PPPK", opensOn: "2028-10-10", closesOn: "2028-10-12" };
    expect(await findPersonRecord(world.operator, pactId)).toMatchObject({ wave });
    expect(await findPersonRecord(world.stranger, pactId)).toBeNull();
    const { items } = await listPacts(world.operator, { campaign: world.campaignId, unit: world.home.school.id });
    expect(items.map((item) => item.wave)).toEqual(items.map(() => wave));
    await setWaves(world.admin, { campaignId: world.campaignId, waves: [] });
    expect((await findPersonRecord(world.operator, pactId))?.wave).toBeNull();
  });
});
