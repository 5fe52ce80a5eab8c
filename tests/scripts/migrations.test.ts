import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { applyMigrations, driftSql } from "@/scripts/migrations";
import { scratchDatabase } from "../support/scratch-database";

const databaseUrl = () => process.env.DATABASE_URL ?? "";
const folder = mkdtempSync(join(tmpdir(), "ikrar-migrations-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

test("the migrations build exactly what the schema describes", async () => {
  expect(await driftSql(databaseUrl())).toBe("");
});

test("a test file starts with a migrated database of its own, and a second run applies nothing", async () => {
  expect(await applyMigrations(databaseUrl())).toEqual([]);
  expect(await db.agency.count()).toBe(0);
});

test("runners at the same time take turns", async () => {
  await using scratch = await scratchDatabase();
  const runs = await Promise.all([applyMigrations(scratch.url), applyMigrations(scratch.url)]);
  expect(runs.filter((applied) => applied.length > 0)).toHaveLength(1);
});

test("a migration that fails is named, leaves nothing and runs once it is mended", async () => {
  await using scratch = await scratchDatabase();
  write("1_good", "CREATE TABLE good (id int);");
  write("2_bad", "CREATE TABLE half (id int); SELECT 1 / 0;");
  await expect(applyMigrations(scratch.url, folder)).rejects.toThrow(/2_bad failed.*division by zero/);
  write("2_bad", "CREATE TABLE half (id int);");
  expect(await applyMigrations(scratch.url, folder)).toEqual(["2_bad"]);
});

test("a database that cannot be reached is named without its password", async () => {
  const attempt = applyMigrations("postgresql://ikrar:hush@127.0.0.1:1/ikrar");
  await expect(attempt).rejects.toThrow(
    "the database at 127.0.0.1:1/ikrar cannot be used (nothing answers there); check DATABASE_URL.",
  );
});
