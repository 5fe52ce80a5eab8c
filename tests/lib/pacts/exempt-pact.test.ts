import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { signPact } from "@/lib/pacts/sign-pact";
import { pactOf, signingWorld, submission, trailOf, type World } from "./signing-world";

let world: World;
let pactId: string;

beforeAll(async () => {
  world = await signingWorld();
  pactId = (await pactOf(world, world.dewi)).id;
});

test.each([
  ["dewi", "forbidden"],
  ["auditor", "forbidden"],
  ["neighbourHead", "not_found"],
  ["stranger", "not_found"],
] as const)("%s cannot exempt Dewi, nor end it: %s", async (who, code) => {
  await expect(exemptPact(world[who], { pactId, reason: "SAKIT" })).rejects.toMatchObject({ code });
  await expect(endExemption(world[who], { pactId })).rejects.toMatchObject({ code });
  expect(await db.exemption.count({ where: { pactId } })).toBe(0);
});

test("the operator exempts once, whatever is pressed twice, and the reason of the first stays", async () => {
  await exemptPact(world.operator, { pactId, reason: "SAKIT" });
  await exemptPact(world.operator, { pactId, reason: "CLTN" });
  expect(await db.exemption.findMany({ where: { pactId } })).toMatchObject([{ reason: "SAKIT", endedAt: null }]);
  expect(await trailOf(pactId, "pact.exempt")).toMatchObject([{ data: { reason: "SAKIT" } }]);
});

test("five people ending it at once end it once", async () => {
  await Promise.all(Array.from({ length: 5 }, () => endExemption(world.head, { pactId })));
  expect(await trailOf(pactId, "pact.end-exemption")).toMatchObject([{ data: { reason: "SAKIT" } }]);
  expect(await db.pact.findUniqueOrThrow({ where: { id: pactId } })).toMatchObject({ status: "pending" });
  const lines = await db.populationChange.findMany({ where: { pactId }, orderBy: { changedAt: "asc" } });
  expect(lines.filter(({ kind }) => kind !== "opened")).toMatchObject([
    { kind: "exempted", reason: "Cuti sakit", decidedById: world.operator.accountId },
    { kind: "resumed", reason: "Pengecualian diakhiri (Cuti sakit)", decidedById: world.head.accountId },
  ]);
});

test("another reason has to be told in words", async () => {
  await expect(exemptPact(world.head, { pactId, reason: "LAINNYA", note: "ya" })).rejects.toMatchObject({
    fields: { note: expect.any(String) },
  });
});

test("who has signed is not exempted, and is not made to owe again", async () => {
  await signPact(world.dewi, await submission(world.dewi, pactId));
  await expect(exemptPact(world.head, { pactId, reason: "SAKIT" })).rejects.toMatchObject({
    code: "pact_not_exemptable",
  });
  await expect(endExemption(world.head, { pactId })).rejects.toMatchObject({ code: "pact_not_exempt" });
});
