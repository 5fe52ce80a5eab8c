import path from "node:path";
import sharp from "sharp";

/** Long edge of a preview in pixels: an A4 sheet at 150 dpi fits, a signature stays readable. */
export const LONG_EDGE = 2200;

/** Writes page `number` as JPEG without EXIF, GPS or colour profile; answers its file name and size in pixels. */
export async function writePreview(picture, number, { out }) {
  const file = `${number}.jpeg`;
  const { width, height } = await picture
    .resize({ width: LONG_EDGE, height: LONG_EDGE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .jpeg({ quality: 80 })
    .toFile(path.join(out, file));
  return { file, width, height };
}

/** sharp over raw RGBA. */
export function rawPicture(data, width, height) {
  return sharp(data, { raw: { width, height, channels: 4 } });
}
