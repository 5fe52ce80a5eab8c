import { PassThrough } from "node:stream";
import { crc32 } from "node:zlib";
import type { Storage } from "@/lib/storage/storage";

/** A log of a hundred million leaves; whatever is longer is no archive of one campaign. */
const LARGEST = 30_000_000_000;

export type KeptFile = { sha256: string; size: number; crc32: number };

/** Stores a text that is written piece by piece, however long it is. */
export async function keepStream(
  storage: Storage,
  write: (piece: (text: string) => Promise<void>) => Promise<unknown>,
): Promise<KeptFile> {
  const stream = new PassThrough();
  let sum = 0;
  async function* counted() {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  }
  const piece = (text: string) =>
    new Promise<void>((done, fail) => {
      stream.write(text, (error) => (error ? fail(error) : done()));
    });
  const writing = write(piece).then(
    () => stream.end(),
    (error: Error) => {
      stream.destroy(error);
      throw error;
    },
  );
  const [file] = await Promise.all([storage.put(counted(), { maxBytes: LARGEST }), writing]);
  return { ...file, crc32: sum };
}
