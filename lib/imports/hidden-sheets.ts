import { fromBufferPromise } from "yauzl";

/** A workbook's directory is small; what is larger is not read for it. */
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;

/**
 * The positions (0-based, in the workbook's order) of sheets that nobody sees in the spreadsheet program. Call it on a
 * workbook that was inspected.
 */
export async function hiddenSheets(bytes: Buffer): Promise<ReadonlySet<number>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    if (!/^xl\/workbook\.xml$/i.test(entry.fileName)) continue;
    if (entry.uncompressedSize > MAX_DIRECTORY_BYTES) return new Set();
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return hiddenIn(Buffer.concat(chunks).toString("utf8"));
  }
  return new Set();
}

function hiddenIn(xml: string): ReadonlySet<number> {
  const tags = xml.match(/<(?:\w+:)?sheet\s[^<>]*>/g) ?? [];
  return new Set(tags.flatMap((tag, at) => (/\sstate\s*=\s*["'](?:hidden|veryHidden)["']/.test(tag) ? at : [])));
}
