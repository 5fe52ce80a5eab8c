// The child process that opens what strangers uploaded. It is started by sheet-process.ts, owns no secret, and may be
// killed at any moment: every byte here is hostile until it has been drawn anew.
import { readFileSync, writeSync } from "node:fs";
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { carriesArchive } from "./sheet-end.mjs";
import { SheetFault } from "./sheet-fault.mjs";

const RESULT_FD = 3;

// A thread of its own, because WebAssembly and libvips block the main one, and no flag of Node limits their memory.
const WATCH = `
const { workerData } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const parent = process.ppid;
setInterval(() => {
  const heavy = process.memoryUsage.rss() > workerData.memoryLimitBytes;
  if (heavy) writeSync(${RESULT_FD}, JSON.stringify({ problem: "too_heavy" }));
  if (heavy || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 20);
`;

const job = JSON.parse(process.argv[2]);
setPriority(10); // the people who are signing come first
new Worker(WATCH, { eval: true, workerData: { memoryLimitBytes: job.memoryLimitBytes } }).unref();

// Each brings a WebAssembly module or native code that costs a few hundred milliseconds: load the one that is needed.
const draw = {
  pdf: async (bytes) => (await import("./sheet-pdf.mjs")).drawPdf(bytes, job),
  jpeg: async (bytes) => (await import("./sheet-picture.mjs")).drawPicture(bytes, job),
  png: async (bytes) => (await import("./sheet-picture.mjs")).drawPicture(bytes, job),
  heic: async (bytes) => (await import("./sheet-heic.mjs")).drawHeic(bytes, job),
};

async function prepare() {
  const bytes = readFileSync(job.input);
  if (carriesArchive(bytes)) throw new SheetFault("hidden_archive");
  return { pages: await draw[job.kind](bytes) };
}

const result = await prepare().catch((error) => {
  if (error instanceof SheetFault) return { problem: error.problem, ...error.facts };
  throw error;
});
writeSync(RESULT_FD, JSON.stringify(result));
process.exit(0);
