import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type Stats } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { type Storage, StorageError, type StorageSource, type StoredFile } from "@/lib/storage/storage";

const PRIVATE = 0o600;

/**
 * Files under `folder` as aa/bb/<sha256>. Half-written ones live in `folder`/temporary: the same volume, so that the
 * final rename is atomic. The folders are made when the first file comes.
 */
export function diskStorage(folder: string): Storage {
  const temporary = path.join(folder, "temporary");
  const place = (sha256: string) => {
    // The only guard between a name from a request and the file system.
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new StorageError("invalid_name");
    return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };

  return {
    async put(source, { maxBytes }) {
      await mkdir(temporary, { recursive: true });
      const draft = path.join(temporary, randomUUID());
      try {
        const stored = await writeDraft(draft, source, maxBytes);
        const target = place(stored.sha256);
        await mkdir(path.dirname(target), { recursive: true });
        // Renaming over an equal object costs nothing and mends one that the disk has damaged.
        await rename(draft, target);
        await syncFolder(path.dirname(target));
        return stored;
      } finally {
        await rm(draft, { force: true });
      }
    },

    async get(sha256) {
      await existing(stat(place(sha256)));
      return Readable.from(chunksOf(place(sha256)));
    },

    async read(sha256) {
      const bytes = await existing(readFile(place(sha256)));
      if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new StorageError("damaged");
      return bytes;
    },

    async stat(sha256) {
      const found = await stat(place(sha256)).catch(unlessMissing);
      return found && { size: found.size, storedAt: found.mtime };
    },

    async remove(sha256) {
      await rm(place(sha256), { force: true });
    },

    async *list() {
      for (const entry of (await readdir(folder).catch(unlessMissing)) ?? []) {
        if (!/^[0-9a-f]{2}$/.test(entry)) continue;
        for (const name of await readdir(path.join(folder, entry), { recursive: true })) {
          const sha256 = path.basename(name);
          const found = /^[0-9a-f]{64}$/.test(sha256) ? await stat(place(sha256)).catch(unlessMissing) : null;
          if (found) yield { sha256, storedAt: found.mtime };
        }
      }
    },

    async sweepTemporary(olderThanMs) {
      const names = (await readdir(temporary).catch(unlessMissing)) ?? [];
      let swept = 0;
      for (const name of names) {
        const draft = path.join(temporary, name);
        const found = await stat(draft).catch(unlessMissing);
        if (!found || Date.now() - found.mtimeMs < olderThanMs) continue;
        await rm(draft, { force: true });
        swept += 1;
      }
      return swept;
    },
  };
}

async function writeDraft(draft: string, source: StorageSource, maxBytes: number): Promise<StoredFile> {
  const handle = await open(draft, "wx", PRIVATE);
  try {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new StorageError("too_large");
      hash.update(chunk);
      await handle.appendFile(chunk);
    }
    await handle.sync();
    return { sha256: hash.digest("hex"), size };
  } finally {
    await handle.close();
  }
}

/** A rename survives a power cut only once its folder is on the disk; Windows cannot open folders and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** The file is opened at the first byte that is asked for: an answer without its body (HEAD) must hold nothing open. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file);
}

async function existing<T extends Stats | Buffer>(opened: Promise<T>): Promise<T> {
  const found = await opened.catch(unlessMissing);
  if (found === null) throw new StorageError("not_found");
  return found;
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
