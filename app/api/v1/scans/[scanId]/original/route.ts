import { Readable } from "node:stream";
import { apiRead } from "@/lib/http/api-route";
import { readScanOriginal } from "@/lib/scans/read-scan";

const EXTENSIONS: Record<string, string> = { pdf: "pdf", jpeg: "jpg", png: "png", heic: "heic" };

/** Bytes as a stranger made them: to be saved, and harmless should a browser open them all the same. */
export const GET = apiRead(async ({ actor, params }) => {
  const { stream, size, kind } = await readScanOriginal(actor, params.scanId ?? "");
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(size),
      "content-disposition": `attachment; filename="lembar-${params.scanId}.${EXTENSIONS[kind] ?? "bin"}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
});
