import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { applyMigrations, driftSql } from "@/scripts/migrations";

const databaseUrl = () => process.env.DATABASE_URL ?? "";

test("the migrations build exactly what the schema describes", async () => {
  expect(await driftSql(databaseUrl())).toBe("");
});

test("a test file starts with a migrated database of its own, and a second run applies nothing", async () => {
  expect(await applyMigrations(databaseUrl())).toEqual([]);
  expect(await db.agency.count()).toBe(0);
});
