import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

function ps(column: string, pid: number): string | null {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Tells a running process from a later one that was given the same number (after a reboot or in a container).
 * Null when no such process runs; a zombie does not run.
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return null;
  if (process.platform === "win32") return "running";
  if (process.platform !== "linux") return ps("lstart", pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command in brackets may hold spaces; state is the first field behind it, start time the twentieth (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

/** The command line of a running process, or null when it is gone or may not be read. */
export function commandLine(pid: number): string | null {
  if (process.platform === "win32" || !processIdentity(pid)) return null;
  if (process.platform !== "linux") return ps("command", pid);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null;
  } catch {
    return null;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks a process that is not our child to end, and ends it by force when it has not gone after `patience` milliseconds.
 * Does nothing when the process with that identity is already gone.
 */
export async function endProcess(pid: number, identity: string, signal: NodeJS.Signals, patience = 15_000) {
  const runs = () => processIdentity(pid) === identity;
  if (!runs()) return;
  process.kill(pid, signal);
  for (let waited = 0; runs() && waited < patience; waited += 100) await pause(100);
  if (runs()) process.kill(pid, "SIGKILL");
  while (runs()) await pause(50);
}
