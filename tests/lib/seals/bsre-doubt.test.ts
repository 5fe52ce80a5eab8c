import { afterAll, beforeAll, expect, test } from "vitest";
import { claimDocument, noteSending } from "@/lib/seals/claim";
import { LEASE } from "@/lib/seals/rules";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { sealedDocument } from "@/lib/seals/sealed-document";
import { settleSeal } from "@/lib/seals/settle-seal";
import { grant, type World } from "../pacts/signing-world";
import { startFakeBsre } from "./fake-bsre";
import { documentRow, signedWorld, toolsWith } from "./sealing-world";

let bsre: Awaited<ReturnType<typeof startFakeBsre>>;
let world: World;
let pactId: string;
let signatureId: string;

beforeAll(async () => {
  bsre = await startFakeBsre();
  ({ world, pactId, signatureId } = await signedWorld());
});
afterAll(() => bsre.stop());

const tools = (ahead = 0) => toolsWith({ bsre: bsre.settings }, ahead);
const admin = () => ({ ...world.head, grants: [grant("bkpsdm_admin", world.home.id)] });

test("an address where nobody listens was sent nothing: that alone is tried again by itself", async () => {
  const nowhere = toolsWith({ bsre: { ...bsre.settings, url: "http://127.0.0.1:9" } });
  await sealWaiting(undefined, nowhere);
  expect(await documentRow(signatureId)).toMatchObject({ state: "waiting", problem: "bsre_unreachable", attempts: 1 });
});

test("a code that got lost has sealed nothing: tried again by itself", async () => {
  bsre.state.manner = "code cut";
  await sealWaiting(undefined, tools(60_000));
  expect(await documentRow(signatureId)).toMatchObject({ state: "waiting", problem: "bsre_unreachable", attempts: 2 });
  expect(bsre.state.seals).toBe(0);
});

test("a request is not sealed by BSrE in the middle of somebody's page", async () => {
  bsre.state.manner = "ok";
  const asking = sealedDocument(world.dewi, pactId, { tools: tools(3_600_000), patience: 300 });
  await expect(asking).rejects.toMatchObject({ code: "document_not_sealed", status: 503 });
  expect(bsre.state.seals).toBe(0);
});

test("a worker that died after its request went out leaves a doubt, which a person settles with the own seal", async () => {
  const claimed = await claimDocument(new Date(Date.now() + 3_600_000));
  if (!claimed) throw new Error("nothing to claim");
  expect(await noteSending(claimed, new Date())).toBe(true);
  await sealWaiting(undefined, tools(LEASE + 1_000));
  expect(await documentRow(signatureId)).toMatchObject({ state: "unknown", problem: "bsre_unknown", files: 0 });
  expect(bsre.state.seals).toBe(0);

  await expect(settleSeal(world.dewi, { signatureId, decision: "own" })).rejects.toMatchObject({ code: "not_found" });
  await settleSeal(admin(), { signatureId, decision: "own" });
  await sealWaiting(undefined, tools());
  expect(bsre.state.seals).toBe(0);
  expect(await documentRow(signatureId)).toMatchObject({ state: "sealed", method: "own", files: 1, events: 1 });
  await expect(settleSeal(admin(), { signatureId, decision: "own" })).rejects.toMatchObject({
    code: "seal_not_waiting",
  });
});
