import { spawn } from "node:child_process";
import { claimDataDir, dataHolder } from "./data-lock";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { embeddedDatabaseUrl } from "./postgres-cluster";
import { keptSecrets, readSettings } from "./settings";
import { reportFailure, StartProblem } from "./start-problem";

/** Runs a script as a child and resolves to its exit code; signals are handed on. */
function run(args: string[], databaseUrl: string, secrets: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl, ...secrets },
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("exit", (code) => resolve(code ?? 1));
  });
}

/**
 * Gives a script the database that `npm start` would use: DATABASE_URL, else the embedded one, which is started for the
 * time of the script unless a running `npm start` already did.
 */
async function main(args: string[]): Promise<number> {
  const settings = readSettings();
  const secrets = keptSecrets(settings);
  if (process.env.DATABASE_URL) return run(args, process.env.DATABASE_URL, secrets);
  if (dataHolder(settings.DATA_DIR)) {
    const url = embeddedDatabaseUrl(settings.DATA_DIR);
    if (!url) throw new StartProblem("the server is still starting; try again in a moment.");
    return run(args, url, secrets);
  }
  const lock = await claimDataDir(settings.DATA_DIR);
  try {
    const server = await startEmbeddedPostgres(settings.DATA_DIR);
    try {
      return await run(args, server.url, secrets);
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, reportFailure);
