import { crc32 } from "node:zlib";
import type { Storage } from "@/lib/storage/storage";

/** A log of a hundred million leaves; whatever is longer is no archive of one campaign. */
const LARGEST = 30_000_000_000;

export type KeptFile = { sha256: string; size: number; crc32: number };

/**
 * Stores a text that is written piece by piece, however long it is. Writing and storing end together: whichever fails
 * ends the other one, and nothing of the file is left.
 */
export async function keepStream(
  storage: Storage,
  write: (piece: (text: string) => Promise<void>) => Promise<unknown>,
): Promise<KeptFile> {
  // Not one of node:stream, which forgets whoever waits for room when it is destroyed.
  const { readable, writable } = new TransformStream<Buffer, Buffer>();
  const writer = writable.getWriter();
  let sum = 0;
  async function* counted() {
    for await (const chunk of readable) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  }
  const storing = storage.put(counted(), { maxBytes: LARGEST });
  const writing = write((text) => writer.write(Buffer.from(text))).then(() => writer.close());
  const stop = (error: Error) => writer.abort(error);
  await Promise.allSettled([storing, storing.catch(stop), writing, writing.catch(stop)]);
  const [file] = await Promise.all([storing, writing]);
  return { ...file, crc32: sum };
}
