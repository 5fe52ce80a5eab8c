import { expect, test } from "vitest";
import { findActor } from "@/lib/accounts/find-actor";
import { hashPassword } from "@/lib/accounts/passwords";
import { signIn } from "@/lib/accounts/sign-in";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { checkIn, findInvitation } from "@/lib/ceremonies/check-in";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { screenFigures } from "@/lib/ceremonies/figures";
import { signHere } from "@/lib/ceremonies/sign-here";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { findPactFacts } from "@/lib/pacts/pact-detail";
import { makeActor, makeAgency, makeEmployee, PASSWORD, visitor } from "@/tests/lib/accounts/office";
import { START } from "./planned";

const PEOPLE = 60;
const HALL = "203.0.113.60";
const system = systemActor("hall");

async function makeHall() {
  const { agencyId, school } = await makeAgency();
  const passwordHash = await hashPassword(PASSWORD);
  const usernames: string[] = [];
  for (let n = 0; n < PEOPLE; n++) {
    const { id, nip, name } = await makeEmployee(school, `Pegawai Aula ${n}`);
    const account = {
      agencyId,
      employeeId: id,
      username: nip,
      displayName: name,
      status: "active",
      passwordHash,
    } as const;
    await db.account.create({ data: account });
    usernames.push(nip);
  }
  const { campaignId } = await createCampaign(system, {
    ...{ agencyId, name: "Pakta Netralitas Pemilu 2029", contests: [{ type: "PEMILU", year: 2029 }] },
    ...{ population: { employmentTypes: ["PNS"] }, deadline: "2028-10-31", text: pemiluPledge },
  });
  await openCampaign(system, { campaignId });
  const { ceremonyId } = await createCeremony(system, {
    ...{ campaignId, unitId: null, name: "Penandatanganan bersama", day: "2028-10-13", time: "07.30", place: "Aula" },
  });
  const { code } = await db.ceremony.findUniqueOrThrow({ where: { id: ceremonyId } });
  return { agencyId, usernames, ceremonyId, code };
}

test("sixty people of one hall sign in, are there and sign at once behind one address, and nobody is refused", async () => {
  const hall = await makeHall();
  const came = async (username: string) => {
    const { token } = await signIn(visitor(HALL), { username, password: PASSWORD });
    const actor = await findActor(token, visitor(HALL).origin);
    await checkIn(actor, { ceremonyId: hall.ceremonyId }, START);
    const pactId = (await findInvitation(actor, hall.code))?.pactId ?? "";
    const facts = await findPactFacts(actor, pactId);
    if (!facts) throw new Error("no pact");
    const { textHash, personName } = facts;
    return signHere(
      actor,
      { pactId, textHash, acknowledged: [1, 2, 3, 4], agreed: true, typedName: personName },
      START,
    );
  };
  const outcomes = await Promise.allSettled(hall.usernames.map(came));
  expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
  const officer = await makeActor(hall.agencyId, "bkpsdm_admin");
  expect(await screenFigures(officer, hall.ceremonyId, START)).toMatchObject({
    ...{ due: PEOPLE, done: PEOPLE, attended: PEOPLE, visitors: 0, lastMinute: PEOPLE },
  });
  expect(await db.session.count({ where: { ip: HALL } })).toBe(PEOPLE);
  // Whoever succeeded has left nothing at the address: the next burst finds it as the first did.
  expect((await db.rateLimit.findUnique({ where: { key: `address:${HALL}` } }))?.points ?? 0).toBe(0);
}, 60_000);

test("a hall's successes do not open it to guessing: failures on many accounts still end it", async () => {
  const address = "203.0.113.61";
  await signIn(visitor(address), { username: "tidak-ada-siapa-pun", password: "tebakan" }).catch(() => {});
  await db.rateLimit.update({ where: { key: `address:${address}` }, data: { points: 598 } });
  const guesses = await Promise.allSettled(
    Array.from({ length: 40 }, (_, n) =>
      signIn(visitor(address), { username: `sasaran-${n}`, password: "Pemilu2029" }),
    ),
  );
  const codes = guesses.map((guess) => guess.status === "rejected" && guess.reason.code);
  expect(codes.filter((code) => code === "sign_in_failed")).toHaveLength(2);
  expect(codes.filter((code) => code === "too_many_attempts")).toHaveLength(38);
});
