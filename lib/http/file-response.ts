import { Readable } from "node:stream";

type File = { fileName: string; media: string } & ({ bytes: Buffer } | { stream: Readable; size: number });

/** A file to be saved, never shown in place and never kept by a cache. The name is plain ASCII. */
export function fileResponse(file: File): Response {
  const body = "bytes" in file ? new Uint8Array(file.bytes) : (Readable.toWeb(file.stream) as ReadableStream);
  return new Response(body, {
    headers: {
      "content-type": file.media,
      "content-length": String("bytes" in file ? file.bytes.length : file.size),
      "content-disposition": `attachment; filename="${file.fileName}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
