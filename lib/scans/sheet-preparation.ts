import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { type SheetProblem, sheetFault, sheetProblem } from "@/lib/scans/sheet-problem";
import { runSheetProcess } from "@/lib/scans/sheet-process";
import { inSheetSlot } from "@/lib/scans/sheet-slots";
import type { FileKind } from "@/lib/storage/file-kind";
import type { Storage, StoredFile } from "@/lib/storage/storage";

export type SheetKind = Extract<FileKind, "pdf" | "jpeg" | "png" | "heic">;

/** A page as it may be shown: drawn anew as JPEG; width and height in pixels. */
export type SheetPage = { width: number; height: number; preview: StoredFile };

export type SheetOptions = {
  /** Where the previews are stored; nothing is stored when the sheet is refused. */
  previewsTo: Pick<Storage, "put">;
  /** Pages that one person's sheet may have; 4 by default. */
  maxPages?: number;
  /** Milliseconds; 30,000 by default. */
  timeLimitMs?: number;
  /** Resident bytes of the child; 900 MiB by default; a HEIC of 24 megapixels takes 400, a sheet of paper 150. */
  memoryLimitBytes?: number;
  /** The account that asks: at most two of its sheets wait at a time. Without it there is no such share. */
  owner?: string;
  signal?: AbortSignal;
  /** Told the child's process id. */
  onStart?: (pid: number) => void;
};

const MAX_PREVIEW_BYTES = 16 * 1024 ** 2;

const drawn = z.object({
  pages: z.array(z.object({ file: z.string().regex(/^\d+\.jpeg$/), width: z.int(), height: z.int() })),
});

/**
 * Turns an uploaded sheet (a path, or its bytes) into pictures that are safe to show, in a child process that is
 * killed when it takes too long or too much memory; at most two run at a time. Answers the pages in order, or why
 * not, with the sentence for the uploader. Throws only when this machine fails (disk full, upload gone) or `signal` aborts.
 */
export async function prepareSheet(
  source: string | Uint8Array,
  kind: SheetKind,
  options: SheetOptions,
): Promise<{ pages: SheetPage[] } | SheetProblem> {
  const folder = await mkdtemp(path.join(tmpdir(), "ikrar-sheet-"));
  try {
    const input = typeof source === "string" ? path.resolve(source) : path.join(folder, "upload");
    if (typeof source !== "string") await writeFile(input, source, { mode: 0o600 });
    await access(input);
    return (await inSheetSlot(() => prepareIn(folder, input, kind, options), options.owner)) ?? sheetProblem("busy");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepareIn(folder: string, input: string, kind: SheetKind, options: SheetOptions) {
  const { previewsTo, maxPages = 4, timeLimitMs = 30_000, memoryLimitBytes = 900 * 1024 ** 2 } = options;
  const end = await runSheetProcess(
    { input, kind, out: folder, maxPages, memoryLimitBytes },
    { timeLimitMs, signal: options.signal, onStart: options.onStart },
  );
  if (end.ended === "too_slow") return sheetProblem("too_slow");
  if (end.ended === "died") return sheetProblem("preparation_failed");

  const fault = sheetFault.safeParse(end.answer);
  if (fault.success) return sheetProblem(fault.data.problem, fault.data);

  const pages: SheetPage[] = [];
  for (const { file, width, height } of drawn.parse(end.answer).pages) {
    const preview = await previewsTo.put(await readFile(path.join(folder, file)), { maxBytes: MAX_PREVIEW_BYTES });
    pages.push({ width, height, preview });
  }
  return { pages };
}
