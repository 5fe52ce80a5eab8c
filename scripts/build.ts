import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { say } from "./progress";
import { reportFailure, StartProblem } from "./start-problem";

const INPUTS = [
  ...["app", "components", "lib", "public", "prisma/schema", "package-lock.json", "tsconfig.json"],
  ...["next.config.ts", "postcss.config.mjs", "proxy.ts", "instrumentation.ts"],
];
const MARKER = ".next/ikrar-fingerprint";
const NEXT = "node_modules/next/dist/bin/next";

/** A database that nobody can reach: a page that reads one while it is built would freeze what it found. */
const BUILD_ENVIRONMENT = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://nobody@127.0.0.1:9/building",
  AUTH_SECRET: "only-for-building-never-used-to-sign",
  NEXT_TELEMETRY_DISABLED: "1",
} as const;

function fingerprint(): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    if (!existsSync(path)) return;
    hash.update(`\0${path}\0`);
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(readFileSync(path));
  };
  for (const path of INPUTS) add(path);
  return hash.digest("hex");
}

/** Whether the last build was made of other sources than those present. Works in the project's folder. */
export function isBuildStale(): boolean {
  return !existsSync(MARKER) || readFileSync(MARKER, "utf8") !== fingerprint();
}

/**
 * Runs `next build`, unless the present build is of these very sources.
 * @throws StartProblem with what the build said
 */
export async function buildIfStale(signal?: AbortSignal): Promise<void> {
  if (!isBuildStale()) return;
  say("Building the pages (next build); about a minute");
  const started = fingerprint();
  const heartbeat = setInterval(() => say("Building: still at it"), 15_000);
  let words = "";
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [NEXT, "build"], {
      env: { ...process.env, ...BUILD_ENVIRONMENT },
      stdio: ["ignore", "pipe", "pipe"],
    });
    signal?.addEventListener("abort", () => child.kill());
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (words += chunk));
    child.on("error", resolve).on("close", resolve);
  });
  clearInterval(heartbeat);
  if (signal?.aborted) return;
  if (/ENOSPC/.test(words)) throw new StartProblem("the disk is full; free some space and try again.");
  if (code !== 0) throw new StartProblem(`the pages could not be built:\n${words.trim()}`);
  writeFileSync(MARKER, started);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  buildIfStale()
    .then(() => say("The build is up to date"))
    .catch(reportFailure);
}
