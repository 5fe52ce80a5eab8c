import { Readable } from "node:stream";
import { formsDocument } from "@/lib/forms/forms-document";
import { apiRead } from "@/lib/http/api-route";

/** Shown in the browser, because it is there to be printed; written while it is sent. */
export const GET = apiRead(async ({ actor, params, query }) => {
  const { stream, fileName, people } = await formsDocument(actor, { ...query, ...params });
  return new Response(Readable.toWeb(Readable.from(stream, { objectMode: false })) as ReadableStream, {
    headers: {
      "cache-control": "private, no-store",
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${fileName}"`,
      "x-people": String(people),
    },
  });
});
