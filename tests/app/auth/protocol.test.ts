import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { createSession } from "@/lib/accounts/create-session";
import { findActor } from "@/lib/accounts/find-actor";
import { SESSION_COOKIE } from "@/lib/auth";
import { systemActor, type User } from "@/lib/core/actor";
import { makeActor, makeAgency, PASSWORD, trailOf } from "@/tests/lib/accounts/office";

const host = "pakta.test";
let me: User;
beforeAll(async () => {
  me = await makeActor((await makeAgency()).agencyId, null);
});
afterEach(() => vi.unstubAllEnvs());

type Sent = { cookie?: string; form?: Record<string, string>; headers?: Record<string, string>; body?: BodyInit };

function call(path: string, { cookie, form, headers, body }: Sent = {}): Promise<Response> {
  const isPost = form !== undefined || body !== undefined;
  const request = new Request(`http://${host}/api/auth/${path}`, {
    method: isPost ? "POST" : "GET",
    headers: { host, ...(cookie && { cookie }), ...headers },
    ...(isPost && { body: body ?? new URLSearchParams(form), duplex: "half" }),
  });
  return (isPost ? POST : GET)(request, { params: Promise.resolve({ nextauth: path.split("/") }) });
}

const cookiesOf = (response: Response) => response.headers.getSetCookie();
const pair = (setCookie: string | undefined) => setCookie?.split(";")[0] ?? "";

async function proof() {
  const response = await call("csrf");
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return { csrfToken, cookie: pair(cookiesOf(response).find((one) => one.startsWith("ikrar-csrf="))) };
}

const open = async () =>
  (await createSession(systemActor("test"), { accountId: me.accountId, method: "password" })).token;
const kindOf = async (token: string) => (await findActor(token, me.origin)).kind;

test("the protocol signs in, tells the session and sends on within this site", async () => {
  const { csrfToken, cookie } = await proof();
  const form = { csrfToken, username: me.username, password: PASSWORD, callbackUrl: "https://jahat.example/x" };
  const response = await call("callback/credentials", { cookie, form });
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toBe("/");
  const session = pair(cookiesOf(response).find((one) => one.startsWith(`${SESSION_COOKIE}=`)));
  expect(await kindOf(session.slice(SESSION_COOKIE.length + 1))).toBe("user");
  const told = await call("session", { cookie: session });
  expect(await told.json()).toHaveProperty("expires");
  expect(pair(cookiesOf(told).find((one) => one.startsWith(`${SESSION_COOKIE}=`)))).toBe(session);
});

test("a wrong password opens nothing and leads back to the sign-in page", async () => {
  const { csrfToken, cookie } = await proof();
  const response = await call("callback/credentials", {
    cookie,
    form: { csrfToken, username: me.username, password: "keliru sekali" },
  });
  expect(cookiesOf(response).some((one) => one.startsWith(`${SESSION_COOKIE}=`))).toBe(false);
  expect(response.headers.get("location")).toMatch(/^\/(masuk|api\/auth\/error)/);
});

test.each(["nonsense", "x".repeat(43)])(
  "a cookie that opens nothing (%s) is taken away, not set again",
  async (junk) => {
    const response = await call("session", { cookie: `${SESSION_COOKIE}=${junk}` });
    expect(await response.json()).toEqual({});
    const set = cookiesOf(response).filter((one) => one.startsWith(`${SESSION_COOKIE}=`));
    expect(set).toEqual([expect.stringMatching(new RegExp(`^${SESSION_COOKIE}=;.*Max-Age=0`))]);
  },
);

test("signing out through the protocol ends the session in the database, not only in the browser", async () => {
  const token = await open();
  const { csrfToken, cookie } = await proof();
  const form = { csrfToken };
  const refused = await call("signout", { cookie: `${SESSION_COOKIE}=${token}`, form });
  expect(refused.status).toBe(302);
  expect(await kindOf(token)).toBe("user");
  const response = await call("signout", { cookie: `${cookie}; ${SESSION_COOKIE}=${token}`, form });
  expect(response.status).toBe(302);
  expect(await kindOf(token)).toBe("anonymous");
  expect((await trailOf(me.accountId)).at(-1)).toMatchObject({ action: "session.revoke", data: { sessions: 1 } });
});

test.each([
  ["a sibling site", { "sec-fetch-site": "same-site" }],
  ["another site", { "sec-fetch-site": "cross-site" }],
  ["an old browser on a sibling site", { origin: "http://dinas.pakta.test" }],
  ["a sandboxed frame", { origin: "null" }],
])("%s neither signs in nor out, whatever proof it brings", async (_who, headers) => {
  const token = await open();
  const { csrfToken, cookie } = await proof();
  const jar = `${cookie}; ${SESSION_COOKIE}=${token}`;
  const out = await call("signout", { cookie: jar, form: { csrfToken }, headers });
  const into = await call("callback/credentials", {
    cookie,
    form: { csrfToken, username: me.username, password: PASSWORD },
    headers,
  });
  for (const response of [out, into]) {
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "cross_site" });
    expect(cookiesOf(response)).toEqual([]);
  }
  expect(await kindOf(token)).toBe("user");
});

test("a long or broken form is given up", async () => {
  const long = await call("callback/credentials", { form: { password: "x".repeat(17_000) } });
  expect(long.status).toBe(413);
  const headers = { "content-type": "application/json" };
  expect((await call("signout", { body: "{", headers })).status).toBe(400);
});

test("over https both cookies bear the prefix that no sibling site can set", async () => {
  vi.stubEnv("BASE_URL", "https://pakta.test");
  vi.resetModules();
  const { answerAuth, SESSION_COOKIE: name } = await import("@/lib/auth");
  const response = await answerAuth(new Request("https://pakta.test/api/auth/csrf"), ["csrf"]);
  expect(name).toBe("__Host-ikrar-session");
  const set = response.headers.getSetCookie().find((one) => one.includes("ikrar-csrf="));
  expect(set).toMatch(/^__Host-ikrar-csrf=.*; Path=\/.*; Secure/);
  expect(set).not.toMatch(/domain/i);
  const callback = response.headers.getSetCookie().find((one) => one.includes("callback-url="));
  expect(callback).toMatch(/^__Secure-next-auth\.callback-url=https%3A%2F%2Fpakta\.test; .*Secure/);
  const { cookieFlags } = await import("@/lib/http/cookie-flags");
  expect(cookieFlags()).toMatchObject({ secure: true, httpOnly: true, sameSite: "lax" });
});

test("the doors stand under the address that the installation was given, whatever name was asked", async () => {
  vi.stubEnv("BASE_URL", "http://pakta.test:3122");
  vi.resetModules();
  const { answerAuth } = await import("@/lib/auth");
  const response = await answerAuth(new Request("http://localhost:3122/api/auth/providers"), ["providers"]);
  expect(await response.json()).toMatchObject({
    credentials: {
      signinUrl: "http://pakta.test:3122/api/auth/signin/credentials",
      callbackUrl: "http://pakta.test:3122/api/auth/callback/credentials",
    },
  });
  const stale = { cookie: `next-auth.callback-url=${encodeURIComponent("http://localhost:3000")}` };
  const csrf = await answerAuth(new Request("http://localhost:3122/api/auth/csrf", { headers: stale }), ["csrf"]);
  expect(pair(csrf.headers.getSetCookie().find((one) => one.includes("callback-url=")))).toBe(
    `next-auth.callback-url=${encodeURIComponent("http://pakta.test:3122")}`,
  );
});
