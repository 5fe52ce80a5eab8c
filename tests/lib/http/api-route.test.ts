import { beforeAll, describe, expect, test, vi } from "vitest";
import { createSession } from "@/lib/accounts/create-session";
import { SESSION_COOKIE } from "@/lib/auth";
import { systemActor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { db } from "@/lib/db";
import { apiRead, apiUpload, apiWrite } from "@/lib/http/api-route";
import { log } from "@/lib/log";
import { emptyAgency, officer } from "@/tests/support/actors";

const address = "http://pakta.test/api/v1/things/7";
const context = { params: Promise.resolve({ thingId: "7" }) };
let token: string;
let accountId: string;

beforeAll(async () => {
  const agency = await emptyAgency("91.01");
  ({ accountId } = await officer({ agencyId: agency.id, role: "bkpsdm_admin" }));
  ({ token } = await createSession(systemActor("test"), { accountId, method: "password" }));
});

const bearer = () => ({ authorization: `Bearer ${token}` });
const cookie = () => ({ host: "pakta.test", cookie: `other=1; ${SESSION_COOKIE}=${token}` });
const get = (headers: HeadersInit = {}) => new Request(`${address}?unit=u&q=a%20b`, { headers });
const post = (body: string | null, headers: HeadersInit = {}) =>
  new Request(address, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
const problem = async (response: Response) => {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  return response.json() as Promise<{ status: number; code: string; requestId: string }>;
};

describe("reading", () => {
  const whoAmI = apiRead(async ({ actor, params, query }) => ({
    who: actor.kind === "user" ? actor.accountId : actor.kind,
    params,
    query,
  }));

  test("a bearer token or the browser's cookie says who asks; path and query arrive as they are", async () => {
    const expected = { who: accountId, params: { thingId: "7" }, query: { unit: "u", q: "a b" } };
    for (const headers of [bearer(), cookie()]) {
      const response = await whoAmI(get(headers), context);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(await response.json()).toEqual(expected);
    }
  });

  test("a parameter given twice is refused, since one of its values would be left out", async () => {
    const request = new Request(`${address}?unit=u&unit=v&q=a`, { headers: bearer() });
    const refused = await problem(await whoAmI(request, context));
    expect(refused).toMatchObject({ status: 422, code: "invalid_input" });
    expect(refused).toHaveProperty("errors", { unit: "Parameter ini diberikan lebih dari satu kali." });
  });

  test.each([
    ["nothing", {}],
    ["an unknown token", { authorization: `Bearer ${"x".repeat(43)}` }],
    ["a broken header", { authorization: "Bearer a b" }],
    ["an unknown cookie", { cookie: `${SESSION_COOKIE}=nonsense` }],
    ["a cookie of another name", { cookie: `x${SESSION_COOKIE}=nonsense` }],
  ])("with %s one is a stranger", async (_what, headers) => {
    const response = await whoAmI(get(headers as HeadersInit), context);
    expect(await problem(response)).toMatchObject({ status: 401, code: "unauthenticated" });
  });

  test("a door that is open tells strangers too, and does not take them for anybody", async () => {
    const open = apiRead(async ({ actor }) => ({ kind: actor.kind }), { open: true });
    expect(await (await open(get(), context)).json()).toEqual({ kind: "anonymous" });
  });

  test("a session that was ended opens nothing at the very next request", async () => {
    expect((await whoAmI(get(bearer()), context)).status).toBe(200);
    await db.session.updateMany({ where: { accountId }, data: { revokedAt: new Date() } });
    expect((await whoAmI(get(bearer()), context)).status).toBe(401);
    ({ token } = await createSession(systemActor("test"), { accountId, method: "password" }));
    expect((await whoAmI(get(bearer()), context)).status).toBe(200);
  });

  test("a disabled account and an expired session open nothing", async () => {
    await db.account.update({ where: { id: accountId }, data: { status: "disabled" } });
    expect((await whoAmI(get(bearer()), context)).status).toBe(401);
    await db.account.update({ where: { id: accountId }, data: { status: "active" } });
    const { token: old } = await createSession(
      systemActor("test"),
      { accountId, method: "password" },
      new Date(Date.now() - 13 * 3_600_000),
    );
    expect((await whoAmI(get({ authorization: `Bearer ${old}` }), context)).status).toBe(401);
  });

  test("an answer that the work made itself passes as it is; none becomes 204", async () => {
    const pdf = apiRead(async () => new Response("x", { status: 206, headers: { etag: '"1"' } }));
    expect((await pdf(get(bearer()), context)).headers.get("etag")).toBe('"1"');
    const silent = apiRead(async () => undefined);
    expect((await silent(get(bearer()), context)).status).toBe(204);
  });
});

describe("writing", () => {
  const echo = apiWrite(async (_actor, input) => input, { status: 201 });

  test("body and path make the input, and the path wins", async () => {
    const response = await echo(post('{"thingId":"8","note":"a"}', bearer()), context);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ thingId: "7", note: "a" });
  });

  test("an empty body is an empty input, and needs no type", async () => {
    const request = new Request(address, { method: "POST", headers: bearer() });
    expect(await (await echo(request, context)).json()).toEqual({ thingId: "7" });
  });

  test.each([
    ["text/plain;charset=UTF-8", 415],
    ["application/x-www-form-urlencoded", 415],
    ["application/jsonp", 415],
    ["Application/JSON; charset=utf-8", 201],
    ["application/merge-patch+json", 201],
  ])("a body of the type %s answers %i", async (type, status) => {
    const response = await echo(post('{"note":"a"}', { ...bearer(), "content-type": type }), context);
    expect(response.status).toBe(status);
    if (status === 415) expect(await problem(response)).toMatchObject({ code: "not_json" });
  });

  test.each([["{"], ["[]"], ['"text"'], ["7"], ["null"], ["a=b"]])("%s is not taken for an object", async (body) => {
    expect(await problem(await echo(post(body, bearer()), context))).toMatchObject({
      status: 400,
      code: "invalid_json",
    });
  });

  test.each([
    ["a form of another site", { "sec-fetch-site": "cross-site" }, 403],
    ["a neighbour host of the same site", { "sec-fetch-site": "same-site" }, 403],
    ["an old browser on another site", { origin: "https://jahat.example" }, 403],
    ["an old browser that hides its origin", { origin: "null" }, 403],
    ["our own page", { "sec-fetch-site": "same-origin", origin: "http://pakta.test" }, 201],
    ["our own page in an old browser", { origin: "http://pakta.test" }, 201],
  ])("with the cookie, %s the door answers rightly", async (_who, headers, status) => {
    for (const door of [echo, apiUpload(async () => ({}))]) {
      const response = await door(post("{}", { ...cookie(), ...headers } as HeadersInit), context);
      expect(response.status).toBe(status);
      if (status === 403) expect(await problem(response)).toMatchObject({ code: "cross_site" });
    }
  });

  test("a bearer token cannot be forged by another site, so its origin does not matter", async () => {
    const headers = { ...bearer(), "sec-fetch-site": "cross-site", origin: "https://jahat.example" };
    expect((await echo(post("{}", headers), context)).status).toBe(201);
  });

  test("a refused stranger's body is never read", async () => {
    const request = post("{}");
    expect((await echo(request, context)).status).toBe(401);
    expect(request.bodyUsed).toBe(false);
  });
});

