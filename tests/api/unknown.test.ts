import { beforeAll, expect, test } from "vitest";
import { GET, POST } from "@/app/api/v1/[...rest]/route";
import { readApiMethods, wrongMethod } from "@/lib/http/api-methods";
import { type World, world } from "@/tests/support/world";
import { catalogued, doors, knock, tokenOf } from "./doors";

let all: World;
let token: string;
beforeAll(async () => {
  all = await world();
  token = await tokenOf(all.adi);
});

test("a filter that a door does not know is refused by name, not ignored", async () => {
  const unit = all.units.school;
  const misspelt = await knock("GET /employees", { token, query: { unitId: unit, limit: "5" } });
  expect(misspelt.status).toBe(422);
  expect(await misspelt.json()).toMatchObject({
    code: "unknown_query",
    title: expect.stringContaining("unitId"),
    errors: { unitId: expect.stringContaining("unit, q, type") },
  });
  expect((await knock("GET /employees", { token, query: { unit, limit: "5" } })).status).toBe(200);
  expect((await knock("GET /campaigns", { token, query: { state: "open" } })).status).toBe(422);
});

/** Doors whose answer comes in pages. */
const paged = [...catalogued].filter(([, { query }]) => query && "limit" in query.shape).map(([name]) => name);

test("every paged list is walked below", () => expect(paged.length).toBeGreaterThan(4));

test.each(paged)("%s: a limit that cannot be read is refused at its field, an empty one is none", async (name) => {
  const params = { campaignId: all.campaignId };
  const ask = (limit: string) => knock(name, { token, params, query: { limit, campaign: all.campaignId } });
  for (const limit of ["abc", "0", "201", "1e9", "2.5"]) {
    const refused = await knock(name, { token, params, query: { limit } });
    expect(refused.status, limit).toBe(422);
    expect(await refused.json()).toMatchObject({ code: "invalid_input", errors: { limit: expect.any(String) } });
  }
  expect([200, 422]).toContain((await ask("5")).status);
  const empty = await knock(name, { token, params, query: { limit: "" } });
  if (empty.status !== 200) expect((await empty.json()).errors).not.toHaveProperty("limit");
});

test.each([
  ["GET /employees", { state: "semua" }, "state"],
  ["GET /employees", { unit: "SDN 1" }, "unit"],
  ["GET /audit-events", { from: "kemarin" }, "from"],
  ["GET /audit-events", { subject: "Budi" }, "subject"],
])(
  "%s with %j: a filter that cannot be read answers with nobody, rather than with everybody",
  async (name, query, field) => {
    const refused = await knock(name, { token, query: query as Record<string, string> });
    expect(refused.status).toBe(422);
    expect((await refused.json()).errors).toHaveProperty(field);
  },
);

test("what the files say of methods is what the doors are", () => {
  const read = readApiMethods("app/api");
  for (const name of doors.keys()) {
    const [method = "", path = ""] = name.split(" ");
    const address = `/api/v1${path.replace(/\{\w+\}/g, "0198")}`;
    expect(wrongMethod(read, method, address), name).toBeNull();
    const here = [...doors.keys()].filter((other) => other.endsWith(` ${path}`)).map((other) => other.split(" ")[0]);
    for (const other of ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((one) => !here.includes(one))) {
      expect(wrongMethod(read, other, address)?.refusal.status, `${other} ${path}`).toBe(405);
    }
  }
});

test.each([
  ["DELETE", "/api/v1/campaigns", "GET, POST, HEAD, OPTIONS"],
  ["GET", "/api/v1/agencies", "POST, OPTIONS"],
  ["POST", "/api/health", "GET, HEAD, OPTIONS"],
  ["POST", "/api/v1/openapi.json", "GET, HEAD, OPTIONS"],
])("%s %s is answered with the methods that the address knows", (method, path, allow) => {
  const wrong = wrongMethod(readApiMethods("app/api"), method, path);
  expect(wrong).toMatchObject({ allow, refusal: { status: 405, sentence: expect.stringContaining(allow) } });
});

test.each([
  ["HEAD", "/api/v1/campaigns"],
  ["OPTIONS", "/api/v1/campaigns"],
  ["POST", "/api/auth/callback/credentials"],
  ["DELETE", "/api/v1/nope"],
])("%s %s is left to the framework", (method, path) => {
  expect(wrongMethod(readApiMethods("app/api"), method, path)).toBeNull();
});

test("reports of a campaign beyond reach are not an empty list", async () => {
  const stranger = await tokenOf(all.away.rudi);
  const params = { campaignId: all.campaignId };
  const asked = (who: string, of = params) => knock("GET /campaigns/{campaignId}/reports", { params: of, token: who });
  expect((await asked(token)).status).toBe(200);
  expect((await asked(stranger)).status).toBe(404);
  expect((await asked(token, { campaignId: all.agencyId })).status).toBe(404);
});

test.each([
  ["GET", GET],
  ["POST", POST],
])("%s of an address that is none answers a problem", async (method, door) => {
  const answer = await door(new Request("http://pakta.test/api/v1/nope?a=1", { method }));
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
});
