import { expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { setWaves } from "@/lib/campaigns/set-waves";
import { checkIn, findInvitation } from "@/lib/ceremonies/check-in";
import { findPactHere } from "@/lib/ceremonies/pact-here";
import { canSign, signingWay } from "@/lib/ceremonies/pact-rules";
import { checkInState } from "@/lib/ceremonies/rules";
import { signHere } from "@/lib/ceremonies/sign-here";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { findPactFacts } from "@/lib/pacts/pact-detail";
import { type Resident, world } from "@/tests/support/world";
import { tabletOf, takeTurn } from "./at-tablet";
import { planned, START } from "./planned";

const LATER = new Date("2028-10-20T02:00:00Z");

async function sign(person: Resident) {
  const facts = await findPactFacts(person, person.pactId);
  if (!facts) throw new Error("no pact");
  const acknowledged = facts.pledge.points.map((_, at) => at + 1);
  const typed = { acknowledged, agreed: true, typedName: facts.personName };
  await signHere(person, { pactId: person.pactId, textHash: facts.textHash, ...typed }, START);
}

/** Where the hall's QR for signing leads this person at that moment. */
async function wayOf(person: Resident, code: string, now: Date) {
  const own = await findInvitation(person, code);
  if (!own) return null;
  const pact = await findPactHere(person, own.campaignId, now);
  return signingWay(own.attendedAt !== null, checkInState(own, now), pact);
}

test("who comes by the QR for signing is asked to be recorded once, while the door is open, and then goes straight on", async () => {
  const w = await world();
  const ceremonyId = await planned(w, w.units.education);
  const { code } = await db.ceremony.findUniqueOrThrow({ where: { id: ceremonyId } });
  expect(await wayOf(w.hadi, code, START)).toBeNull();
  expect(await wayOf(w.siti, code, new Date(START.getTime() - 86_400_000))).toBe("pact");
  expect(await wayOf(w.siti, code, START)).toBe("ask");
  // Looking records nothing; the press does, and the same address then leads on.
  expect(await db.ceremonyAttendance.count({ where: { ceremonyId } })).toBe(0);
  await checkIn(w.siti, { ceremonyId }, START);
  await checkIn(w.siti, { ceremonyId }, START);
  expect(await wayOf(w.siti, code, START)).toBe("pact");
  const seen = await db.ceremonyAttendance.findMany({ where: { ceremonyId } });
  expect(seen).toMatchObject([{ employeeId: w.siti.employeeId, method: "qr" }]);
  // Who has signed before has nothing to open: only that one is there is left to say.
  await sign(w.budi);
  expect(await wayOf(w.budi, code, START)).toBe("check-in");
});

test("who belongs to a wave that has not begun reads, and signs from its first day on", async () => {
  const w = await world();
  const rule = { employmentTypes: ["PNS", "PPPK"] };
  await setWaves(w.adi, { campaignId: w.campaignId, waves: [{ name: "OPD", rule, opensOn: "2028-10-20" }] });
  const ceremonyId = await planned(w, null);
  const { code } = await db.ceremony.findUniqueOrThrow({ where: { id: ceremonyId } });
  const { actor } = await takeTurn(await tabletOf(w.adi, ceremonyId), w.siti);
  for (const person of [w.siti, actor]) {
    const ahead = await findPactHere(person, w.campaignId, START);
    expect(ahead?.turn).toEqual({ wave: "Gelombang 1 · OPD", day: "20 Oktober 2028" });
    expect(ahead && canSign(ahead)).toBe(false);
  }
  expect(await wayOf(w.siti, code, START)).toBe("check-in");
  const begun = await findPactHere(w.siti, w.campaignId, LATER);
  expect(begun).toEqual({ id: w.siti.pactId, done: false, closed: false, turn: null });
  expect(begun && canSign(begun)).toBe(true);
});

test("a closed campaign is told to who has not signed, and keeps nobody from saying that one is there", async () => {
  const w = await world();
  const ceremonyId = await planned(w, null);
  const { code } = await db.ceremony.findUniqueOrThrow({ where: { id: ceremonyId } });
  await closeCampaign(systemActor("test"), { campaignId: w.campaignId });
  const pact = await findPactHere(w.siti, w.campaignId, START);
  expect(pact).toEqual({ id: w.siti.pactId, done: false, closed: true, turn: null });
  expect(pact && canSign(pact)).toBe(false);
  expect(await wayOf(w.siti, code, START)).toBe("check-in");
});
