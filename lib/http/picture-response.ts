import { streamOf } from "@/lib/http/byte-stream";
import { answerWithLength } from "@/lib/http/page-answer";

type Picture = { stream: AsyncIterable<Uint8Array>; size: number; sha256: string };

/** A page as we drew it. */
export function pictureResponse({ stream, size, sha256 }: Picture): Response {
  answerWithLength(size);
  return new Response(streamOf(stream), {
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
