import { Readable } from "node:stream";

/** A page as we drew it. */
export function pictureResponse({
  stream,
  size,
  sha256,
}: {
  stream: Readable;
  size: number;
  sha256: string;
}): Response {
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
}
