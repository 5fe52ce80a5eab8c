import { createServer } from "node:net";
import { buildIfStale } from "./build";
import { checkSealSettings } from "./check-seal-settings";
import { startService } from "./child-processes";
import { claimDataDir, type DataLock } from "./data-lock";
import { demoAccountTable } from "./demo-accounts";
import { discardHalfSeeded, seedIfEmpty } from "./demonstration";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { keepRunning } from "./keep-running";
import { applyMigrations } from "./migrations";
import { say } from "./progress";
import { keptSecrets, readSettings } from "./settings";
import { errorCode, reportFailure, StartProblem } from "./start-problem";

const HEALTHY_WITHIN_MS = 120_000;
const isDevelopment = process.argv.includes("--dev");

/** What must be undone when we go, newest last. */
const undo: (() => Promise<void> | void)[] = [];
const stopping = new AbortController();

/** Undoes everything, newest first, and ends this process. */
async function stopAll(): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  for (const step of undo.reverse()) await Promise.resolve(step()).catch(reportFailure);
  process.exit();
}

function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const taken = `port ${port} is in use by another program; stop that one, or choose another: PORT=${port + 1} npm start`;
      const forbidden = `you may not open port ${port}; choose one above 1023: PORT=3000 npm start`;
      reject(new StartProblem(errorCode(error) === "EACCES" ? forbidden : taken));
    });
    probe.listen(port, "0.0.0.0", () => probe.close(() => resolve()));
  });
}

async function startDatabase(dataDir: string): Promise<string> {
  say("Starting PostgreSQL");
  const starting = startEmbeddedPostgres(dataDir);
  // Also when we are told to go before it has come up.
  undo.push(() => starting.then((server) => server.stop()).catch(() => {}));
  const server = await starting;
  if (server.notice) say(server.notice);
  server.exited.then(() => fail("PostgreSQL", "see postgres.log in DATA_DIR"));
  await discardHalfSeeded(server.url, dataDir);
  return server.url;
}

function fail(name: string, reason: string): void {
  if (stopping.signal.aborted) return;
  process.exitCode = 1;
  console.error(`\n${name} ended unexpectedly (${reason}); stopping everything.`);
  void stopAll();
}

function startServices(environment: NodeJS.ProcessEnv, lock: DataLock): void {
  const web = ["--import", "tsx", "scripts/web.ts", ...(isDevelopment ? ["--dev"] : [])];
  const worker = ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];
  const kept = keepRunning(() => startService("The worker", worker, environment, lock), tellWorkerEnded);
  undo.push(kept.stop);
  const service = startService("The web server", web, environment, lock);
  undo.push(service.stop);
  service.ended.then((reason) => fail(service.name, reason));
}

/** Nobody who signs needs the worker at that moment: what waits for it waits a little longer. */
function tellWorkerEnded(reason: string, pause: number): void {
  // Loaded now: it reads the settings, which were not all found when this program began.
  void import("@/lib/log").then(({ log }) => log.error({ reason, pause }, "worker ended unexpectedly, starts again"));
}

async function waitUntilHealthy(port: number): Promise<void> {
  for (const started = Date.now(); !stopping.signal.aborted; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(
      () => null,
    );
    if (answer?.ok) return;
    if (Date.now() - started > HEALTHY_WITHIN_MS) {
      throw new StartProblem(`the web server did not become healthy within ${HEALTHY_WITHIN_MS / 1000} seconds.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function serve(): Promise<void> {
  const settings = readSettings();
  await checkSealSettings(settings);
  const lock = await claimDataDir(settings.DATA_DIR);
  undo.push(lock.release);
  await checkPort(settings.PORT);
  const isEmbedded = !process.env.DATABASE_URL;
  process.env.DATABASE_URL ||= await startDatabase(settings.DATA_DIR);
  Object.assign(process.env, keptSecrets(settings));
  const applied = await applyMigrations(process.env.DATABASE_URL);
  say(applied.length ? `Migrated the database (${applied.length} steps)` : "The database is up to date");
  if (isEmbedded && settings.SEED !== "none") await seedIfEmpty(settings.DATA_DIR);
  if (!isDevelopment) await buildIfStale(stopping.signal);
  if (stopping.signal.aborted) return;
  say("Starting the web server and the worker");
  startServices({ ...process.env, NODE_ENV: isDevelopment ? "development" : "production" }, lock);
  await waitUntilHealthy(settings.PORT);
  if (stopping.signal.aborted) return;
  if (!settings.BASE_URL && settings.SEED === "none") {
    say(`BASE_URL is not set: slips, QR codes and documents will carry http://localhost:${settings.PORT}`);
  }
  const accounts = demoAccountTable(settings.DATA_DIR);
  say(`Ready: ${settings.BASE_URL ?? `http://localhost:${settings.PORT}`}  (Ctrl-C stops it)`);
  if (accounts) console.log(`\nDemonstration accounts\n\n${accounts}\n`);
}

function stopByHand(): void {
  if (!stopping.signal.aborted) say("Stopping");
  void stopAll();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopByHand);
// The command that started us was killed.
process.on("disconnect", stopByHand);

serve().catch((error: unknown) => {
  // What breaks while we stop broke because we stop.
  if (!stopping.signal.aborted) reportFailure(error);
  void stopAll();
});
