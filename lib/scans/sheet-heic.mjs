import libheif from "libheif-js/wasm-bundle.js";
import { assertPixels, broken } from "./sheet-picture.mjs";
import { rawPicture, writePreview } from "./sheet-preview.mjs";

/** One page from the primary image of a HEIC (an iPhone photograph); libheif has already turned it upright. */
export async function drawHeic(bytes, job) {
  return [await writePreview(await openHeic(bytes), 1, job)];
}

/** sharp over the primary image of a HEIC. */
export async function openHeic(bytes) {
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((each) => each.is_primary()) ?? images[0];
  if (!image) broken();
  const width = image.get_width();
  const height = image.get_height();
  assertPixels(width, height);
  const data = new Uint8Array(width * height * 4);
  const drawn = await new Promise((resolve) => image.display({ data, width, height }, resolve));
  if (!drawn) broken();
  return rawPicture(data, width, height);
}
