import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDataDir } from "./data-dir";
import { endProcess, processIdentity } from "./process-identity";
import { errorCode, StartProblem } from "./start-problem";

interface Holder {
  pid: number;
  identity: string;
  /** Processes that must not outlive the holder. */
  children: { pid: number; identity: string }[];
}

/** The right of this process to use a data folder. */
export interface DataLock {
  /** Lets the next run end this process if we are killed before we can. */
  record(pid: number): void;
  release(): void;
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    // Cut short by a crash: its writer is gone.
    return null;
  }
}

/** The process id of the run that uses a data folder now, or null. */
export function dataHolder(dataDir: string): number | null {
  const holder = read(join(dataDir, "ikrar.lock"));
  return holder && processIdentity(holder.pid) === holder.identity ? holder.pid : null;
}

/**
 * Claims a data folder, creating it if need be, and clears what a killed run left: its lock and its processes.
 * @throws StartProblem when another run uses the folder
 */
export async function claimDataDir(dataDir: string): Promise<DataLock> {
  const file = join(dataDir, "ikrar.lock");
  const self: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? "", children: [] };
  makeDataDir(dataDir);
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(self), { flag: "wx", mode: 0o600 });
      break;
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    const pid = dataHolder(dataDir);
    if (pid) {
      throw new StartProblem(
        `it already runs on ${dataDir} (process ${pid}); stop that one first, or set another DATA_DIR and PORT.`,
      );
    }
    for (const child of read(file)?.children ?? []) await endProcess(child.pid, child.identity, "SIGTERM");
    rmSync(file, { force: true });
  }
  return {
    record(pid) {
      // A worker that is started again and again leaves one of them.
      self.children = self.children.filter((child) => processIdentity(child.pid) === child.identity);
      self.children.push({ pid, identity: processIdentity(pid) ?? "" });
      writeFileSync(`${file}.new`, JSON.stringify(self), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}
