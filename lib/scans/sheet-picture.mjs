import sharp from "sharp";
import { SheetFault } from "./sheet-fault.mjs";
import { writePreview } from "./sheet-preview.mjs";

const MAX_PIXELS = 60e6;
/** Pixels of the shorter side: below, nobody reads a name on a photographed page. */
const LEAST_PIXELS = 500;

// libvips would otherwise also open SVG, PDF, GIF and others, whatever the upload was said to be.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"] });
sharp.cache(false);
sharp.concurrency(1);

/** One page from a JPEG or PNG, turned upright. */
export async function drawPicture(bytes, job) {
  return [await writePreview(await openPicture(bytes, job), 1, job).catch(broken)];
}

/** sharp over a JPEG or PNG, turned upright. */
export async function openPicture(bytes, job) {
  const options = { limitInputPixels: false, failOn: "error" };
  const { format, width, height } = await sharp(bytes, options).metadata().catch(broken);
  if (format !== job.kind) broken();
  assertPixels(width, height);
  return sharp(bytes, { ...options, limitInputPixels: MAX_PIXELS }).autoOrient();
}

/** Refuses a picture without area, one too small to be read, and one of more than 60 megapixels. */
export function assertPixels(width, height) {
  if (!(width > 0 && height > 0)) broken();
  if (Math.min(width, height) < LEAST_PIXELS) throw new SheetFault("too_small", { pixels: LEAST_PIXELS });
  if (width * height > MAX_PIXELS) throw new SheetFault("too_many_pixels", { megapixels: MAX_PIXELS / 1e6 });
}

/** The refusal of a picture that cannot be read. */
export function broken() {
  throw new SheetFault("picture_broken");
}
