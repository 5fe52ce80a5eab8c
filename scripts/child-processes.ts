import { type ChildProcess, spawn } from "node:child_process";
import type { DataLock } from "./data-lock";

const PATIENCE_MS = 15_000;

/** A long-lived child: the web server or the worker. */
export interface Service {
  name: string;
  /** Resolves to how it ended ("exit code 1", "SIGKILL"), asked or not. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a Node program that lives as long as this process. It gets a process group of its own, so that Ctrl-C reaches
 * only us and we can stop one after the other.
 */
export function startService(
  name: string,
  nodeArguments: string[],
  environment: NodeJS.ProcessEnv,
  lock: Pick<DataLock, "record">,
): Service {
  const child: ChildProcess = spawn(process.execPath, nodeArguments, {
    env: environment,
    stdio: ["ignore", "inherit", "inherit"],
    detached: process.platform !== "win32",
  });
  try {
    if (child.pid) lock.record(child.pid);
  } catch (error) {
    // What the next run could not end must not outlive this one.
    child.kill("SIGKILL");
    throw error;
  }
  let running = true;
  const ended = new Promise<string>((resolve) => {
    const end = (reason: string) => {
      running = false;
      resolve(reason);
    };
    child.once("error", (error) => end(error.message));
    child.once("exit", (code, signal) => end(signal ?? `exit code ${code}`));
  });
  const stop = async () => {
    if (!running) return;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    await ended;
    clearTimeout(timer);
  };
  return { name, ended, stop };
}
