import { readdir } from "node:fs/promises";
import path from "node:path";
import { plain, sql } from "@/lib/db";

export type Readiness = {
  database: boolean /** Names of migrations that this program expects and the database lacks. */;
  missing: string[];
};

const MIGRATIONS = path.join(process.cwd(), "prisma", "migrations");

/** Whether this process can serve: its database answers, and knows every migration that came with the program. */
export async function readiness(): Promise<Readiness> {
  const folders = await readdir(MIGRATIONS, { withFileTypes: true });
  const expected = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  try {
    const applied = await plain.$queryRaw<{ name: string }[]>(sql`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`);
    const known = new Set(applied.map(({ name }) => name));
    return { database: true, missing: expected.filter((name) => !known.has(name)).sort() };
  } catch {
    return { database: false, missing: [] };
  }
}
