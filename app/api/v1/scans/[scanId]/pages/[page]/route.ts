import { Readable } from "node:stream";
import { apiRead } from "@/lib/http/api-route";
import { readScanPage } from "@/lib/scans/read-scan";

export const GET = apiRead(async ({ actor, params }) => {
  const { stream, size, sha256 } = await readScanPage(actor, params.scanId ?? "", Number(params.page));
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "content-type": "image/jpeg",
      "content-length": String(size),
      // A page never changes; an hour is the longest that a revoked reader's own browser may keep it.
      "cache-control": "private, max-age=3600, immutable",
      etag: `"${sha256}"`,
      "x-content-type-options": "nosniff",
    },
  });
});
