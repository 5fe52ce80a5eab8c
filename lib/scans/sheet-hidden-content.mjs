import { inflateSync } from "node:zlib";
import { opensAddress } from "./sheet-automatic-acts.mjs";
import { SheetFault } from "./sheet-fault.mjs";
import { objectsOf } from "./sheet-pdf-objects.mjs";

const MAX_UNPACKED_BYTES = 64 * 1024 ** 2;

// ISO 32000-1: 12.6.4 (actions), 7.11.4 and 12.5.6.15 (embedded files), 13 (multimedia). Links to the web stay
// allowed, as long as a person follows them: what a PDF opens by itself is looked at beside this.
const ACTS = [
  "JavaScript",
  "Launch",
  "GoToE",
  "GoToR",
  "Thread",
  "SubmitForm",
  "ImportData",
  "Rendition",
  "RichMedia",
  "Movie",
  "Sound",
  "EmbeddedFile",
  "EmbeddedFiles",
  "FileAttachment",
];
// Too short to look for among compressed bytes, where chance writes them.
const KEYS = ["EF", "XFA"];
const BY_ITSELF = ["OpenAction", "AA"];
const PARAMETERS = ["DecodeParms", "DP"];

const acts = nameMatcher(ACTS);
const actsAndKeys = nameMatcher([...ACTS, ...KEYS]);
const byItself = nameMatcher(BY_ITSELF);

/**
 * Whether a PDF names a script, a launch or another act, embeds a file, or opens a web address by itself: anywhere in
 * its plain bytes or in its compressed object streams, also where no cross-reference points. Conservative: an object
 * stream that plain Flate does not unpack counts as such.
 */
export function carriesActions(bytes) {
  const text = bytes.latin1Slice();
  if (acts.test(text)) return true;
  const streams = [];
  let automatic = false;
  let budget = MAX_UNPACKED_BYTES;
  for (const { at, names, streamAt } of objectsOf(text)) {
    if (names.some((name) => KEYS.includes(name))) return true;
    automatic ||= names.some((name) => BY_ITSELF.includes(name));
    // The key First marks an object stream (7.5.7) even where its Type is hidden behind a reference.
    if (streamAt === null || !(names.includes("First") || names.includes("ObjStm"))) continue;
    // Unpacked objects have just been read in place.
    if (!names.includes("Filter")) continue;
    const unpacked = unpack(bytes.subarray(streamAt), names, budget);
    if (unpacked === null || actsAndKeys.test(unpacked)) return true;
    automatic ||= byItself.test(unpacked);
    streams.push({ at, unpacked });
    budget -= unpacked.length;
  }
  return automatic && opensAddress(text, streams);
}

function unpack(packed, names, budget) {
  const filters = names.filter((name) => /Decode$|^(Fl|LZW|AHx|A85|RL|Crypt)$/.test(name));
  const plainFlate = filters.length === 1 && ["FlateDecode", "Fl"].includes(filters[0]);
  if (!plainFlate || names.some((name) => PARAMETERS.includes(name))) return null;
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, budget) }).latin1Slice();
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") throw new SheetFault("too_heavy");
    return null;
  }
}

/** Matches any of the PDF names, each letter plain or as #xx (7.3.5), and not as the beginning of a longer name. */
function nameMatcher(names) {
  const hex = (letter) =>
    letter
      .charCodeAt(0)
      .toString(16)
      .replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`);
  const letters = (name) => [...name].map((letter) => `(?:${letter}|#${hex(letter)})`).join("");
  return new RegExp(`/(?:${names.map(letters).join("|")})(?![A-Za-z0-9_.#-])`);
}
