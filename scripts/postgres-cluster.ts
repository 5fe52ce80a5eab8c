import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeDataDir } from "./data-dir";
import { type Account, canEnter, postgresAccount, SHARED_HOME } from "./postgres-account";
import { type Programs, postgresPrograms } from "./postgres-programs";
import { StartProblem } from "./start-problem";

/** The one database and its owner, both by this name. */
export const DATABASE = "ikrar";

interface Memory {
  directory: string;
  port: number;
  password: string;
}

/** A PostgreSQL data folder that is ready to be started, and what is needed to start it. */
export interface Cluster extends Memory {
  account: Account | undefined;
  programs: Programs;
  /** Said to the person at the keyboard when the data had to go elsewhere than DATA_DIR. */
  notice: string | null;
  remember(port: number): void;
}

function readMemory(file: string): Memory | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Memory) : null;
}

function writeMemory(file: string, memory: Memory): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(memory, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Where the running embedded server of this data folder answers, as DATABASE_URL; null before its first start. */
export function embeddedDatabaseUrl(dataDir: string): string | null {
  const memory = readMemory(join(dataDir, "postgres.json"));
  return memory && databaseUrl(memory);
}

/** The connection string for a cluster. */
export function databaseUrl({ port, password }: Pick<Memory, "port" | "password">): string {
  return `postgresql://${DATABASE}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/** Environment for the PostgreSQL programs: PGPORT and the like, meant for clients, would bend the server. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(inherited), NODE_ENV: process.env.NODE_ENV, LC_ALL: "C", TZ: "UTC" };
}

/**
 * Creates the cluster beside its final place and moves it there, so that an interrupted attempt leaves nothing.
 * The builtin C.UTF-8 locale needs nothing of the system; names are sorted by ICU collations in the queries.
 */
function initialise(cluster: Omit<Cluster, "notice" | "remember">, durable: boolean): void {
  const { directory, password, account, programs } = cluster;
  const draft = `${directory}.new`;
  const passwordFile = `${directory}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  const run = spawnSync(
    programs.initdb,
    [
      ...[`--pgdata=${draft}`, `--username=${DATABASE}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      ...(durable ? [] : ["--no-sync"]),
    ],
    { cwd: "/", encoding: "utf8", env: postgresEnvironment(), ...account },
  );
  rmSync(passwordFile, { force: true });
  if (run.status !== 0) {
    const said = (run.stderr ?? "").split("\n").find((line) => line.startsWith("initdb: error:"));
    rmSync(draft, { recursive: true, force: true });
    throw new StartProblem(
      /No space left/.test(run.stderr ?? "")
        ? "the disk is full; free some space and try again."
        : `the database could not be created in ${directory} (${said ?? run.error?.message ?? run.stderr}).`,
    );
  }
  renameSync(draft, directory);
}

function chooseDirectory(dataDir: string, account: Account | undefined): string {
  if (canEnter(dataDir, account)) return join(dataDir, "postgres");
  const home = join(SHARED_HOME, createHash("sha256").update(dataDir).digest("hex").slice(0, 12));
  mkdirSync(home, { recursive: true });
  for (const folder of [SHARED_HOME, home]) chmodSync(folder, 0o755);
  return join(home, "postgres");
}

function checkVersion({ directory, programs }: Pick<Cluster, "directory" | "programs">): void {
  const found = readFileSync(join(directory, "PG_VERSION"), "utf8").trim();
  if (found === programs.version.split(".")[0]) return;
  throw new StartProblem(
    `the data in ${directory} belongs to PostgreSQL ${found}, but version ${programs.version} is packed; move the data with pg_dump of version ${found} first.`,
  );
}

/**
 * Finds or creates the cluster of a data folder. Port and password are kept in `postgres.json` there (mode 600).
 * As root the cluster is owned by another account; see postgres-account.ts.
 * @param durable whether it is worth waiting until the disk has all of it
 */
export function openCluster(dataDirectory: string, durable: boolean): Cluster {
  const dataDir = resolve(dataDirectory);
  makeDataDir(dataDir);
  const file = join(dataDir, "postgres.json");
  const known = readMemory(file);
  const account = postgresAccount(known?.directory ?? join(dataDir, "postgres"));
  const programs = postgresPrograms(account);
  const stays = known && existsSync(known.directory) && canEnter(dirname(known.directory), account);
  const directory = stays ? known.directory : chooseDirectory(dataDir, account);
  const isNew = !existsSync(directory);
  if (!isNew && !known) {
    throw new StartProblem(
      `${file}, which holds the password of the database in ${directory}, is missing; put it back from a backup.`,
    );
  }
  const password = known && !isNew ? known.password : randomBytes(24).toString("base64url");
  const cluster = { directory, port: known?.port ?? 0, password, account, programs };
  if (isNew) initialise(cluster, durable);
  else checkVersion(cluster);
  const remember = (port: number) => writeMemory(file, { directory, port, password });
  remember(cluster.port);
  const notice = directory.startsWith(dataDir)
    ? null
    : `The account that runs PostgreSQL cannot enter ${dataDir}, so the database is kept in ${directory}.`;
  return { ...cluster, notice, remember };
}
