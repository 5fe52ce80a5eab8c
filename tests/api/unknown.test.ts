import { beforeAll, expect, test } from "vitest";
import { GET, POST } from "@/app/api/v1/[...rest]/route";
import { type World, world } from "@/tests/support/world";
import { knock, tokenOf } from "./doors";

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
