import { beforeAll, describe, expect, test } from "vitest";
import { createSession } from "@/lib/accounts/create-session";
import { homePath } from "@/lib/accounts/desks";
import { findActor } from "@/lib/accounts/find-actor";
import { listSessions } from "@/lib/accounts/queries";
import { revokeSession } from "@/lib/accounts/revoke-session";
import { cancelCeremony } from "@/lib/ceremonies/cancel-ceremony";
import { endKiosk } from "@/lib/ceremonies/end-kiosk";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { findKiosk, listKiosks } from "@/lib/ceremonies/kiosk-queries";
import { findCeremony } from "@/lib/ceremonies/queries";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { signHere } from "@/lib/ceremonies/sign-here";
import { startKiosk } from "@/lib/ceremonies/start-kiosk";
import { db } from "@/lib/db";
import { declinePact } from "@/lib/pacts/decline-pact";
import { findPactFacts } from "@/lib/pacts/pact-detail";
import { type Action, allows, desksOf, policy, visible } from "@/lib/policy";
import { type World, world } from "@/tests/support/world";
import { tabletOf, takeTurn } from "./at-tablet";
import { planned, START } from "./planned";

let w: World;
beforeAll(async () => {
  w = await world();
});

const code = (name: string) => expect.objectContaining({ code: name });
const own = { requestId: "own", ip: "10.0.0.9", userAgent: "tablet" };

async function signing(actor: World["siti"], pactId: string) {
  const facts = await findPactFacts(actor, pactId);
  if (!facts) throw new Error("no pact");
  const { textHash, personName, pledge } = facts;
  return { pactId, textHash, acknowledged: pledge.points.map((_, at) => at + 1), agreed: true, typedName: personName };
}

