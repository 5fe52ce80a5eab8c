import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";
import { formGeometry } from "@/lib/documents/form-geometry";
import { env } from "@/lib/env";
import { type SheetProblem, sheetFault, sheetProblem } from "@/lib/scans/sheet-problem";
import { type StackPage, stackPage } from "@/lib/scans/stack-page";

export type StackJob = {
  input: string;
  kind: string;
  out: string;
  maxPages: number;
  /** Milliseconds until a page is given up; 30,000 by default. */
  pageLimitMs?: number;
  /** Told the child's process id. */
  onStart?: (pid: number) => void;
};

export type Stack = {
  pages: number;
  /** The page, or why it could not be read; after "too_slow", "too_heavy" and "preparation_failed" the stack is closed. */
  read: (page: number) => Promise<StackPage | SheetProblem>;
  close: () => void;
};

/** Resident bytes of the child; a stack of 300 pages takes less than half. */
const MEMORY_LIMIT = 420 * 1024 ** 2;
const TIME_LIMIT_MS = 30_000;

/**
 * Opens a stack of pages in a child process (read-stack.mjs), which draws and reads one page at a time and writes its
 * preview into `out`. The child sees no environment of ours and is killed when a page takes more than 30 seconds.
 */
export async function openStack({
  pageLimitMs = TIME_LIMIT_MS,
  onStart,
  ...job
}: StackJob): Promise<Stack | SheetProblem> {
  const script = path.join(process.cwd(), "lib/scans/read-stack.mjs");
  const told = JSON.stringify({ ...job, memoryLimitBytes: MEMORY_LIMIT, geometry: formGeometry });
  const child = spawn(process.execPath, ["--expose-gc", "--max-old-space-size=256", script, told], {
    stdio: ["pipe", "ignore", "inherit", "pipe"],
    env: { MALLOC_ARENA_MAX: "2", NODE_ENV: env().NODE_ENV },
    windowsHide: true,
  });
  if (child.pid) onStart?.(child.pid);
  // A child that died no longer reads: its end is told by the channel of answers.
  child.stdin?.on("error", () => {});
  const ended = new Promise<null>((resolve) =>
    child.once("close", () => resolve(null)).once("error", () => resolve(null)),
  );
  const lines = createInterface({ input: child.stdio[3] as Readable })[Symbol.asyncIterator]();

  async function next(limit: number): Promise<unknown | SheetProblem> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), limit);
    });
    const line = await Promise.race([lines.next(), late]);
    clearTimeout(timer);
    if (line === "late") child.kill("SIGKILL");
    if (line === "late") return sheetProblem("too_slow");
    if (line.done) return sheetProblem("preparation_failed");
    const answer: unknown = JSON.parse(line.value);
    const fault = sheetFault.safeParse(answer);
    return fault.success ? sheetProblem(fault.data.problem, fault.data) : answer;
  }

  const close = () => {
    child.stdin?.end();
    const timer = setTimeout(() => child.kill("SIGKILL"), 1000);
    void ended.then(() => clearTimeout(timer));
  };
  const opened = await next(TIME_LIMIT_MS);
  if (isProblem(opened)) {
    close();
    return opened;
  }
  return {
    pages: z.object({ pages: z.int() }).parse(opened).pages,
    async read(page) {
      child.stdin?.write(`${page}\n`);
      const answer = await next(pageLimitMs);
      return isProblem(answer) ? answer : stackPage.parse(answer);
    },
    close,
  };
}

/** Whether an answer is a refusal with its sentence. */
export function isProblem<T>(answer: T | SheetProblem): answer is SheetProblem {
  return typeof answer === "object" && answer !== null && "problem" in answer && "message" in answer;
}
