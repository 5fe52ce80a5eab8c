import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyMigrations, driftSql, MIGRATIONS } from "./migrations";
import { reportFailure, StartProblem } from "./start-problem";

/** `npm run migrate -- --draft name`: writes what prisma/schema has and prisma/migrations lacks as a new migration. */
async function draft(databaseUrl: string, name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new StartProblem("give the migration a name in small letters: npm run migrate -- --draft add_ceremony");
  }
  const sql = await driftSql(databaseUrl);
  if (!sql) {
    console.log("Nothing to write: the migrations already build what prisma/schema describes.");
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql; read it before you commit it.`);
}

async function main([option, name]: string[], databaseUrl = process.env.DATABASE_URL ?? ""): Promise<void> {
  if (option === "--draft") return draft(databaseUrl, name);
  const applied = await applyMigrations(databaseUrl);
  console.log(applied.length ? `Applied ${applied.join(", ")}` : "The database is up to date.");
}

main(process.argv.slice(2)).catch(reportFailure);
