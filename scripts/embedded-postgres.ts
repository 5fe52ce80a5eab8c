import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "./free-port";
import { type Cluster, DATABASE, databaseUrl, openCluster, postgresEnvironment } from "./postgres-cluster";
import { commandLine, endProcess, processIdentity } from "./process-identity";
import { errorCode, StartProblem } from "./start-problem";

const LOG_LIMIT_BYTES = 10_000_000;
const READY_WITHIN_MS = 60_000;

/** A PostgreSQL server that this process started and must stop. */
export interface EmbeddedPostgres {
  url: string;
  /** The cluster's folder, usually DATA_DIR/postgres. */
  directory: string;
  notice: string | null;
  /** Settles when the server is gone, asked or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
  /** Last resort in an exit hook, where nothing may be awaited. */
  kill(): void;
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_connections: "100",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** Stops the server that a killed run left behind in this very folder, and clears a lock file that is about no one. */
export async function clearOrphan(directory: string): Promise<void> {
  const lock = join(directory, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  const identity = processIdentity(pid);
  const command = commandLine(pid);
  if (identity && command?.includes(directory)) await endProcess(pid, identity, "SIGINT", 30_000);
  // PostgreSQL itself would refuse while any process has that number, even a stranger's after a reboot.
  else if (!identity || command) rmSync(lock, { force: true });
}

function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, "utf8").slice(-4000).split("\n");
  return lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.findLast(Boolean) ?? "it said nothing";
}

function whyNot(logFile: string): StartProblem {
  const words = lastWords(logFile);
  if (/No space left/.test(words)) return new StartProblem("the disk is full; free some space and try again.");
  if (/Cannot allocate memory/.test(words)) return new StartProblem("there is not enough free memory for PostgreSQL.");
  return new StartProblem(`PostgreSQL did not start (${words.trim()}); its log is ${logFile}.`);
}

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url.replace(/[^/]*$/, "postgres"), connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  } catch (error) {
    // 57P03: still starting up.
    if (["ECONNREFUSED", "ECONNRESET", "57P03"].includes(errorCode(error))) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

function launch(cluster: Cluster, port: number, settings: Record<string, string>, logFile: string): ChildProcess {
  const isLarge = existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES;
  const log = openSync(logFile, isLarge ? "w" : "a", 0o600);
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(cluster.programs.postgres, ["-D", cluster.directory, "-p", String(port), ...options], {
    cwd: "/",
    env: postgresEnvironment(),
    stdio: ["ignore", log, log],
    // Out of the terminal's process group: Ctrl-C must reach the web and the worker first, and the database last.
    detached: true,
    ...cluster.account,
  });
}

/**
 * Starts the PostgreSQL of a data folder, creating it when it is new, and waits until it accepts connections.
 * The caller makes sure that no other run uses the folder (data-lock.ts); what a killed run left is stopped here.
 * @param settings server settings added to the usual ones, such as `{ fsync: "off" }` for a throw-away cluster
 * @throws StartProblem when it cannot run
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const cluster = openCluster(dataDir, settings.fsync !== "off");
  await clearOrphan(cluster.directory);
  const port = await freePort(cluster.port);
  cluster.remember(port);
  const logFile = join(dataDir, "postgres.log");
  const child = launch(cluster, port, settings, logFile);
  let running = true;
  const exited = new Promise<void>((resolve) => {
    const gone = () => {
      running = false;
      resolve();
    };
    child.once("exit", gone).once("error", gone);
  });
  const stop = async () => {
    if (!running) return;
    child.kill("SIGINT");
    const timer = setTimeout(() => child.kill("SIGQUIT"), 30_000);
    await exited;
    clearTimeout(timer);
  };
  const url = databaseUrl({ port, password: cluster.password });
  try {
    for (const started = Date.now(); !(await accepts(url)); ) {
      if (!running || Date.now() - started > READY_WITHIN_MS) throw whyNot(logFile);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, directory: cluster.directory, notice: cluster.notice, exited, stop, kill: () => child.kill("SIGQUIT") };
}
