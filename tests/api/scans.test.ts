import { beforeAll, describe, expect, test } from "vitest";
import { POST as uploadDoor } from "@/app/api/v1/pacts/[pactId]/scan/route";
import { DELETE as undoDoor, POST as verifyDoor } from "@/app/api/v1/pacts/[pactId]/verification/route";
import { GET as originalDoor } from "@/app/api/v1/scans/[scanId]/original/route";
import { GET as pageDoor } from "@/app/api/v1/scans/[scanId]/pages/[page]/route";
import { GET as listDoor } from "@/app/api/v1/scans/route";
import { createSession } from "@/lib/accounts/create-session";
import type { User } from "@/lib/core/actor";
import { photograph } from "@/tests/lib/scans/sheet-samples";
import { world as makeWorld, type World } from "@/tests/support/world";

type Door = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Call = {
  as: User | null;
  params?: Record<string, string>;
  method?: string;
  body?: BodyInit;
  query?: string;
  key?: string;
};

let world: World;
let sheet: Buffer;
let scanId: string;

async function call(door: Door, { as, params = {}, method = "GET", body, query = "", key }: Call): Promise<Response> {
  const headers = new Headers(key ? { "idempotency-key": key } : {});
  if (as) {
    const session = await createSession(
      { kind: "anonymous", origin: as.origin },
      { accountId: as.accountId, method: "password" },
    );
    headers.set("authorization", `Bearer ${session.token}`);
  }
  if (typeof body === "string") headers.set("content-type", "application/json");
  const request = new Request(`http://127.0.0.1/api/v1/x${query}`, { method, headers, body });
  return door(request, { params: Promise.resolve(params) });
}

function upload(as: User | null, pactId: string, bytes: Uint8Array, more: { field?: string; key?: string } = {}) {
  const body = new FormData();
  body.set(more.field ?? "file", new File([new Uint8Array(bytes)], "lembar.jpg"));
  return call(uploadDoor, { as, params: { pactId }, method: "POST", body, key: more.key });
}

const decide = (as: User | null, pactId: string, decision: object) =>
  call(verifyDoor, { as, params: { pactId }, method: "POST", body: JSON.stringify(decision) });
const undo = (as: User | null, pactId: string) =>
  call(undoDoor, { as, params: { pactId }, method: "DELETE", body: JSON.stringify({ scanId }) });

beforeAll(async () => {
  world = await makeWorld();
  sheet = await photograph("jpeg");
  const answer = await upload(world.joko, world.siti.pactId, sheet);
  expect(answer.status).toBe(201);
  ({ scanId } = await answer.json());
});

describe("POST pacts/{pactId}/scan", () => {
  test("answers with the sheet that waits; the same bytes again with the same sheet", async () => {
    const answer = await upload(world.ratna, world.siti.pactId, sheet);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      scanId,
      pactId: world.siti.pactId,
      status: "awaiting_verification",
      pages: 1,
      alreadyUploaded: true,
    });
  });

  test.each([
    ["a file that is no sheet", () => Buffer.from("nama;nip"), 422, "file_type"],
    ["half a picture", () => sheet.subarray(0, 3000), 422, "file_unreadable"],
    ["a file over 20 MB", () => Buffer.concat([sheet, Buffer.alloc(20 * 1024 ** 2)]), 413, "file_too_large"],
  ])("%s is a problem with a sentence", async (_name, bytes, status, code) => {
    const answer = await upload(world.joko, world.budi.pactId, bytes());
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ code, title: expect.stringMatching(/unggah kembali|Unggah/) });
  });

  test("no file, a wrong field, no form at all", async () => {
    for (const body of [new FormData(), "{}"]) {
      const answer = await call(uploadDoor, {
        as: world.joko,
        params: { pactId: world.budi.pactId },
        method: "POST",
        body,
      });
      expect(answer.status).toBe(422);
    }
    expect((await upload(world.joko, world.budi.pactId, sheet, { field: "berkas" })).status).toBe(422);
  });
});

describe("GET scans/{scanId}", () => {
  test("a page is our own JPEG, private and not to be sniffed", async () => {
    const answer = await call(pageDoor, { as: world.wati, params: { scanId, page: "1" } });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "cache-control": expect.stringContaining("private"),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(bytes.includes("Kamera")).toBe(false);
  });

  test("the original is the uploaded bytes, only to be saved", async () => {
    const answer = await call(originalDoor, { as: world.wati, params: { scanId } });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": expect.stringMatching(/^attachment; filename="lembar-[0-9a-f-]+\.jpg"$/),
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(sheet)).toBe(true);
  });

  test("the person may see the own sheet; strangers, neighbours and observers find nothing", async () => {
    expect((await call(pageDoor, { as: world.siti, params: { scanId, page: "1" } })).status).toBe(200);
    for (const as of [world.budi, world.laras, world.hadi, world.observer, world.away.rudi]) {
      expect((await call(pageDoor, { as, params: { scanId, page: "1" } })).status).toBe(404);
      expect((await call(originalDoor, { as, params: { scanId } })).status).toBe(404);
    }
    expect((await call(pageDoor, { as: null, params: { scanId, page: "1" } })).status).toBe(401);
  });

  test.each(["0", "2", "-1", "1.5", "x", ""])("page %j is not there", async (page) => {
    expect((await call(pageDoor, { as: world.wati, params: { scanId, page } })).status).toBe(404);
  });
});

