import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseCheckpoint } from "@/lib/ledger/signed-note";

const FOLDER = "log-checkpoints";

function place(dataDir: string, origin: string): string {
  return join(dataDir, FOLDER, `${origin.replace(/[^\w.-]/g, "_")}.txt`);
}

/**
 * The newest checkpoint of a log that is kept outside the database, under DATA_DIR: a database that was set back does not
 * fit it any more. Null when none is kept.
 */
export async function keptCheckpoint(
  dataDir: string,
  origin: string,
): Promise<{ note: string; source: string } | null> {
  const source = place(dataDir, origin);
  return readFile(source, "utf8").then(
    (note) => ({ note, source }),
    () => null,
  );
}

/** Keeps a checkpoint unless a later one is kept already: then the database is older than it was, which is left to see. */
export async function keepCheckpoint(dataDir: string, note: string): Promise<void> {
  const { origin, size } = parseCheckpoint(note);
  const standing = await keptCheckpoint(dataDir, origin);
  if (standing && parseCheckpoint(standing.note).size >= size) return;
  const file = place(dataDir, origin);
  await mkdir(join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, note);
  await rename(draft, file);
}