describe("a tablet", () => {
  test("is started by those who record attendance, for twelve hours at most, and is known by its token alone", async () => {
    const ceremonyId = await planned(w, w.units.school);
    await expect(startKiosk(w.siti, { ceremonyId })).rejects.toEqual(code("not_found"));
    await expect(startKiosk(w.hadi, { ceremonyId })).rejects.toEqual(code("not_found"));
    const first = await startKiosk(w.joko, { ceremonyId });
    const second = await startKiosk(w.adi, { ceremonyId });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(Date.parse(first.endsAt) - Date.now()).toBeGreaterThan(11.9 * 3_600_000);
    expect(Date.parse(first.endsAt) - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);
    const kept = await db.ceremonyKiosk.findUniqueOrThrow({ where: { id: first.kioskId } });
    expect(JSON.stringify(kept)).not.toContain(first.token);
    expect((await listKiosks(w.joko, ceremonyId)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await listKiosks(w.hadi, ceremonyId)).toEqual([]);
    const events = await db.auditEvent.findMany({ where: { subjectId: ceremonyId, action: "ceremony.start-tablet" } });
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(first.token);
    expect(events).toHaveLength(2);
  });

  test("that is ended is an ordinary browser, and whoever's turn it was is out", async () => {
    const ceremonyId = await planned(w, null);
    const tablet = await tabletOf(w.adi, ceremonyId);
    expect(await findKiosk(tablet.origin)).toMatchObject({ kioskId: tablet.kioskId, number: 1 });
    const { token } = await takeTurn(tablet, w.maya);
    expect((await listKiosks(w.adi, ceremonyId))[0]?.inUse).toBe(true);
    await expect(endKiosk(w.hadi, { ceremonyId, kioskId: tablet.kioskId })).rejects.toEqual(code("not_found"));
    await endKiosk(w.adi, { ceremonyId, kioskId: tablet.kioskId });
    await endKiosk(w.adi, { ceremonyId, kioskId: tablet.kioskId });
    expect(await findActor(token, tablet.origin)).toMatchObject({ kind: "anonymous" });
    expect(await findKiosk(tablet.origin)).toBeNull();
    expect(await listKiosks(w.adi, ceremonyId)).toEqual([]);
    expect(await db.auditEvent.count({ where: { subjectId: ceremonyId, action: "ceremony.end-tablet" } })).toBe(1);
    // The device has not heard of it yet: what opens there now must not be a session of twelve hours.
    await expect(takeTurn(tablet, w.maya)).rejects.toEqual(code("tablet_ended"));
  });

  test("that has run out, and one of a cancelled ceremony, take nobody", async () => {
    const ceremonyId = await planned(w, null);
    const [late, called] = [await tabletOf(w.adi, ceremonyId), await tabletOf(w.adi, ceremonyId)];
    const turn = await takeTurn(late, w.maya);
    await db.ceremonyKiosk.update({ where: { id: late.kioskId }, data: { endsAt: new Date(Date.now() - 1) } });
    expect(await findActor(turn.token, late.origin)).toMatchObject({ kind: "anonymous" });
    await expect(takeTurn(late, w.maya)).rejects.toEqual(code("tablet_ended"));
    const open = await takeTurn(called, w.siti);
    await cancelCeremony(w.adi, { ceremonyId, reason: "Hujan lebat" });
    expect(await findActor(open.token, called.origin)).toMatchObject({ kind: "anonymous" });
    const turnOf = await db.session.findUniqueOrThrow({ where: { id: open.actor.sessionId } });
    expect(turnOf.revokedAt).not.toBeNull();
    await expect(takeTurn(called, w.maya)).rejects.toEqual(code("tablet_ended"));
    await expect(startKiosk(w.adi, { ceremonyId })).rejects.toEqual(code("ceremony_cancelled"));
  });
});

describe("the minutes", () => {
  test("end every tablet of their ceremony and whose turn it is there, and no other ceremony's", async () => {
    const people = [{ role: "leader", employeeId: w.joko.employeeId }];
    const ceremonyId = await planned(w, w.units.school, { people });
    const [first, second] = [await tabletOf(w.joko, ceremonyId), await tabletOf(w.joko, ceremonyId)];
    const elsewhere = await tabletOf(w.adi, await planned(w, null));
    const [turn, other] = [await takeTurn(first, w.siti), await takeTurn(elsewhere, w.maya)];
    await holdCeremony(w.joko, { ceremonyId, ikrar: "not_spoken" }, START);
    await issueMinutes(w.joko, { ceremonyId, number: "800/1", date: "2028-10-13" });
    expect(await listKiosks(w.joko, ceremonyId)).toEqual([]);
    expect(await findKiosk(second.origin)).toBeNull();
    expect(await findActor(turn.token, first.origin)).toMatchObject({ kind: "anonymous" });
    const kept = await db.session.findUniqueOrThrow({ where: { id: turn.actor.sessionId } });
    expect(kept.revokedAt).not.toBeNull();
    await expect(takeTurn(second, w.budi)).rejects.toEqual(code("tablet_ended"));
    expect(await findActor(other.token, elsewhere.origin)).toMatchObject({ kind: "user" });
    const issued = await db.auditEvent.findFirst({
      where: { subjectId: ceremonyId, action: "ceremony.issue-minutes" },
    });
    expect(issued?.data).toMatchObject({ tabletsEnded: 2 });
  });

  test("that were issued while a tablet runs on, as before they ended them, keep nobody from ending it", async () => {
    const ceremonyId = await planned(w, null);
    const tablet = await tabletOf(w.adi, ceremonyId);
    await holdCeremony(w.adi, { ceremonyId, ikrar: "read" }, START);
    await db.ceremony.update({ where: { id: ceremonyId }, data: { status: "minuted" } });
    await endKiosk(w.adi, { ceremonyId, kioskId: tablet.kioskId });
    expect(await findKiosk(tablet.origin)).toBeNull();
  });
});

describe("a turn at it", () => {
  test("has no role, whoever takes it, and reaches the own pact alone", async () => {
    const ceremonyId = await planned(w, null);
    const { actor } = await takeTurn(await tabletOf(w.adi, ceremonyId), w.adi);
    expect(actor.grants).toEqual([]);
    expect(actor.kiosk).toMatchObject({ ceremonyId, campaignId: w.campaignId });
    expect(desksOf(actor)).toEqual([]);
    expect(homePath(actor)).toBe("/tablet");
    expect(await findCeremony(actor, ceremonyId)).toBeNull();
    await expect(recordAttendance(actor, { ceremonyId, nips: [w.siti.username] }, START)).rejects.toEqual(
      code("not_found"),
    );
    expect(visible.pacts(actor)).toMatchObject({ everything: false, agencyIds: [], subtrees: [] });
    expect(await findPactFacts(actor, w.siti.pactId)).toBeNull();
    expect(await findPactFacts(actor, w.adi.pactId)).not.toBeNull();
    // Changing a password or declining belongs on a device of one's own.
    expect(allows("password.change", actor, { accountId: actor.accountId })).toBe(false);
    const declining = { pactId: w.adi.pactId, reason: "Saya menyampaikan keberatan" };
    await expect(declinePact(actor, declining)).rejects.toEqual(code("forbidden"));
  });

  test("does six things and no more, even to what is one's own", async () => {
    const { actor } = await takeTurn(await tabletOf(w.adi, await planned(w, null)), w.adi);
    const place = { agencyId: w.agencyId, left: 1, submittedById: "another", uploadedById: "another" };
    const own = { ...place, employeeId: w.adi.employeeId, accountId: w.adi.accountId };
    const held = { ...actor, grants: w.adi.grants };
    const may = (Object.keys(policy) as Action[]).filter((action) => allows(action, held, own as never));
    expect(may.sort()).toEqual([
      ...["account.activate", "ceremony.check-in", "pact.read-text", "pact.sign", "session.create", "session.revoke"],
    ]);
  });

  test("ends when the next person takes one, so that nobody's is left behind", async () => {
    const tablet = await tabletOf(w.adi, await planned(w, null));
    const first = await takeTurn(tablet, w.siti);
    const second = await takeTurn(tablet, w.budi);
    expect(await findActor(first.token, tablet.origin)).toMatchObject({ kind: "anonymous" });
    expect(await findActor(second.token, tablet.origin)).toMatchObject({ kind: "user", name: w.budi.name });
    expect(await findPactFacts(second.actor, w.siti.pactId)).toBeNull();
    await revokeSession(second.actor, { sessionId: second.actor.sessionId });
    expect(await findActor(second.token, tablet.origin)).toMatchObject({ kind: "anonymous" });
  });

  test("ends ninety seconds after the last sign of life, and ten minutes after its beginning", async () => {
    const tablet = await tabletOf(w.adi, await planned(w, null));
    const { token, actor } = await takeTurn(tablet, w.siti);
    const kept = () => db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
    const { createdAt, expiresAt } = await kept();
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(600_000);
    // Nearly idle: a look lengthens it again, by ninety seconds and never beyond its ten minutes.
    await db.session.update({ where: { id: actor.sessionId }, data: { idleUntil: new Date(Date.now() + 20_000) } });
    expect(await findActor(token, tablet.origin)).toMatchObject({ kind: "user" });
    const idle = ((await kept()).idleUntil?.getTime() ?? 0) - Date.now();
    expect(idle).toBeGreaterThan(60_000);
    expect(idle).toBeLessThanOrEqual(91_000);
    expect((await kept()).expiresAt).toEqual(expiresAt);
    await db.session.update({ where: { id: actor.sessionId }, data: { idleUntil: new Date(Date.now() - 1) } });
    expect(await findActor(token, tablet.origin)).toMatchObject({ kind: "anonymous" });
    // No look brings it back, and the person's own list does not show it as open.
    expect(await findActor(token, tablet.origin)).toMatchObject({ kind: "anonymous" });
    const open = await listSessions(w.siti, w.siti.accountId);
    expect(open.map(({ id }) => id)).not.toContain(actor.sessionId);
  });

  test("leaves sessions on people's own devices as they are", async () => {
    const tablet = await tabletOf(w.adi, await planned(w, null));
    const mine = await createSession(
      { kind: "anonymous", origin: own },
      { accountId: w.maya.accountId, method: "password" },
    );
    await takeTurn(tablet, w.maya);
    await takeTurn(tablet, w.siti);
    expect(await findActor(mine.token, own)).toMatchObject({ kind: "user", kiosk: null });
  });
});

describe("signing at it", () => {
  test("records that an invited person is there, once, and lets the turn run out", async () => {
    const ceremonyId = await planned(w, w.units.education);
    const tablet = await tabletOf(w.ratna, ceremonyId);
    const { actor } = await takeTurn(tablet, w.siti);
    const signature = await signing(w.siti, w.siti.pactId);
    const signed = await signHere(actor, signature, START);
    expect(signed.alreadySigned).toBe(false);
    expect(await signHere(actor, signature, START)).toMatchObject({ alreadySigned: true });
    const seen = await db.ceremonyAttendance.findMany({ where: { ceremonyId } });
    expect(seen).toMatchObject([{ employeeId: w.siti.employeeId, method: "tablet" }]);
    const { expiresAt } = await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(30_500);
  });

  test("counts for who is not invited too, without attendance; and on one's own phone it records none", async () => {
    const ceremonyId = await planned(w, w.units.school);
    const { actor } = await takeTurn(await tabletOf(w.joko, ceremonyId), w.hadi);
    expect(await signHere(actor, await signing(w.hadi, w.hadi.pactId), START)).toMatchObject({ alreadySigned: false });
    expect(await signHere(w.budi, await signing(w.budi, w.budi.pactId), START)).toMatchObject({ alreadySigned: false });
    expect(await db.ceremonyAttendance.count({ where: { ceremonyId } })).toBe(0);
  });
});
