import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { StartProblem } from "./start-problem";

/** The unprivileged account PostgreSQL runs as when we are root. */
export interface Account {
  uid: number;
  gid: number;
}

/** Where root keeps what another account must reach, when the project lies in a folder that account cannot enter. */
export const SHARED_HOME = "/var/lib/ikrar";

function lookUp(name: string): Account | null {
  try {
    const number = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return null;
  }
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends it an account that exists on every system; none is created.
 * A cluster that already has an owner keeps it. Undefined when we are not root: it then runs as ourselves.
 */
export function postgresAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "_postgres", "nobody"]) {
    const account = lookUp(name);
    if (account && account.uid > 0) return account;
  }
  throw new StartProblem(
    "PostgreSQL does not run as root and no account named postgres or nobody exists here; run npm start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether the account can pass through this folder and all folders above it. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (!account) return true;
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", folder], { cwd: "/", ...account }).status === 0;
}

function openToAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/**
 * A copy of the PostgreSQL programs that every account can run and only root can change.
 * Returns its folder; made once per version.
 */
export function copyPrograms(native: string, version: string): string {
  const copy = join(SHARED_HOME, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(SHARED_HOME, { recursive: true });
  chmodSync(SHARED_HOME, 0o755);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
