import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { sha256 } from "@/lib/core/hash";
import type { ScanBytes } from "@/lib/scans/read-scan";

/** Pixels across, for screens of double density. */
const WIDTH = 240;

/** A picture that we drew, small enough to be shown by the dozen. */
export async function thumbnail({ stream }: ScanBytes): Promise<ScanBytes> {
  const bytes = await sharp(await buffer(stream))
    .resize({ width: WIDTH, withoutEnlargement: true })
    .jpeg({ quality: 65 })
    .toBuffer();
  return { stream: Readable.from([bytes]), sha256: sha256(bytes), size: bytes.length };
}
