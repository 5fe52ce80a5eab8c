import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { clearOrphan, type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/embedded-postgres";
import { applyMigrations } from "@/scripts/migrations";
import { processIdentity } from "@/scripts/process-identity";

const PREFIX = "ikrar-test-";
/** A throw-away cluster need not survive a power cut. */
const SETTINGS = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", autovacuum: "off" };

declare module "vitest" {
  export interface ProvidedContext {
    /** The migrated, empty database that every test file gets a copy of. */
    templateUrl: string;
    /** The run's own folder, removed with all that is in it; a PostgreSQL whose data vanish ends itself. */
    runFolder: string;
  }
}

/** Removes what runs that were killed left behind: their servers and folders. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = join(tmpdir(), name, "owner");
    if (!existsSync(owner)) continue;
    const [pid, identity] = readFileSync(owner, "utf8").split("\n");
    if (processIdentity(Number(pid)) === identity) continue;
    await clearOrphan(join(tmpdir(), name, "postgres"));
    for (const nested of readdirSync(join(tmpdir(), name))) await clearOrphan(join(tmpdir(), name, nested, "postgres"));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function remove(folder: string, server: EmbeddedPostgres): void {
  rmSync(folder, { recursive: true, force: true });
  rmSync(server.directory, { recursive: true, force: true });
}

/** The job queue makes its own tables, which takes longer than copying them with all others. */
async function openQueueOf(url: string): Promise<void> {
  process.env.DATABASE_URL = url;
  // Vite puts its own "/" there.
  delete process.env.BASE_URL;
  const [{ openQueue }, { disconnect }] = await Promise.all([import("@/lib/jobs/queue"), import("@/lib/db")]);
  const queue = await openQueue();
  await queue.stop({ graceful: false, close: false });
  await disconnect();
}

/** Starts one PostgreSQL for the whole run and migrates the template; the run's end, however it comes, removes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, "owner"), `${process.pid}\n${processIdentity(process.pid)}`);
  const server = await startEmbeddedPostgres(folder, SETTINGS);
  const atExit = () => {
    server.kill();
    remove(folder, server);
  };
  process.once("exit", atExit);
  await applyMigrations(server.url);
  await openQueueOf(server.url);
  project.provide("templateUrl", server.url);
  project.provide("runFolder", folder);
  return async () => {
    process.off("exit", atExit);
    await server.stop();
    remove(folder, server);
  };
}
