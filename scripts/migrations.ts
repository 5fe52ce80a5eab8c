import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { withEngine } from "./schema-engine";
import { errorCode, StartProblem } from "./start-problem";

const FILTERS = { externalTables: [], externalEnums: [] };
const LOCK_KEY = 4_512_021; // any number, the same in every runner
const PRISMA = resolve(import.meta.dirname, "../prisma");
/** The folder of the migrations. */
export const MIGRATIONS = join(PRISMA, "migrations");

function schemaFiles(folder = join(PRISMA, "schema")): SchemasContainer {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".prisma"));
  return { files: names.sort().map((path) => ({ path, content: readFileSync(join(folder, path), "utf8") })) };
}

function migrationList(baseDir = MIGRATIONS): MigrationList {
  const folders = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: folders
      .map(({ name }) => name)
      .sort()
      .map((name) => {
        const value = readFileSync(join(baseDir, name, "migration.sql"), "utf8");
        return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
      }),
  };
}

/** Why a database cannot be used, as one sentence and without its password. */
export function unreachable(databaseUrl: string, error: unknown): StartProblem {
  const { host, pathname } = URL.parse(databaseUrl) ?? { host: "?", pathname: "" };
  const reasons: Record<string, string> = {
    "28P01": "user name or password is wrong",
    "28000": "the server does not admit this user",
    "3D000": "that database does not exist",
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "there is no such host",
    "53300": "the server has no free connection",
  };
  const reason = reasons[errorCode(error)] ?? (error instanceof Error ? error.message : String(error));
  return new StartProblem(`the database at ${host}${pathname} cannot be used (${reason}); check DATABASE_URL.`);
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw unreachable(databaseUrl, error);
  }
}

/**
 * Lets one runner at a time work on a database. It tries again and again instead of waiting in the database, where a
 * waiting statement would hold up concurrent index builds.
 */
async function alone<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(databaseUrl);
  try {
    for (;;) {
      const { rows } = await client.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [LOCK_KEY]);
      if (rows[0]?.got) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return await work(client);
  } finally {
    await client.end();
  }
}

const UNFINISHED = `SELECT migration_name AS name FROM _prisma_migrations
  WHERE finished_at IS NULL AND rolled_back_at IS NULL ORDER BY started_at DESC LIMIT 1`;

/** Names the migration that failed, and marks it as rolled back, as it was: one script runs as one transaction. */
async function explainFailure(client: pg.Client, databaseUrl: string, error: unknown): Promise<StartProblem> {
  const { rows } = await client.query<{ name: string }>(UNFINISHED).catch(() => ({ rows: [] }));
  const name = rows[0]?.name;
  if (name) await withEngine(databaseUrl, (engine) => engine.markMigrationRolledBack({ migrationName: name }));
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0];
  return new StartProblem(`the database could not be migrated${name ? `: ${name} failed` : ""} (${reason}).`);
}

/**
 * Brings a database up to date with `prisma/migrations`, in the same `_prisma_migrations` history that the Prisma CLI
 * keeps. Concurrent runners take turns. A migration that fails leaves nothing and is tried again the next time.
 * @returns the names that were applied now, oldest first
 * @throws StartProblem when the database cannot be reached or a migration fails
 */
export function applyMigrations(databaseUrl: string, folder?: string): Promise<string[]> {
  return alone(databaseUrl, async (client) => {
    const input = { migrationsList: migrationList(folder), filters: FILTERS };
    try {
      return (await withEngine(databaseUrl, (engine) => engine.applyMigrations(input))).appliedMigrationNames;
    } catch (error) {
      throw await explainFailure(client, databaseUrl, error);
    }
  });
}

/**
 * What `prisma/schema` has and `prisma/migrations` lacks, as SQL; empty when they agree. What Prisma does not model
 * (triggers, checks, partial indexes, functions) is not compared. The migrations are applied to a scratch database.
 * @param databaseUrl a server on which the user may create a database
 */
export async function driftSql(databaseUrl: string): Promise<string> {
  const name = `ikrar_scratch_${randomUUID().replaceAll("-", "")}`;
  const admin = await connect(databaseUrl);
  try {
    await admin.query(`CREATE DATABASE ${name}`);
    const scratch = new URL(databaseUrl);
    scratch.pathname = `/${name}`;
    await applyMigrations(scratch.href);
    return await diffSchema(scratch.href);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}

/** The SQL that makes this very database what `prisma/schema` describes; empty when it is. See {@link driftSql}. */
export async function diffSchema(databaseUrl: string): Promise<string> {
  const schema = schemaFiles();
  const from = { tag: "schemaDatasource", ...schema, configDir: PRISMA } as const;
  const to = { tag: "schemaDatamodel", ...schema } as const;
  const input = { from, to, script: true, shadowDatabaseUrl: null, exitCode: null, filters: FILTERS };
  const { stdout } = await withEngine(databaseUrl, (engine) => engine.diff(input));
  const sql = stdout?.trim() ?? "";
  return sql === "-- This is an empty migration." ? "" : sql;
}