test("GET scans lists within reach, by campaign, unit and state", async () => {
  const list = async (as: User, query: string) =>
    (await call(listDoor, { as, query: `?campaign=${world.campaignId}${query}` })).json();
  expect(await list(world.joko, "")).toMatchObject({ items: [{ id: scanId, state: "awaiting" }], nextCursor: null });
  expect(await list(world.wati, `&unit=${world.units.health}`)).toEqual({ items: [], nextCursor: null });
  expect(await list(world.wati, "&state=returned&cursor=bohong")).toEqual({ items: [], nextCursor: null });
  expect(await list(world.away.rudi, "")).toEqual({ items: [], nextCursor: null });
  expect((await call(listDoor, { as: world.wati })).status).toBe(422);
});

describe("pacts/{pactId}/verification", () => {
  test("accept, repeat, take back, return", async () => {
    const { pactId } = world.siti;
    const accepted = await decide(world.wati, pactId, { scanId, accepted: true });
    expect(accepted.status).toBe(200);
    const answer = await accepted.json();
    expect(answer).toMatchObject({ status: "verified", verificationCode: expect.stringMatching(/^[0-9A-Z]{12}$/) });
    expect(await (await decide(world.wati, pactId, { scanId, accepted: true })).json()).toEqual({
      ...answer,
      alreadyDecided: true,
    });

    const late = await decide(world.adi, pactId, { scanId, accepted: false, note: "Buram sekali." });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: "scan_not_awaiting", title: expect.stringContaining("Wati") });

    const undone = await undo(world.wati, pactId);
    expect(await undone.json()).toMatchObject({ status: "awaiting_verification", alreadyReversed: false });
    const returned = await decide(world.adi, pactId, { scanId, accepted: false, note: "Buram sekali." });
    expect(await returned.json()).toMatchObject({ status: "returned", verificationCode: null });
  });

  test("returning without a note and deciding nothing are told at their fields", async () => {
    const noNote = await decide(world.wati, world.siti.pactId, { scanId, accepted: false });
    expect(await noNote.json()).toMatchObject({ code: "invalid_input", errors: { note: expect.any(String) } });
    const nothing = await decide(world.wati, world.siti.pactId, {});
    expect(await nothing.json()).toMatchObject({
      errors: { accepted: "Pilih terima atau kembalikan", scanId: "Sebutkan lembar yang Anda periksa" },
    });
  });

  test.each(["siti", "joko", "ratna", "laras", "observer"] as const)("%s decides nothing", async (who) => {
    const { pactId } = world.siti;
    expect([403, 404]).toContain((await decide(world[who], pactId, { scanId, accepted: true })).status);
    expect([403, 404]).toContain((await undo(world[who], pactId)).status);
  });

  test("strangers, another agency, unknown ids", async () => {
    const { pactId } = world.siti;
    expect((await decide(null, pactId, { scanId, accepted: true })).status).toBe(401);
    expect((await decide(world.away.rudi, pactId, { scanId, accepted: true })).status).toBe(404);
    expect((await decide(world.wati, scanId, { scanId, accepted: true })).status).toBe(404);
    expect((await decide(world.wati, "bukan-id", { scanId, accepted: true })).status).toBe(422);
    expect((await upload(null, pactId, sheet)).status).toBe(401);
    expect((await upload(world.away.rudi, pactId, sheet)).status).toBe(404);
    expect((await upload(world.siti, pactId, sheet)).status).toBe(403);
  });
});

test("an Idempotency-Key repeats the answer for the same file, and refuses another; a refusal frees it", async () => {
  const send = async (bytes: Uint8Array, key: string) => {
    const answer = await upload(world.joko, world.budi.pactId, bytes, { key });
    return { status: answer.status, body: await answer.json() };
  };
  expect((await send(sheet.subarray(0, 3000), "lembar-1")).status).toBe(422);
  const first = await send(await photograph("png", { width: 600, height: 800 }), "lembar-1");
  expect(first).toMatchObject({ status: 201, body: { alreadyUploaded: false } });
  expect(await send(await photograph("png", { width: 600, height: 800 }), "lembar-1")).toEqual(first);
  expect(await send(sheet, "lembar-1")).toMatchObject({ body: { code: "idempotency_mismatch" } });
  expect(await send(await photograph("png", { width: 600, height: 800 }), "lembar-2")).toMatchObject({
    status: 200,
    body: { alreadyUploaded: true },
  });
});
