import { readFileSync } from "node:fs";
import type { Actor } from "@/lib/core/actor";
import { env } from "@/lib/env";
import { applyImport } from "@/lib/imports/apply-import";
import { findImport } from "@/lib/imports/queries";
import type { ImportKind } from "@/lib/imports/schema";
import { startImport } from "@/lib/imports/start-import";
import { openStorage } from "@/lib/storage/open-storage";
import { runJobs } from "@/tests/support/jobs";

export const fixture = (name: string) => readFileSync(`tests/fixtures/imports/${name}`);

/** Rows as a CSV file: the first holds the headers. */
export const csv = (...rows: string[][]) => Buffer.from(rows.map((row) => row.join(";")).join("\n"));

/** Stores a file and has it read; answers the import as it is then shown. */
export async function preview(actor: Actor, kind: ImportKind, bytes: Buffer) {
  const stored = await openStorage({ dataDir: env().DATA_DIR }).put(bytes, { maxBytes: 25 * 1024 ** 2 });
  const file = { fileName: "berkas.csv", fileSha256: stored.sha256, fileSize: stored.size };
  const { importId } = await startImport(actor, { kind, ...file });
  await runJobs();
  return view(actor, importId);
}

/** Reads and writes a file; answers the import afterwards. */
export async function load(actor: Actor, kind: ImportKind, bytes: Buffer) {
  const { importId } = await preview(actor, kind, bytes);
  await applyImport(actor, { importId });
  await runJobs();
  return view(actor, importId);
}

export async function view(actor: Actor, importId: string) {
  const found = await findImport(actor, importId);
  if (!found) throw new Error("the import is out of reach");
  return found;
}
