import { beforeAll, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { Refusal } from "@/lib/core/errors";
import { db, plain, plainTransaction } from "@/lib/db";
import { leaveEmployees } from "@/lib/employees/leave-employees";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { findCounterFaults, mendCounters } from "@/lib/monitoring/reconcile-counters";
import { declinePact } from "@/lib/pacts/decline-pact";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { signPact } from "@/lib/pacts/sign-pact";
import { findSigningFacts } from "@/lib/pacts/signing-facts";
import { attachScan } from "@/lib/scans/attach-scan";
import { verifyScan } from "@/lib/scans/verify-scan";
import { type Chance, chance } from "@/prisma/seed/chance";
import { type Resident, type World, world } from "@/tests/support/world";

let here: World;
let people: Resident[];

beforeAll(async () => {
  here = await world();
  const { siti, budi, joko, laras, ratna, hadi, maya, wati } = here;
  people = [siti, budi, joko, laras, ratna, hadi, maya, wati];
});

async function sign(person: Resident) {
  const facts = await findSigningFacts(plain, person, person.pactId);
  const input = { pactId: person.pactId, acknowledged: [1, 2, 3, 4], agreed: true, typedName: person.name };
  await signPact(person, { ...input, textHash: facts?.textHash });
}

const sheet = (luck: Chance) => ({
  file: {
    sha256: luck
      .between(10 ** 8, 10 ** 9)
      .toString(16)
      .padStart(64, "0"),
    size: 9,
    kind: "pdf",
    name: "a.pdf",
  },
  pages: [{ sha256: "b".repeat(64), width: 800, height: 1100 }],
});

/** By somebody who did not put the sheet in. */
async function verify(pactId: string, accepted: boolean) {
  const scan = await db.scan.findFirst({ where: { pactId, state: "awaiting" } });
  await verifyScan(here.wati, { pactId, scanId: scan?.id, accepted, note: "Tidak terbaca." });
}

/** One act of somebody, allowed or not: a refusal is an answer too, and must change no count. */
async function act(luck: Chance): Promise<string> {
  const person = luck.pick(people);
  const { pactId } = person;
  const acts: [string, () => Promise<unknown>][] = [
    ["sign", () => sign(person)],
    ["decline", () => declinePact(person, { pactId, reason: "Saya berkonsultasi lebih dahulu." })],
    ["exempt", () => exemptPact(here.wati, { pactId, reason: luck.pick(["SAKIT", "CLTN"]) })],
    ["end exemption", () => endExemption(here.adi, { pactId })],
    ["upload", () => attachScan(here.adi, { pactId, ...sheet(luck) })],
    ["verify", () => verify(pactId, luck.happens(0.5))],
  ];
  const [name, run] = luck.pick(acts);
  return run().then(
    () => name,
    (refused) => {
      if (refused instanceof Refusal) return `${name}: ${refused.code}`;
      throw refused;
    },
  );
}

test.each([11, 22, 33, 44])(
  "after a random history (%i), some of it at the same moment, counters equal people",
  async (seed) => {
    const luck = chance(seed);
    const outcomes: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const crowd = Array.from({ length: luck.between(1, 6) }, () => act(luck));
      outcomes.push(...(await Promise.all(crowd)));
    }
    expect(await findCounterFaults(plain)).toEqual([]);
    // The history was one: acts succeeded, and acts were refused.
    expect(new Set(outcomes).size).toBeGreaterThan(5);
  },
);

test("whoever leaves is counted no more, and a closed campaign keeps its counts", async () => {
  await leaveEmployees(here.adi, { employeeIds: [here.maya.employeeId], reason: "PENSIUN" });
  await closeCampaign(here.adi, { campaignId: here.campaignId });
  expect(await findCounterFaults(plain)).toEqual([]);
  const rows = await db.pact.groupBy({ by: ["status"], _count: true, where: { campaignId: here.campaignId } });
  const counted = rows.filter(({ status }) => status !== "removed").reduce((sum, row) => sum + row._count, 0);
  const agency = await agencyCompletion(here.adi, here.campaignId);
  expect(agency?.totals.obligated).toBe(counted);
});

test("a counter that was tampered with is found, named and mended", async () => {
  await db.$executeRaw`UPDATE completion_counter SET count = count + 3 WHERE unit_id = ${here.units.school}::uuid AND count > 0`;
  const faults = await findCounterFaults(plain);
  expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults) expect(fault).toMatchObject({ unitId: here.units.school, counted: fault.people + 3 });
  expect(await plainTransaction(mendCounters)).toEqual(faults);
  expect(await findCounterFaults(plain)).toEqual([]);
  expect(await plainTransaction(mendCounters)).toEqual([]);
});
