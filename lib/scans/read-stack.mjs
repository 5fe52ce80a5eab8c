// The child process that reads a stack of forms page by page, as stack-process.ts asks for them: draws each anew, finds
// its codes, and looks for ink where the signature belongs. As prepare-sheet.mjs, it owns no secret and may be killed.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { answer, watchSelf } from "./child-watch.mjs";
import { readFormPage } from "./form-page.mjs";
import { carriesArchive } from "./sheet-end.mjs";
import { SheetFault } from "./sheet-fault.mjs";
import { LONG_EDGE } from "./sheet-preview.mjs";

const job = JSON.parse(process.argv[2]);
watchSelf(job.memoryLimitBytes);

async function ofPicture(open) {
  const { broken } = await import("./sheet-picture.mjs");
  const shrunk = (await open).resize({ width: LONG_EDGE, height: LONG_EDGE, fit: "inside", withoutEnlargement: true });
  const flat = shrunk.flatten({ background: "white" }).toColourspace("srgb").ensureAlpha();
  // Drawn at once: a picture that is cut off is refused with its sentence, and no page of it is waited for.
  const { data, info } = await flat.raw().toBuffer({ resolveWithObject: true }).catch(broken);
  return { pages: 1, picture: async () => ({ data, width: info.width, height: info.height }) };
}

const open = {
  pdf: async () => (await import("./sheet-pdf.mjs")).openPdf(read, job),
  jpeg: async () => ofPicture((await import("./sheet-picture.mjs")).openPicture(read(), job)),
  png: async () => ofPicture((await import("./sheet-picture.mjs")).openPicture(read(), job)),
  heic: async () => ofPicture((await import("./sheet-heic.mjs")).openHeic(read())),
};

function read() {
  const bytes = readFileSync(job.input);
  if (carriesArchive(bytes)) throw new SheetFault("hidden_archive");
  return bytes;
}

async function told(work) {
  try {
    answer(await work());
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    answer({ problem: error.problem, ...error.facts });
  }
}

let stack;
await told(async () => {
  stack = await open[job.kind]();
  return { pages: stack.pages };
});
if (stack) {
  for await (const line of createInterface({ input: process.stdin })) {
    const number = Number(line);
    await told(async () => readFormPage(await stack.picture(number, LONG_EDGE), number, job));
    // Pictures lie outside the heap, where the collector does not see how much they weigh.
    globalThis.gc?.(number % 16 > 0);
  }
}
process.exit(0);
