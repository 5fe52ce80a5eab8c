import { expect, test } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { GET as metrics } from "@/app/api/metrics/route";
import { GET as ready } from "@/app/api/ready/route";
import { pool } from "@/lib/db";
import { mayReadMetrics } from "@/lib/http/metrics-page";
import { ADDRESS_HEADER } from "@/lib/http/origin";
import { countRequest } from "@/lib/http/request-counts";
import { world } from "@/tests/support/world";

const from = (ip: string | null, headers: Record<string, string> = {}) =>
  new Request("http://pakta.test/api/metrics", { headers: { ...(ip && { [ADDRESS_HEADER]: ip }), ...headers } });

test("health says that the process is up, and which version it is", async () => {
  const response = health();
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({ status: "ok", version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
});

test("ready only while the database knows every migration", async () => {
  const before = await ready();
  expect([before.status, await before.json()]).toEqual([
    200,
    { status: "ready", database: true, missingMigrations: [] },
  ]);
  const { rows } = await pool.query<{ name: string }>(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%_guards' RETURNING migration_name AS name",
  );
  const after = await ready();
  expect([after.status, await after.json()]).toEqual([
    503,
    { status: "unready", database: true, missingMigrations: [rows[0]?.name] },
  ]);
  await pool.query("UPDATE _prisma_migrations SET rolled_back_at = NULL");
});

test("unready without a database, and no word of why", async () => {
  await pool.query("ALTER TABLE _prisma_migrations RENAME TO hidden");
  const response = await ready();
  await pool.query("ALTER TABLE hidden RENAME TO _prisma_migrations");
  expect([response.status, await response.json()]).toEqual([
    503,
    { status: "unready", database: false, missingMigrations: [] },
  ]);
});

test.each([
  ["this machine", from("127.0.0.1"), undefined, true],
  ["this machine over IPv6", from("::1"), undefined, true],
  ["another machine", from("10.0.0.7"), undefined, false],
  ["an unknown address", from(null), undefined, false],
  ["this machine as Next names it", from("127.0.0.1", { "x-forwarded-for": "::ffff:127.0.0.1" }), undefined, true],
  [
    "a forged name before a proxy's",
    from("127.0.0.1", { "x-forwarded-for": "127.0.0.1, 36.68.1.9" }),
    undefined,
    false,
  ],
  ["a proxy on this machine", from("127.0.0.1", { "x-forwarded-for": "36.68.1.9" }), undefined, false],
  [
    "another machine with the token",
    from("10.0.0.7", { authorization: "Bearer rahasia-pengumpul" }),
    "rahasia-pengumpul",
    true,
  ],
  [
    "another machine with a wrong token",
    from("10.0.0.7", { authorization: "Bearer rahasia" }),
    "rahasia-pengumpul",
    false,
  ],
  ["a token where none is set", from("10.0.0.7", { authorization: "Bearer undefined" }), undefined, false],
])("figures of operation for %s", (_who, request, token, allowed) => {
  expect(mayReadMetrics(request, token)).toBe(allowed);
});

test("strangers learn that there is nothing", async () => {
  const response = await metrics(from("10.0.0.7"));
  expect([response.status, await response.text()]).toEqual([404, ""]);
});

test("figures are in Prometheus' text format, true, and without names", async () => {
  const { siti } = await world();
  countRequest("GET", 200);
  const response = await metrics(from("127.0.0.1"));
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  for (const line of text.trimEnd().split("\n")) {
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|[a-z_]+(\{(\w+="[^"]*",?)+\})? -?[\d.e+-]+)$/);
  }
  expect(text).toContain('ikrar_pacts{status="pending"} 9\n');
  expect(text).toMatch(/ikrar_api_requests_total\{method="GET",status="200"\} [1-9]/);
  expect(text).toMatch(/process_resident_memory_bytes \d{7,}/);
  expect(text).toContain("ikrar_workers 0\n");
  expect(text).not.toContain(siti.name);
});
