import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** An empty, unmigrated database; `await using` drops it again. */
export async function scratchDatabase(): Promise<AsyncDisposable & { url: string }> {
  const url = new URL(inject("templateUrl"));
  const name = `scratch_${randomUUID().replaceAll("-", "")}`;
  url.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async [Symbol.asyncDispose]() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