describe("Idempotency-Key", () => {
  let times = 0;
  const act = async () => ({ times: ++times });
  const keyed = (key: string, body = "{}") => post(body, { ...bearer(), "idempotency-key": key });

  test("repeats the answer with its status", async () => {
    const door = apiWrite(act, { status: 201 });
    const first = await (await door(keyed("a"), context)).json();
    const second = await door(keyed("a"), context);
    expect(second.status).toBe(201);
    expect(await second.json()).toEqual(first);
    expect(await problem(await door(keyed("a", '{"b":1}'), context))).toMatchObject({ code: "idempotency_mismatch" });
  });

  test("a refusal is no answer to keep: mended, the same key goes through", async () => {
    let mended = false;
    const door = apiWrite(async () => {
      if (!mended) throw new Refusal("campaign_not_open");
      return { ok: true };
    });
    expect((await door(keyed("b"), context)).status).toBe(409);
    mended = true;
    expect((await door(keyed("b"), context)).status).toBe(200);
  });

  test("answers with a secret are never kept", async () => {
    const door = apiWrite(async () => ({ token: "geheim" }), { secret: true });
    await door(keyed("c"), context);
    expect(await db.idempotencyKey.count({ where: { key: "c" } })).toBe(0);
  });
});

test("a bug answers 500 with the request's id, calmly and without a word of its cause", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const door = apiRead(() => Promise.reject(new Error("password=hunter2")));
  const response = await door(get({ ...bearer(), "x-request-id": "request-42" }), context);
  const text = await response.clone().text();
  expect(await problem(response)).toMatchObject({ status: 500, code: "internal", requestId: "request-42" });
  expect(text).not.toContain("hunter2");
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
