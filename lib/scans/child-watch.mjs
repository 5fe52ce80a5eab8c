// What every child process that opens strangers' files does first: answer on a channel of its own, and die in time.
import { writeSync } from "node:fs";
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";

// Libraries chat on stdout.
const RESULT_FD = 3;

// A thread of its own, because WebAssembly and libvips block the main one, and no flag of Node limits their memory.
const WATCH = `
const { workerData } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const parent = process.ppid;
setInterval(() => {
  const heavy = process.memoryUsage.rss() > workerData.memoryLimitBytes;
  if (heavy) writeSync(${RESULT_FD}, JSON.stringify({ problem: "too_heavy" }) + "\\n");
  if (heavy || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 20);
`;

/** Gives way to other processes, and ends this one when it grows too large or its parent is gone. */
export function watchSelf(memoryLimitBytes) {
  setPriority(10); // the people who are signing come first
  new Worker(WATCH, { eval: true, workerData: { memoryLimitBytes } }).unref();
}

/** One line of JSON to the parent. */
export function answer(value) {
  writeSync(RESULT_FD, `${JSON.stringify(value)}\n`);
}
