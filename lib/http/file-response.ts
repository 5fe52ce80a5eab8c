import { type ByteRange, readRange } from "@/lib/http/byte-range";
import { streamOf } from "@/lib/http/byte-stream";
import { answerWithLength } from "@/lib/http/page-answer";

type Named = { fileName: string; media: string };
type File = Named & ({ bytes: Buffer } | { stream: AsyncIterable<Uint8Array>; size: number });

/** A file that can be made from any of its bytes on, and is the same each time. */
export type ResumableFile = Named & {
  size: number;
  /** Of all its bytes, hex. */
  sha256: string;
  pieces: (range?: ByteRange) => AsyncIterable<Uint8Array>;
};

/** A file to be saved, never shown in place and never kept by a cache. The name is plain ASCII. */
export function fileResponse(file: File): Response {
  const size = "bytes" in file ? file.bytes.length : file.size;
  answerWithLength(size);
  return new Response("bytes" in file ? new Uint8Array(file.bytes) : streamOf(file.stream), {
    headers: { ...headersOf(file), "content-length": String(size) },
  });
}

/** The same, and whoever was cut off goes on where they were (RFC 9110 section 14). */
export function resumableResponse(file: ResumableFile, asked: Headers): Response {
  const { size, sha256 } = file;
  const etag = `"${sha256}"`;
  const range = readRange(asked, { size, etag });
  const headers = { ...headersOf(file), etag, "accept-ranges": "bytes" };
  if (range === "beyond") {
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } });
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  const length = to - from + 1;
  answerWithLength(length);
  const told = { ...headers, "content-length": String(length) };
  if (!range) return new Response(streamOf(file.pieces()), { headers: told });
  const part = { ...told, "content-range": `bytes ${from}-${to}/${size}` };
  return new Response(streamOf(file.pieces(range)), { status: 206, headers: part });
}

const headersOf = ({ fileName, media }: Named) => ({
  "content-type": media,
  "content-disposition": `attachment; filename="${fileName}"`,
  "x-content-type-options": "nosniff",
  "cache-control": "private, no-store",
});
