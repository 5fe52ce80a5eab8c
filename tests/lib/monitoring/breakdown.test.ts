import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { db, plain } from "@/lib/db";
import { breakdownOf } from "@/lib/monitoring/breakdown";
import { completionOf } from "@/lib/monitoring/completion";
import { doneByMethod, doneOf } from "@/lib/monitoring/done";
import { addTotals, totalsOf } from "@/lib/monitoring/rules";
import { declinePact } from "@/lib/pacts/decline-pact";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { listPacts } from "@/lib/pacts/queries";
import { signPact } from "@/lib/pacts/sign-pact";
import { findSigningFacts } from "@/lib/pacts/signing-facts";
import { attachScan } from "@/lib/scans/attach-scan";
import { verifyScan } from "@/lib/scans/verify-scan";
import { type Resident, type World, world } from "@/tests/support/world";

let here: World;
const before = new Date();

const done = (actor: Actor, since = before) => doneOf(actor, here.campaignId, { zone: "WIB", since });

async function sign(person: Resident, drawn: boolean) {
  const facts = await findSigningFacts(plain, person, person.pactId);
  const points = Array.from(
    { length: 30 },
    (_, n) => [20 + n * 5, 40 + (n % 7) * 6, n * 16] as [number, number, number],
  );
  const drawing = drawn ? { width: 300, height: 120, strokes: [points] } : null;
  const input = { pactId: person.pactId, acknowledged: [1, 2, 3, 4], agreed: true, textHash: facts?.textHash };
  await signPact(person, { ...input, drawing, typedName: drawn ? null : person.name });
}

beforeAll(async () => {
  here = await world();
  // Another tier, so that there is something to cut.
  await db.pact.update({ where: { id: here.ratna.pactId }, data: { tier: "JPT", employmentType: "CPNS" } });
  await sign(here.ratna, true);
  await sign(here.budi, false);
  const page = { sha256: "b".repeat(64), width: 800, height: 1100 };
  const file = { sha256: "c".repeat(64), size: 9, kind: "pdf", name: "a.pdf" };
  const { scanId } = await attachScan(here.adi, { pactId: here.maya.pactId, file, pages: [page] });
  await verifyScan(here.wati, { pactId: here.maya.pactId, scanId, accepted: true });
  await declinePact(here.siti, { pactId: here.siti.pactId, reason: "Saya berkonsultasi lebih dahulu." });
  await exemptPact(here.wati, { pactId: here.hadi.pactId, reason: "SAKIT" });
});

/** Totals recomputed from the people that the same actor may list. */
async function fromPeople(
  actor: Actor,
  unit: string | undefined,
  which: (person: { tier: string; employmentType: string }) => boolean,
) {
  const { items } = await listPacts(actor, { campaign: here.campaignId, unit, limit: 200 });
  const counts: Record<string, number> = {};
  for (const person of items.filter(which)) counts[person.status] = (counts[person.status] ?? 0) + 1;
  return totalsOf(counts);
}

test.each(["wati", "adi", "ratna", "joko"] as const)("every cut that %s sees equals the people listed", async (who) => {
  const actor = here[who];
  for (const unit of [undefined, here.units.education, here.units.school]) {
    const { byType, byTier } = await breakdownOf(actor, here.campaignId, unit);
    const byMethod = unit ? await doneByMethod(actor, here.campaignId, unit) : (await done(actor)).byMethod;
    const all = await fromPeople(actor, unit, () => true);
    expect(addTotals(byType.map(({ totals }) => totals))).toEqual(all);
    expect(addTotals(byTier.map(({ totals }) => totals))).toEqual(all);
    expect(byMethod.reduce((sum, { done }) => sum + done, 0)).toBe(all.done);
    for (const { type, totals } of byType) {
      expect(totals).toEqual(await fromPeople(actor, unit, (person) => person.employmentType === type));
    }
    for (const { tier, totals } of byTier) {
      expect(totals).toEqual(await fromPeople(actor, unit, (person) => person.tier === tier));
    }
  }
});

test("methods are told apart, and the cuts add up to the completion of the agency", async () => {
  const { byType } = await breakdownOf(here.wati, here.campaignId);
  const { byMethod, byDay } = await done(here.wati);
  expect(byMethod).toEqual([
    { method: "browser_drawn", done: 1 },
    { method: "browser_typed", done: 1 },
    { method: "wet_ink_scan", done: 1 },
  ]);
  const { totals } = await completionOf(here.wati, { campaignId: here.campaignId });
  expect(addTotals(byType.map((line) => line.totals))).toEqual(totals);
  expect(totals.declined).toBe(1);
  expect(byDay.reduce((sum, day) => sum + day.done, 0)).toBe(totals.done);
});

test("that somebody declined is not to be found in any cut by others", async () => {
  const { byType, byTier } = await breakdownOf(here.observer, here.campaignId);
  expect([...byType, ...byTier].every(({ totals }) => totals.declined === 0)).toBe(true);
});

test("another agency sees nothing", async () => {
  expect(await breakdownOf(here.away.rudi, here.campaignId)).toEqual({ byType: [], byTier: [] });
  expect(await done(here.away.rudi)).toEqual({ byDay: [], byMethod: [], latest: new Map() });
  expect(await doneByMethod(here.away.rudi, here.campaignId, here.units.education)).toEqual([]);
});

test("what was done since an instant stands under the unit that reports", async () => {
  expect(Object.fromEntries((await done(here.wati)).latest)).toEqual({
    [here.units.education]: 2,
    [here.units.health]: 1,
  });
  expect((await done(here.wati, new Date(Date.now() + 60_000))).latest.size).toBe(0);
});
