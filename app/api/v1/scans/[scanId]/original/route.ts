import { Readable } from "node:stream";
import { apiRead } from "@/lib/http/api-route";
import { noteReading } from "@/lib/rights/note-reading";
import { readScanOriginal } from "@/lib/scans/read-scan";

const EXTENSIONS: Record<string, string> = { pdf: "pdf", jpeg: "jpg", png: "png", heic: "heic" };

/** Bytes as a stranger made them: to be saved, and harmless should a browser open them all the same. */
export const GET = apiRead(async ({ actor, params }) => {
  const { scanId = "" } = params;
  const { stream, size, kind } = await readScanOriginal(actor, scanId);
  await noteReading(actor, { scanId }, "sheet");
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(size),
      "content-disposition": `attachment; filename="lembar-${scanId}.${EXTENSIONS[kind] ?? "bin"}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
});
