import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** As many as an admin would look through; the oldest make room. */
const KEPT = 500;

const folderOf = (dataDir: string) => path.join(dataDir, "mail");
// The only guard between an id from a request and the file system.
const isName = (name: string) => /^[0-9a-f-]{36}\.eml$/.test(name);

/** Keeps a mail that is not sent, under its id; ids sort by time (UUID 7), so the smallest names are the oldest. */
export async function keepMailFile(dataDir: string, id: string, bytes: Uint8Array, kept = KEPT): Promise<void> {
  const folder = folderOf(dataDir);
  if (!isName(`${id}.eml`)) throw new Error("a mail is kept under a UUID");
  await mkdir(folder, { recursive: true });
  const draft = path.join(folder, `${id}.draft`);
  await writeFile(draft, bytes, { mode: 0o600 });
  await rename(draft, path.join(folder, `${id}.eml`));
  const names = (await readdir(folder)).filter(isName).sort();
  for (const name of names.slice(0, Math.max(0, names.length - kept)))
    await rm(path.join(folder, name), { force: true });
}

/** The kept mail of an id, or null: sent for real, or old and gone. */
export async function readMailFile(dataDir: string, id: string): Promise<Buffer | null> {
  if (!isName(`${id}.eml`)) return null;
  return readFile(path.join(folderOf(dataDir), `${id}.eml`)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
