import { beforeAll, expect, test } from "vitest";
import { TABLET_IDLE_SECONDS } from "@/components/ceremonies/tablet/turn-seconds";
import { TABLET_IDLE } from "@/lib/accounts/find-actor";
import { originOf } from "@/lib/http/origin";
import { tabletOf, takeTurn } from "@/tests/lib/ceremonies/at-tablet";
import { planned } from "@/tests/lib/ceremonies/planned";
import { type World, world } from "@/tests/support/world";
import { catalogued, knock, nameOf } from "./doors";

let w: World;
let token: string;
let device: string;
beforeAll(async () => {
  w = await world();
  const tablet = await tabletOf(w.adi, await planned(w, null));
  device = tablet.token;
  ({ token } = await takeTurn(tablet, w.adi));
});

const OPEN = /^(GET|POST) \/(verifications|activations|sessions|log|certificates)/;
const AT_TABLET = ["POST /pacts/{pactId}/signature", "POST /ceremonies/{ceremonyId}/check-in"];
const ids = () => ({ pactId: w.adi.pactId, ceremonyId: w.campaignId, campaignId: w.campaignId });
const closed = [...catalogued.values()].map(nameOf).filter((name) => !OPEN.test(name) && !AT_TABLET.includes(name));
const signedInOnly = [...closed, "GET /sessions", "DELETE /sessions/{sessionId}"];

test("an admin's turn at a shared tablet opens no door of the API but the own signature and being there", async () => {
  const statuses = new Map<string, number>();
  for (const name of new Set(signedInOnly)) {
    if (!catalogued.has(name)) continue;
    const params = Object.fromEntries([...name.matchAll(/\{(\w+)\}/g)].map(([, key = ""]) => [key, w.adi.pactId]));
    statuses.set(name, (await knock(name, { token, params: { ...params, ...ids() }, body: {} })).status);
  }
  expect(statuses.size).toBeGreaterThan(60);
  expect([...statuses].filter(([name, status]) => status !== 403 && !isPublic(name))).toEqual([]);
  expect((await knock("POST /pacts/{pactId}/signature", { token, params: ids(), body: {} })).status).toBe(422);
});

/** Answers strangers too, or is about nobody. */
const isPublic = (name: string) => OPEN.test(name) || name === "GET /openapi.json";

test("the device is known by its cookie, as a hash, wherever that stands among others", () => {
  const hash = originOf(new Headers({ cookie: `ikrar-tablet=${device}` })).tablet;
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(originOf(new Headers({ cookie: `a=1; ikrar-tablet=${device}; b=2` })).tablet).toBe(hash);
  expect(originOf(new Headers({ cookie: `xikrar-tablet=${device}` })).tablet).toBeUndefined();
});

test("page and server count the same seconds", () => expect(TABLET_IDLE_SECONDS).toBe(TABLET_IDLE));
