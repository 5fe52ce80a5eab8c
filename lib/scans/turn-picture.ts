import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { env } from "@/lib/env";
import type { ScanBytes } from "@/lib/scans/read-scan";
import { openStorage } from "@/lib/storage/open-storage";

const MAX_BYTES = 16 * 1024 ** 2;

/** A picture that we drew, turned clockwise by so many quarters and stored beside it; `of` names the one that was turned. */
export async function turnPicture({ stream, sha256: of }: ScanBytes, quarters: number) {
  const { data, info } = await sharp(await buffer(stream))
    .rotate(quarters * 90)
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true });
  const stored = await openStorage({ dataDir: env().DATA_DIR }).put(data, { maxBytes: MAX_BYTES });
  return { ...stored, width: info.width, height: info.height, of };
}
