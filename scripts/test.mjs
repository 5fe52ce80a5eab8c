import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { bootstrap, giveUp, ROOT, say, whenNpmIsGone } from "./bootstrap.mjs";
import { countPlaywright, countVitest } from "./test-counts.mjs";

const reports = fs.mkdtempSync(path.join(os.tmpdir(), "ikrar-reports-"));
process.on("exit", () => fs.rmSync(reports, { recursive: true, force: true }));

const running = new Set();
function stop(signal) {
  for (const child of running) child.kill(signal);
  process.exitCode = 1;
  stopped = true;
}
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));
whenNpmIsGone(() => stop("SIGTERM"));

function start(program, args, { env = {}, stdio }) {
  const child = spawn(process.execPath, [path.join("node_modules", program), ...args], {
    cwd: ROOT,
    stdio,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  running.add(child);
  const ended = new Promise((resolve) => {
    child.on("error", () => resolve(false)).on("close", (code) => resolve(code === 0));
  }).finally(() => running.delete(child));
  return { child, ended };
}

/** Runs a program of node_modules, its words going straight to the terminal; resolves to whether it ended well. */
function run(program, args, env = {}) {
  return stopped ? Promise.resolve(false) : start(program, args, { env, stdio: "inherit" }).ended;
}

/** The same beside other work: its words are kept and shown by `show`, so that two programs do not talk across each other. */
function runBeside(program, args) {
  if (stopped) return async () => false;
  let words = "";
  const { child, ended } = start(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      words += chunk;
    });
  }
  return async () => {
    const ok = await ended;
    process.stdout.write(words);
    return ok;
  };
}

const NEXT = "next/dist/bin/next";
const VITEST = "vitest/vitest.mjs";
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

async function vitest(...files) {
  const report = path.join(reports, "vitest.json");
  const ok = await run(VITEST, [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...files,
  ]);
  return countVitest(report, ok);
}

async function playwright() {
  const report = path.join(reports, "playwright.json");
  // DATABASE_URL would lead the browser tests to someone's real data.
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, DATABASE_URL: "", E2E_DATA_DIR: "" };
  const ok = await run("@playwright/test/cli.js", ["test", "--reporter=list,json"], env);
  return countPlaywright(report, ok);
}

const hasBrowserTests = () =>
  fs.existsSync(path.join(ROOT, "tests", "e2e")) &&
  fs.readdirSync(path.join(ROOT, "tests", "e2e"), { recursive: true }).some((name) => /\.(spec|test)\.ts$/.test(name));

const checks = [
  ["Format and lint (biome)", async () => one(await run("@biomejs/biome/bin/biome", ["ci", "--colors=off"]))],
  [
    "Types (tsc)",
    // Next writes the types of pages and layouts first. It needs the API of TypeScript 6; the compiler of 7 checks the same
    // language four times as fast.
    async () =>
      one(
        (await run(NEXT, ["typegen"])) &&
          (await run("typescript-7/bin/tsc", ["--noEmit", "--incremental", "false", "-p", "."])),
      ),
  ],
];
// Tests leave a processor idle for a third of their time: the build, which none of them needs, begins beside them.
let built;
const startBuild = () => {
  built = runBeside("tsx/dist/cli.mjs", ["scripts/build.ts"]);
};
const stages = process.argv.includes("--check")
  ? [...checks, ["Architecture (vitest)", () => vitest("tests/architecture.test.ts")]]
  : [
      ...checks,
      [
        "Unit, integration and API (vitest)",
        () => {
          startBuild();
          return vitest();
        },
      ],
      ["Build (next)", async () => one(await built())],
      ...(hasBrowserTests() ? [["End to end in a browser (playwright)", playwright]] : []),
    ];

try {
  await bootstrap();
  const sum = { passed: 0, failed: 0 };
  for (const [title, stage] of stages) {
    console.log("");
    say(`== ${title}`);
    const { passed, failed } = await stage();
    sum.passed += passed;
    sum.failed += failed;
    say(`== ${title}: ${passed} passed, ${failed} failed`);
    if (stopped) break;
  }
  if (sum.failed > 0 || stopped) process.exitCode = 1;
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
} catch (error) {
  giveUp(error);
}
