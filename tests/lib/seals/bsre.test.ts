import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { checkSeal } from "@/lib/seals/check-seal";
import { findSigner } from "@/lib/seals/find-signer";
import { retryAllSeals } from "@/lib/seals/retry-all-seals";
import { retrySeal } from "@/lib/seals/retry-seal";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { sealedDocument } from "@/lib/seals/sealed-document";
import { settleSeal } from "@/lib/seals/settle-seal";
import { grant, signingWorld, type World } from "../pacts/signing-world";
import { type Manner, SECRET, startFakeBsre } from "./fake-bsre";
import { documentRow, signAs, toolsWith } from "./sealing-world";

let bsre: Awaited<ReturnType<typeof startFakeBsre>>;
let world: World;
let dewi: { pactId: string; signatureId: string };

beforeAll(async () => {
  bsre = await startFakeBsre();
  world = await signingWorld();
  dewi = await signAs(world, "dewi");
  bsre.state.ours = await findSigner(world.home.id, { p12: null }, new Date());
});
afterAll(() => bsre.stop());

const tools = (ahead = 0) => toolsWith({ bsre: bsre.settings }, ahead);
const admin = () => ({ ...world.head, grants: [grant("bkpsdm_admin", world.home.id)] });

beforeEach(() => {
  Object.assign(bsre.state, { manner: "ok", codes: 0, seals: 0, bodies: [] });
});

const all = async () => (await db.sealedDocument.findMany()).map(({ state, problem }) => `${state} ${problem}`);

/** A pass now, and one long after: whoever would try again by itself would do so there. */
async function passes(manner: Manner) {
  bsre.state.manner = manner;
  await sealWaiting(undefined, tools());
  await sealWaiting(undefined, tools(48 * 3_600_000));
}

test.each([
  ["cut", "unknown", "bsre_unknown"],
  ["fault", "unknown", "bsre_unknown"],
  ["numbered fault", "unknown", "bsre_unknown"],
  ["our own seal", "failed", "bsre_broken"],
  ["refuses", "failed", "bsre_refused"],
  ["broken PDF", "failed", "bsre_broken"],
] as [Manner, string, string][])("%s: asked once and never again by itself, %s", async (manner, state, problem) => {
  await passes(manner);
  expect(bsre.state.seals).toBe(1);
  expect(await documentRow(dewi.signatureId)).toMatchObject({ state, problem, files: 0, events: 0, sentAt: null });
  await expect(sealedDocument(world.dewi, dewi.pactId, { tools: tools() })).rejects.toMatchObject({
    code: "document_not_sealed",
  });
  if (state === "unknown") await settleSeal(admin(), { signatureId: dewi.signatureId, decision: "again" });
  else await retrySeal(admin(), { signatureId: dewi.signatureId });
  expect(await documentRow(dewi.signatureId)).toMatchObject({ state: "waiting", attempts: 0, method: null });
});

test("what BSrE sealed and could not be kept here is never sent again by itself", async () => {
  await settleSealing();
  const full = {
    ...tools(),
    storage: { ...tools().storage, put: () => Promise.reject(new Error("the disk is full")) },
  };
  await sealWaiting(undefined, full);
  await sealWaiting(undefined, tools(48 * 3_600_000));
  expect(bsre.state.seals).toBe(1);
  expect(await documentRow(dewi.signatureId)).toMatchObject({ state: "unknown", problem: "bsre_unkept", files: 0 });
  expect(await retryAllSeals(admin(), {})).toEqual({ documents: 0 });
  await settleSeal(admin(), { signatureId: dewi.signatureId, decision: "again" });
});

/** Whatever the test before left: it waits again. */
async function settleSealing() {
  const { state } = await documentRow(dewi.signatureId);
  if (state === "unknown") await settleSeal(admin(), { signatureId: dewi.signatureId, decision: "again" });
  if (state === "failed") await retrySeal(admin(), { signatureId: dewi.signatureId });
}

test("a wrong secret stops all sealing by BSrE until somebody asks for it", async () => {
  const budi = await signAs(world, "budi");
  await passes("wrong passphrase");
  expect(bsre.state).toMatchObject({ codes: 1, seals: 0 });
  expect((await all()).sort()).toEqual(["failed bsre_credentials", "waiting null"]);
  expect(await retryAllSeals(admin(), {})).toEqual({ documents: 1 });
  bsre.state.manner = "ok";
  await sealWaiting(undefined, tools());
  for (const { signatureId } of [dewi, budi]) {
    expect(await documentRow(signatureId)).toMatchObject({ state: "sealed", method: "bsre", files: 1, events: 1 });
  }
  expect(bsre.state.seals).toBe(2);
  const file = await (await sealedDocument(world.dewi, dewi.pactId)).read();
  expect(checkSeal(file, { foreign: true })).toMatchObject({
    ...{ intact: true, subject: expect.stringContaining("BSrE tiruan") },
  });
});

test("neither the secret nor a one-time code is kept anywhere", async () => {
  const tables = await db.$queryRaw<{ text: string }[]>`
    SELECT d::text AS text FROM sealed_document d UNION ALL SELECT e::text FROM audit_event e
    UNION ALL SELECT j::text FROM pgboss.job j`;
  for (const { text } of tables) {
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain("123456");
  }
});
