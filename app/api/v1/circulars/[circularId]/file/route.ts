import { Readable } from "node:stream";
import { readCircularFile } from "@/lib/circulars/queries";
import { takeCircularFile } from "@/lib/circulars/take-file";
import { fileSlug } from "@/lib/format/file-name";
import { apiRead, apiUpload } from "@/lib/http/api-route";
import { receiveFile } from "@/lib/http/receive-file";

/** Bytes as somebody else made them: to be saved, and harmless should a browser open them all the same. */
export const GET = apiRead(async ({ actor, params: { circularId = "" } }) => {
  const { stream, size, number } = await readCircularFile(actor, circularId);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(size),
      "content-disposition": `attachment; filename="surat-edaran-${fileSlug(number)}.pdf"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
});

export const PUT = apiUpload(
  ({ actor, params, request, arrived }) =>
    takeCircularFile(actor, params, async (reception) => {
      const upload = await receiveFile(request, { field: "file", ...reception });
      await arrived(upload);
      return upload;
    }),
  { status: 200 },
);
