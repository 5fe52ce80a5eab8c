// The child process that opens what strangers uploaded. It is started by sheet-process.ts, owns no secret, and may be
// killed at any moment: every byte here is hostile until it has been drawn anew.
import { readFileSync } from "node:fs";
import { answer, watchSelf } from "./child-watch.mjs";
import { carriesArchive } from "./sheet-end.mjs";
import { SheetFault } from "./sheet-fault.mjs";

const job = JSON.parse(process.argv[2]);
watchSelf(job.memoryLimitBytes);

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
answer(result);
process.exit(0);
