const END_RECORD = Buffer.from("PK\x05\x06", "latin1");
const END_RECORD_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;

/** Whether a PDF lacks its end mark in the last 1024 bytes (Adobe's rule, ISO 32000-1 Annex H, note 18): cut in transfer. */
export function isCutOff(bytes) {
  return !bytes.latin1Slice(Math.max(0, bytes.length - 1024)).includes("%%EOF");
}

/** Whether the file is a zip archive too: a zip is read from its end record, whatever stands before it (APPNOTE 4.3.16). */
export function carriesArchive(bytes) {
  const earliest = Math.max(0, bytes.length - END_RECORD_BYTES - MAX_COMMENT_BYTES);
  for (let at = bytes.indexOf(END_RECORD, earliest); at !== -1; at = bytes.indexOf(END_RECORD, at + 1)) {
    if (at + END_RECORD_BYTES > bytes.length) return false;
    const entries = bytes.readUInt16LE(at + 10);
    const comment = bytes.readUInt16LE(at + 20);
    if (entries > 0 && at + END_RECORD_BYTES + comment <= bytes.length) return true;
  }
  return false;
}
