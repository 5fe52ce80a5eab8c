import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { findActor } from "@/lib/accounts/find-actor";
import { formsDocument } from "@/lib/forms/forms-document";
import { isProblem, openStack } from "@/lib/scans/stack-process";
import { printedPages, scannedPage, scannedPdf, signedPage } from "@/tests/support/scanned-forms";
import type { Figure } from "./figures";
import { largeAgency } from "./large-agency";

const SHEETS = 1000;
const PRINT_LIMIT_S = 15;
/** Different pages of the stack, repeated until it is full; before them in the print stand cover and checklist. */
const DIFFERENT = 30;
const FOREWORD = 40;
const STACK = 300;
const PAGE_LIMIT_MS = 400;
const MEMORY_LIMIT_MB = 500;
/** Of Linux: clock ticks in a second, as /proc counts them. */
const TICKS = 100;

/** A thousand forms printed, and a stack of three hundred scanned ones read. */
export async function measurePaper(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "ikrar-bench-paper-"));
  try {
    const forms = path.join(folder, "forms.pdf");
    const printing = await measurePrinting(forms);
    const stack = path.join(folder, "stack.pdf");
    const tokens = await writeStack(forms, stack);
    return [printing, ...(await measureReading(stack, folder, tokens))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measurePrinting(file: string): Promise<Figure> {
  const { campaignId, adminToken } = await largeAgency(SHEETS, 50);
  const actor = await findActor(adminToken, { requestId: "bench", ip: null, userAgent: null });
  if (!actor) throw new Error("the bench has no admin");
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const began = performance.now();
  const { stream, people } = await formsDocument(actor, { campaignId, kind: "person" });
  await pipeline(stream, createWriteStream(file));
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  if (people !== SHEETS) throw new Error(`${people} sheets were printed`);
  return {
    what: `printing ${SHEETS} sheets with cover and checklist`,
    measured: `${seconds.toFixed(1)} s`,
    beside: `${megabytes((await stat(file)).size)} of PDF, ${megabytes(peak - before)} more memory at the peak`,
    asked: `<= ${PRINT_LIMIT_S} s`,
    met: seconds <= PRINT_LIMIT_S,
  };
}

/** Signed, crooked, noisy pages of the printed forms as one PDF; answers the token of each. */
async function writeStack(forms: string, stack: string): Promise<string[]> {
  const printed = await printedPages(forms, FOREWORD + DIFFERENT);
  const pages = printed.filter(({ token }) => token && !/^0+$/.test(token)).slice(0, DIFFERENT);
  if (pages.length < DIFFERENT) throw new Error(`${pages.length} forms stand behind the checklist`);
  const scanned: Buffer[] = [];
  for (const [i, { picture }] of pages.entries()) {
    const angle = ((i % 7) - 3) * 0.9 + 90 * (i % 4);
    const page = await signedPage(picture);
    scanned.push(await scannedPage(page, { angle, noise: 20 + 10 * (i % 4), quality: 40 + 10 * (i % 3) }));
  }
  const order = Array.from({ length: STACK }, (_, i) => i % DIFFERENT);
  await writeFile(stack, await scannedPdf(order.map((i) => scanned[i] as Buffer)));
  return order.map((i) => pages[i]?.token ?? "");
}

async function measureReading(input: string, out: string, tokens: readonly string[]): Promise<Figure[]> {
  let pid = 0;
  const began = performance.now();
  const onStart = (child: number) => {
    pid = child;
  };
  const stack = await openStack({ input, kind: "pdf", out, maxPages: STACK, onStart });
  if (isProblem(stack)) throw new Error(stack.message);
  let [matched, inked] = [0, 0];
  for (const [i, token] of tokens.entries()) {
    const read = await stack.read(i + 1);
    if (isProblem(read)) throw new Error(read.message);
    if (read.form?.token === token) matched += 1;
    if (read.places[0]?.verdict === "inked") inked += 1;
  }
  const clock = (performance.now() - began) / STACK;
  const { processorMs, peakBytes } = await usageOf(pid);
  stack.close();
  const found = `${matched} found their person, ${inked} their signature`;
  return [
    {
      what: `processor time of a page, stack of ${STACK} at 200 dpi`,
      measured: `${(processorMs / STACK).toFixed(0)} ms`,
      beside: `${clock.toFixed(0)} ms on the clock; ${found}`,
      asked: `<= ${PAGE_LIMIT_MS} ms`,
      met: processorMs / STACK <= PAGE_LIMIT_MS && Math.min(matched, inked) >= STACK * 0.98,
    },
    {
      what: "peak memory of the process that reads that stack",
      measured: megabytes(peakBytes),
      beside: `${megabytes((await stat(input)).size)} of PDF`,
      asked: `<= ${MEMORY_LIMIT_MB} MB`,
      met: peakBytes <= MEMORY_LIMIT_MB * 1e6,
    },
  ];
}

/** What a process has used so far, as Linux tells it. */
async function usageOf(pid: number): Promise<{ processorMs: number; peakBytes: number }> {
  const [stats, status] = await Promise.all([
    readFile(`/proc/${pid}/stat`, "utf8"),
    readFile(`/proc/${pid}/status`, "utf8"),
  ]);
  // The name may hold spaces; user and system time are the 12th and 13th field behind it.
  const [user, system] = stats
    .slice(stats.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]);
  return { processorMs: (((user ?? 0) + (system ?? 0)) * 1000) / TICKS, peakBytes: peak * 1024 };
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
