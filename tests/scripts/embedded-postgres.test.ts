import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/embedded-postgres";
import { embeddedDatabaseUrl } from "@/scripts/postgres-cluster";

const dataDir = mkdtempSync(join(inject("runFolder"), "cluster-"));
chmodSync(dataDir, 0o711);
const SETTINGS = { fsync: "off" };
let server: EmbeddedPostgres;

async function ask<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: server.url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("a new cluster is UTF-8, durable, closed to the network and sorts names by ICU", async () => {
  server = await startEmbeddedPostgres(dataDir);
  expect(embeddedDatabaseUrl(dataDir)).toBe(server.url);
  expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
  const settings = ["server_encoding", "fsync", "synchronous_commit", "jit", "listen_addresses", "TimeZone"];
  const shown = await ask<{ value: string }>(
    settings.map((name) => `SELECT current_setting('${name}') AS value`).join(" UNION ALL "),
  );
  expect(shown.map(({ value }) => value)).toEqual(["UTF8", "on", "on", "off", "127.0.0.1", "UTC"]);
  const sorted = await ask<{ name: string }>(
    `SELECT name FROM (VALUES ('Éka'), ('Zainal'), ('ahmad'), ('Budi')) AS person (name) ORDER BY name COLLATE "und-x-icu"`,
  );
  expect(sorted.map(({ name }) => name)).toEqual(["ahmad", "Budi", "Éka", "Zainal"]);
});

test("data, password and port survive a stop", async () => {
  await ask("CREATE TABLE kept AS SELECT 7 AS number");
  const before = server.url;
  await server.stop();
  server = await startEmbeddedPostgres(dataDir, SETTINGS);
  expect(server.url).toBe(before);
  expect(await ask("SELECT number FROM kept")).toEqual([{ number: 7 }]);
});

test("a server that a killed run left running is stopped and its data is taken over", async () => {
  const orphan = server;
  server = await startEmbeddedPostgres(dataDir, SETTINGS);
  await orphan.exited;
  expect(await ask("SELECT number FROM kept")).toEqual([{ number: 7 }]);
});

test("stopping twice is harmless", async () => {
  await server.stop();
  await server.stop();
});
