import { beforeAll, expect, test } from "vitest";
import { screenFigures } from "@/lib/ceremonies/figures";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { db, plain } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { signPact } from "@/lib/pacts/sign-pact";
import { findSigningFacts } from "@/lib/pacts/signing-facts";
import { type Resident, type World, world } from "@/tests/support/world";
import { planned, START } from "./planned";

let w: World;
beforeAll(async () => {
  w = await world();
});

async function sign(person: Resident, at: Date) {
  const facts = await findSigningFacts(plain, person, person.pactId);
  const ticks = { acknowledged: pemiluPledge.points.map((_, index) => index + 1), agreed: true };
  const words = { pactId: person.pactId, textHash: facts?.textHash, typedName: person.name };
  await signPact(person, { ...words, ...ticks }, at);
}

test("the screen counts the own signatures of the owner's people, not who is there or signs elsewhere", async () => {
  const ceremonyId = await planned(w, w.units.education);
  const look = () => screenFigures(w.ratna, ceremonyId, START);
  expect(await look()).toMatchObject({ due: 5, done: 0, rate: 0, lastMinute: 0, attended: 0 });
  await recordAttendance(w.ratna, { ceremonyId, employeeIds: [w.siti.employeeId, w.budi.employeeId] }, START);
  expect(await look()).toMatchObject({ due: 5, done: 0, rate: 0, attended: 2 });
  await sign(w.siti, new Date(START.getTime() - 20_000));
  await sign(w.budi, new Date(START.getTime() - 80_000));
  await sign(w.hadi, START);
  expect(await look()).toEqual({ ceremonyId, due: 5, done: 2, rate: 0.4, lastMinute: 1, attended: 2, visitors: 0 });
  const whole = await planned(w, null);
  expect(await screenFigures(w.adi, whole, START)).toMatchObject({ due: 9, done: 3, lastMinute: 2 });
  await expect(screenFigures(w.ratna, whole, START)).rejects.toEqual(expect.objectContaining({ code: "not_found" }));
});

test("a ceremony for some counts those some, and only them", async () => {
  const guests = [w.siti, w.maya];
  await db.employee.updateMany({
    where: { id: { in: guests.map(({ employeeId }) => employeeId) } },
    data: { tier: "PENGAWAS" },
  });
  const ceremonyId = await planned(w, null, { audience: { tiers: ["PENGAWAS"], employmentTypes: [] } });
  expect(await screenFigures(w.adi, ceremonyId, START)).toMatchObject({ due: 2, done: 1, rate: 0.5, lastMinute: 1 });
});
