import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";

/**
 * The files of one worker share its modules, for loading them anew would cost more than the tests themselves. What they
 * must not share is data: each file that follows one which touched the database gets a migrated, empty one again.
 */
const templateUrl = new URL(inject("templateUrl"));
const template = templateUrl.pathname.slice(1);
const name = `test_${process.pid}`;

type Worker = typeof globalThis & { databaseTouched?: boolean; ikrarDatabase?: { pool: pg.Pool } };
const worker: Worker = globalThis;

async function clone(): Promise<void> {
  const adminUrl = new URL(templateUrl);
  adminUrl.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: adminUrl.href });
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await admin.end();
  }
}

// A setup file runs before the test file is loaded, and in this very process: lib/env reads the variables later.
templateUrl.pathname = `/${name}`;
process.env.DATABASE_URL = templateUrl.href;
process.env.DATA_DIR = join(inject("runFolder"), `files-${process.pid}`);
mkdirSync(process.env.DATA_DIR, { recursive: true });
chmodSync(process.env.DATA_DIR, 0o711);
// Vite puts its own "/" there.
delete process.env.BASE_URL;

if (worker.databaseTouched !== false) {
  await clone();
  worker.databaseTouched = false;
}
const { pool } = await import("@/lib/db");
pool.removeAllListeners("acquire").on("acquire", () => {
  worker.databaseTouched = true;
});
