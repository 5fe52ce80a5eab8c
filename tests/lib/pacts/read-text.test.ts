import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { listMyPacts } from "@/lib/pacts/my-pacts";
import { getPact } from "@/lib/pacts/pact-detail";
import { readText } from "@/lib/pacts/read-text";
import { signPact } from "@/lib/pacts/sign-pact";
import { anonymous, pactOf, signingWorld, submission, trailOf, type World } from "./signing-world";

let world: World;
let pactId: string;

beforeAll(async () => {
  world = await signingWorld();
  pactId = (await pactOf(world, world.dewi)).id;
});

test.each([
  ["head", "forbidden"],
  ["admin", "forbidden"],
  ["budi", "not_found"],
  ["stranger", "not_found"],
] as const)("that %s looks at Dewi's text marks nothing: %s", async (who, code) => {
  await expect(readText(world[who], { pactId })).rejects.toMatchObject({ code });
  expect(await trailOf(pactId, "pact.read-text")).toEqual([]);
});

test("opened five times at once, marked once", async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => readText(world.dewi, { pactId })));
  expect(answers.filter(({ first }) => first)).toHaveLength(1);
  expect(await trailOf(pactId, "pact.read-text")).toHaveLength(1);
  const { openedAt } = await db.pact.findUniqueOrThrow({ where: { id: pactId } });
  expect(await readText(world.dewi, { pactId })).toEqual({ first: false });
  expect((await db.pact.findUniqueOrThrow({ where: { id: pactId } })).openedAt).toEqual(openedAt);
});

test("programs get the words with the hash to sign them by, and afterwards the signature", async () => {
  const before = await getPact(world.dewi, pactId);
  expect(before).toMatchObject({ status: "pending", signature: null });
  expect(before.text.points[0]).toContain("Pemerintah Kabupaten Contoh");
  await signPact(world.dewi, await submission(world.dewi, pactId, { textHash: before.text.textHash }));
  expect(await getPact(world.head, pactId)).toMatchObject({ status: "signed", signature: { method: "browser_drawn" } });
  await expect(getPact(world.budi, pactId)).rejects.toMatchObject({ code: "not_found" });
  await expect(getPact(world.dewi, "x")).rejects.toMatchObject({ code: "not_found" });
});

test("a person's list holds the own pacts alone, also for those who may see more", async () => {
  expect(await listMyPacts(world.dewi)).toMatchObject([
    { id: pactId, status: "signed", signatures: [{ method: "browser_drawn" }] },
  ]);
  expect((await listMyPacts(world.admin)).map(({ id }) => id)).toEqual([(await pactOf(world, world.admin)).id]);
  expect(await listMyPacts(anonymous)).toEqual([]);
  expect(await listMyPacts(world.platform)).toEqual([]);
});
