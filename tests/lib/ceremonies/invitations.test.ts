import { beforeAll, expect, test } from "vitest";
import { cancelCeremony } from "@/lib/ceremonies/cancel-ceremony";
import { listDeskInvitations, readInvitation } from "@/lib/ceremonies/invitations";
import { mayPlanCeremonies } from "@/lib/ceremonies/owners";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { updateCeremony } from "@/lib/ceremonies/update-ceremony";
import { type World, world } from "@/tests/support/world";
import { planned, START } from "./planned";

const BEFORE = new Date(START.getTime() - 86_400_000);
let w: World;
beforeAll(async () => {
  w = await world();
});

const namesOf = (all: { id: string }[]) => all.map(({ id }) => id);

test("the agency's own is read by its guests, and by a unit's desk with the count of its own people alone", async () => {
  const ceremonyId = await planned(w, null);
  await recordAttendance(w.adi, { ceremonyId, nips: [w.siti.username, w.budi.username, w.maya.username] }, START);
  const guest = await readInvitation(w.siti, ceremonyId);
  expect(guest).toMatchObject({ id: ceremonyId, guest: true, attendedAt: expect.any(Date), invited: 0, attended: 0 });
  const school = await readInvitation(w.joko, ceremonyId);
  const education = await readInvitation(w.ratna, ceremonyId);
  expect([school, education]).toMatchObject([{ guest: true }, { guest: true }]);
  const [few, more] = [school?.invited ?? 0, education?.invited ?? 0];
  expect([school?.attended, education?.attended]).toEqual([2, 2]);
  expect(few).toBeGreaterThan(2);
  expect(more).toBeGreaterThan(few);
  expect(namesOf(await listDeskInvitations(w.joko, BEFORE))).toEqual([ceremonyId]);
  expect(await listDeskInvitations(w.siti, BEFORE)).toEqual([]);
  // Who sees it as an operator has it in the list itself.
  expect(await listDeskInvitations(w.adi, BEFORE)).toEqual([]);
});

test("neither another agency nor those whom it does not mean read it", async () => {
  const ceremonyId = await planned(w, w.units.school);
  for (const stranger of [w.away.rudi, w.away.eko, w.hadi, w.laras, w.observer])
    expect(await readInvitation(stranger, ceremonyId)).toBeNull();
  expect(await readInvitation(w.siti, ceremonyId)).toMatchObject({ guest: true });
  expect(await readInvitation(w.siti, "bukan-id")).toBeNull();
  const narrow = await planned(w, null);
  await updateCeremony(w.adi, { ceremonyId: narrow, audience: { employmentTypes: [], tiers: ["JPT"] } }, BEFORE);
  expect(await readInvitation(w.siti, narrow)).toBeNull();
  expect(await readInvitation(w.joko, narrow)).toBeNull();
  expect(namesOf(await listDeskInvitations(w.joko, BEFORE))).not.toContain(narrow);
});

test("a cancelled one says why, and one that is over is not listed", async () => {
  const ceremonyId = await planned(w, null);
  await cancelCeremony(w.adi, { ceremonyId, reason: "Lapangan tergenang" }, BEFORE);
  expect(await readInvitation(w.joko, ceremonyId)).toMatchObject({
    status: "cancelled",
    cancelReason: "Lapangan tergenang",
  });
  expect(namesOf(await listDeskInvitations(w.joko, BEFORE))).toContain(ceremonyId);
  const after = new Date(START.getTime() + 2 * 86_400_000);
  expect(await listDeskInvitations(w.joko, after)).toEqual([]);
});

test("who only looks plans nothing", () => {
  expect([w.adi, w.joko].map(mayPlanCeremonies)).toEqual([true, true]);
  expect([w.observer, w.siti].map(mayPlanCeremonies)).toEqual([false, false]);
});
