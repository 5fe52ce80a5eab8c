import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { say } from "./progress";

const marker = (dataDir: string) => join(dataDir, "seeding");

/** Empties the embedded database when an earlier run was ended while it filled it with the demonstration. */
export async function discardHalfSeeded(databaseUrl: string, dataDir: string): Promise<void> {
  if (!existsSync(marker(dataDir))) return;
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  rmSync(marker(dataDir));
}

/**
 * Fills a database without any agency with the demonstration. Reads DATABASE_URL of this process, and leaves no
 * connection open. Answers whether it was empty.
 */
export async function seedIfEmpty(dataDir: string): Promise<boolean> {
  const { db, disconnect } = await import("@/lib/db");
  try {
    if ((await db.agency.count()) > 0) return false;
    say("Filling the empty database with the demonstration agency");
    writeFileSync(marker(dataDir), "");
    const { seedDemonstration } = await import("@/prisma/seed/demonstration");
    await seedDemonstration({ dataDir, log: say });
    rmSync(marker(dataDir));
    return true;
  } finally {
    await disconnect();
  }
}
