import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "./build";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { applyMigrations } from "./migrations";
import { say } from "./progress";
import { reportFailure } from "./start-problem";

const SIZE = 12_000;
const SECRET = "only-for-the-bench-never-elsewhere";
/** A large regency and a province, with what every page of the personnel agency's desk may take there. */
const DESKS = [
  { size: 15_000, schools: 950, limit: 200 },
  { size: 80_000, schools: 5_000, limit: 500 },
];

/**
 * Measures what was promised, each figure beside what it is compared with, on this machine, in a database of its own
 * that is thrown away. Needs some fifteen minutes on two cores, and nothing else running beside it.
 */
async function bench(folder: string): Promise<boolean> {
  await buildIfStale();
  const server = await startEmbeddedPostgres(folder);
  try {
    Object.assign(process.env, {
      ...{ DATABASE_URL: server.url, DATA_DIR: folder, LOG_LEVEL: "error" },
      EVIDENCE_SECRET: SECRET,
    });
    await applyMigrations(server.url);
    // Only now: lib/env reads the environment once.
    const { disconnect } = await import("@/lib/db");
    try {
      return await measure(server.url, folder);
    } finally {
      await disconnect();
    }
  } finally {
    await server.stop();
  }
}

async function measure(databaseUrl: string, folder: string): Promise<boolean> {
  const { largeAgency } = await import("@/tests/bench/large-agency");
  const { startServer } = await import("@/tests/bench/servers");
  const { startBenchWorker } = await import("@/tests/bench/worker");
  const { figureTable } = await import("@/tests/bench/figures");
  const { measureSigning } = await import("@/tests/bench/signing");
  const { measureCompletion, measureList } = await import("@/tests/bench/reading");
  const { measureDesk } = await import("@/tests/bench/desk");
  const { measureImport } = await import("@/tests/bench/importing");
  const { measurePaper } = await import("@/tests/bench/paper");
  const { measureCeremony } = await import("@/tests/bench/ceremony");
  const { measureArchive } = await import("@/tests/bench/archiving");
  const { measureSigningScript } = await import("@/tests/bench/page-script");

  say(`Making an agency of ${SIZE} people`);
  const agency = await largeAgency(SIZE);
  const environment = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    AUTH_SECRET: SECRET,
    EVIDENCE_SECRET: SECRET,
  };
  const loader = ["--import", "tsx"];
  const app = await startServer([...loader, "scripts/web.ts"], "/api/health", {
    ...environment,
    NODE_ENV: "production",
  });
  const bare = await startServer([...loader, "tests/bench/bare-server.ts"], "/", environment);
  const worker = startBenchWorker({ ...environment, NODE_ENV: "production" });
  try {
    say("Signing");
    // The last quarter stays unsigned, for the list.
    const servers = { app: app.url, bare: bare.url, worker };
    const signing = await measureSigning(servers, agency.signers.slice(0, SIZE * 0.75));
    await bare.stop();
    say("Reading");
    const facts = { url: app.url, campaignId: agency.campaignId, adminToken: agency.adminToken, size: SIZE };
    const figures = [...signing, await measureCompletion(facts), await measureList(facts)];
    const unsigned = agency.signers.at(-1);
    if (unsigned) figures.push(await measureSigningScript(app.url, unsigned));
    say("A ceremony");
    figures.push(...(await measureCeremony(app.url)));
    await worker.caughtUp();
    say("An archive");
    const { campaignId, adminToken } = agency;
    figures.push(...(await measureArchive({ app, folder, campaignId, adminToken })));
    await worker.stop();
    for (const desk of DESKS) {
      say(`The desk over ${desk.size} people`);
      figures.push(await measureDesk(app.url, desk));
    }
    say("Importing");
    figures.push(await measureImport());
    say("Paper");
    figures.push(...(await measurePaper()));
    console.log(`\n${figureTable(figures)}\n`);
    return figures.every(({ met }) => met);
  } finally {
    await worker.stop();
    await bare.stop();
    await app.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), "ikrar-bench-"));
// As root, PostgreSQL runs as another account, which must be able to pass.
chmodSync(folder, 0o711);
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
bench(folder).then((met) => {
  process.exitCode = met ? 0 : 1;
}, reportFailure);
