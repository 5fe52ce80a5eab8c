import pg from "pg";
import { inject, vi } from "vitest";

const templateUrl = new URL(inject("templateUrl"));
const template = templateUrl.pathname.slice(1);
/** One test file at a time runs in a worker, so the worker's number is free for the next file's database. */
const name = `test_${process.env.VITEST_POOL_ID}`;

let made: Promise<void> | undefined;

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

/**
 * Gives the running test file a migrated, empty database of its own, once. Importing `@/lib/db` does it unasked; call
 * it only where DATABASE_URL is used in another way, such as by a child process.
 */
export function requireDatabase(): Promise<void> {
  made ??= clone();
  return made;
}

// A setup file runs before the test file is loaded, and in this very process: lib/env reads the variable later.
templateUrl.pathname = `/${name}`;
process.env.DATABASE_URL = templateUrl.href;
// Vite puts its own "/" there.
delete process.env.BASE_URL;

// The only room that opens connections. Files that never enter it cost no database.
vi.mock("@/lib/db", async (importOriginal) => {
  await requireDatabase();
  return importOriginal();
});
