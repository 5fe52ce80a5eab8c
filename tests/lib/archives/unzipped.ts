import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { checkArchive, type Verdict } from "@/lib/archives/verifier/check-archive.mjs";

/** The files of a ZIP by path, as another program reads them. */
export async function filesIn(zip: Buffer): Promise<Map<string, Buffer>> {
  const read = await fromBufferPromise(zip);
  const files = new Map<string, Buffer>();
  for await (const entry of read.eachEntry()) {
    files.set(entry.fileName, await buffer(await read.openReadStreamPromise(entry)));
  }
  return files;
}

/** What the verifier says of these files. */
export function verdictOf(
  files: ReadonlyMap<string, Buffer>,
  checkpoint?: string,
  manifestSha256?: string,
): Promise<Verdict> {
  const held = [...files].map(([path, bytes]) => ({ path, size: bytes.length, chunks: () => pieces(bytes) }));
  return checkArchive(held, { checkpoint, manifestSha256 });
}

async function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

/** The checks that found something wrong, by their titles. */
export const faultsOf = ({ checks }: Verdict) => checks.flatMap(({ state, title }) => (state === "bad" ? title : []));
