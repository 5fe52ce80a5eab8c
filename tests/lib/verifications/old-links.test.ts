import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { applyMigrations, MIGRATIONS } from "@/scripts/migrations";
import { scratchDatabase } from "@/tests/support/scratch-database";

const folder = mkdtempSync(join(tmpdir(), "ikrar-old-links-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A code and what was printed beside it, each as a release wrote it, with the migrations there were then. */
const RELEASES = [{ fixture: "version-1.sql", migrations: 2, code: "K7QM-4RTX-9D2H" }];

test.each(RELEASES)(
  "a link of $fixture outlives every migration since",
  async ({ fixture, migrations, code }) => {
    await using scratch = await scratchDatabase();
    const entries = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = entries.map(({ name }) => name).sort();
    const [then, since] = [names.slice(0, migrations), names.slice(migrations)];
    for (const name of then) cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
    await applyMigrations(scratch.url, folder);
    const client = new pg.Client({ connectionString: scratch.url });
    await client.connect();
    await client.query(readFileSync(new URL(`../../fixtures/old-links/${fixture}`, import.meta.url), "utf8"));
    await client.end();
    expect(await applyMigrations(scratch.url)).toHaveLength(since.length);

    const script = new URL("./verify-here.ts", import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", script, code],
      { env: { ...process.env, DATABASE_URL: scratch.url, DATA_DIR: join(folder, "data") } },
    );
    const { before, after } = JSON.parse(stdout);
    const document = { maskedName: "E•••• P••••••, S.Pd.", signedAt: "13 Oktober 2026, 09.42.18 WIB" };
    expect(before).toMatchObject({ verdict: "valid", code, document, seal: { outcome: "unknown" } });
    expect(after).toMatchObject({ verdict: "valid", seal: { outcome: "passed" }, log: { outcome: "passed" } });
  },
  60_000,
);
