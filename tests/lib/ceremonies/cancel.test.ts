import { beforeAll, expect, test } from "vitest";
import { cancelCeremony } from "@/lib/ceremonies/cancel-ceremony";
import { checkIn, findInvitation } from "@/lib/ceremonies/check-in";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { listMyCeremonies } from "@/lib/ceremonies/my-ceremonies";
import { findCeremony } from "@/lib/ceremonies/queries";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { reinstateCeremony } from "@/lib/ceremonies/reinstate-ceremony";
import { updateCeremony } from "@/lib/ceremonies/update-ceremony";
import { db } from "@/lib/db";
import { type World, world } from "@/tests/support/world";
import { planned, START } from "./planned";

let w: World;
beforeAll(async () => {
  w = await world();
});

const code = (name: string) => expect.objectContaining({ code: name });
const BEFORE = new Date(START.getTime() - 86_400_000);
const reason = "Lapangan tergenang, upacara ditiadakan";

test("a cancelled ceremony says why to those it invited, and nothing goes on with it", async () => {
  const ceremonyId = await planned(w, w.units.school);
  await expect(cancelCeremony(w.hadi, { ceremonyId, reason }, BEFORE)).rejects.toEqual(code("not_found"));
  await expect(cancelCeremony(w.joko, { ceremonyId, reason: " " }, BEFORE)).rejects.toEqual(code("invalid_input"));
  expect(await cancelCeremony(w.joko, { ceremonyId, reason }, BEFORE)).toEqual({ ceremonyId, status: "cancelled" });
  const view = await findCeremony(w.joko, ceremonyId);
  expect(view).toMatchObject({ status: "cancelled", cancelReason: reason });
  expect(await findInvitation(w.siti, view?.code ?? "")).toMatchObject({ status: "cancelled", cancelReason: reason });
  await expect(checkIn(w.siti, { ceremonyId }, START)).rejects.toEqual(code("ceremony_cancelled_for_guests"));
  const nips = [w.siti.username];
  const going = await Promise.allSettled([
    recordAttendance(w.joko, { ceremonyId, nips }, START),
    holdCeremony(w.joko, { ceremonyId, ikrar: "read" }, START),
    updateCeremony(w.joko, { ceremonyId, place: "Aula" }, BEFORE),
  ]);
  const cancelled = expect.objectContaining({ status: "rejected", reason: code("ceremony_cancelled") });
  expect(going).toEqual([cancelled, cancelled, cancelled]);
  expect(await db.ceremonyAttendance.count({ where: { ceremonyId } })).toBe(0);
});

test("that is undone while its hour is ahead, and not afterwards", async () => {
  const ceremonyId = await planned(w, null);
  await expect(reinstateCeremony(w.adi, { ceremonyId }, BEFORE)).resolves.toMatchObject({ status: "planned" });
  await cancelCeremony(w.adi, { ceremonyId, reason }, BEFORE);
  await expect(reinstateCeremony(w.joko, { ceremonyId }, BEFORE)).rejects.toEqual(code("not_found"));
  await reinstateCeremony(w.adi, { ceremonyId }, BEFORE);
  expect(await findCeremony(w.adi, ceremonyId)).toMatchObject({ status: "planned", cancelReason: null });
  await checkIn(w.siti, { ceremonyId }, START);
  await cancelCeremony(w.adi, { ceremonyId, reason }, START);
  await expect(reinstateCeremony(w.adi, { ceremonyId }, START)).rejects.toEqual(code("ceremony_past"));
  const trail = await db.auditEvent.findMany({ where: { subjectId: ceremonyId, action: { contains: "cancel" } } });
  expect(trail).toHaveLength(2);
});

test("what was held is not cancelled any more", async () => {
  const ceremonyId = await planned(w, null);
  await holdCeremony(w.adi, { ceremonyId, ikrar: "read" }, START);
  await expect(cancelCeremony(w.adi, { ceremonyId, reason }, START)).rejects.toEqual(code("ceremony_not_planned"));
});

test("a person is told of what lies ahead and of what was called off, and of nobody else's", async () => {
  const fresh = await world();
  const called = await planned(fresh, fresh.units.education, { name: "Apel yang dibatalkan" });
  const own = await planned(fresh, null);
  await planned(fresh, null, { name: "Apel khusus PPPK", audience: { employmentTypes: ["PPPK"], tiers: [] } });
  await planned(fresh, fresh.units.health, { name: "Apel Dinas Kesehatan" });
  await cancelCeremony(fresh.adi, { ceremonyId: called, reason }, BEFORE);
  const names = async (at: Date) => (await listMyCeremonies(fresh.siti, at)).map(({ id }) => id).sort();
  expect(await names(BEFORE)).toEqual([called, own].sort());
  expect(await listMyCeremonies(fresh.siti, BEFORE)).toContainEqual(
    expect.objectContaining({ id: called, status: "cancelled", cancelReason: reason }),
  );
  await checkIn(fresh.siti, { ceremonyId: own }, START);
  expect(await listMyCeremonies(fresh.siti, START)).toContainEqual(
    expect.objectContaining({ id: own, attendedAt: START }),
  );
  expect(await names(new Date(START.getTime() + 7 * 3_600_000))).toEqual([called]);
  expect(await names(new Date(START.getTime() + 25 * 3_600_000))).toEqual([]);
  expect(await listMyCeremonies(fresh.away.eko, BEFORE)).toEqual([]);
});
