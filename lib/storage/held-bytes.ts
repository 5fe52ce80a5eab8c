import { createHash } from "node:crypto";
import { type Storage, StorageError } from "@/lib/storage/storage";

/** Takes one file into memory and stores nothing: for a list that is read once and need not be kept. */
export function heldBytes(): Pick<Storage, "put"> & { bytes: () => Buffer } {
  let held = Buffer.alloc(0);
  return {
    bytes: () => held,
    async put(source, { maxBytes }) {
      const chunks: Uint8Array[] = [];
      // Piece by piece as it arrives: the hash of a large file at once would keep everybody waiting.
      const hash = createHash("sha256");
      let size = 0;
      for await (const chunk of source instanceof Uint8Array ? [source] : source) {
        size += chunk.byteLength;
        if (size > maxBytes) throw new StorageError("too_large");
        hash.update(chunk);
        chunks.push(chunk);
      }
      held = Buffer.concat(chunks);
      return { sha256: hash.digest("hex"), size };
    },
  };
}
