import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { env } from "@/lib/env";

/** What the child is told; paths are absolute. `out` is a folder for its previews. */
export type SheetJob = {
  input: string;
  kind: string;
  out: string;
  maxPages: number;
  memoryLimitBytes: number;
};

export type SheetProcessEnd =
  | { ended: "answered"; answer: unknown }
  | { ended: "too_slow" }
  /** Killed from outside, out of memory, or crashed on the bytes. */
  | { ended: "died"; exitCode: number | null; signal: NodeJS.Signals | null };

type Options = { timeLimitMs: number; signal?: AbortSignal; onStart?: (pid: number) => void };

/**
 * Runs prepare-sheet.mjs on one file and answers how it ended. The child sees no environment of ours (it reads hostile
 * bytes and needs no secret) and is killed after `timeLimitMs`, or when `signal` aborts: then the signal's reason is thrown.
 */
export async function runSheetProcess(job: SheetJob, options: Options): Promise<SheetProcessEnd> {
  options.signal?.throwIfAborted();
  const script = path.join(process.cwd(), "lib/scans/prepare-sheet.mjs");
  const child = spawn(process.execPath, ["--max-old-space-size=512", script, JSON.stringify(job)], {
    // Libraries chat on stdout, crashes explain themselves on stderr, the answer comes by a channel of its own.
    stdio: ["ignore", "ignore", "inherit", "pipe"],
    // Fewer malloc arenas: otherwise freed picture buffers count against the memory limit.
    env: { MALLOC_ARENA_MAX: "2", NODE_ENV: env().NODE_ENV },
    windowsHide: true,
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, options.timeLimitMs);
  const stop = () => child.kill("SIGKILL");
  options.signal?.addEventListener("abort", stop, { once: true });
  if (child.pid) options.onStart?.(child.pid);

  try {
    const [said, { exitCode, signal }] = await Promise.all([text(child.stdio[3] as Readable), exitOf(child)]);
    options.signal?.throwIfAborted();
    const answer = parsed(said);
    if (answer !== null) return { ended: "answered", answer };
    return late ? { ended: "too_slow" } : { ended: "died", exitCode, signal };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", stop);
  }
}

/** A child that is killed may leave half an answer. */
function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}

function exitOf(child: ChildProcess): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode, signal) => resolve({ exitCode, signal }));
  });
}
