import { apiRead } from "@/lib/http/api-route";
import { pactDocument } from "@/lib/pacts/pact-document";

/** The PDF is the same bytes for as long as its record stands, so a browser that has it asks and is told so. */
export const GET = apiRead(async ({ actor, params, query, request }) => {
  const document = await pactDocument(actor, params.pactId ?? "", query.code || undefined);
  const headers = {
    etag: `"${document.version}"`,
    "cache-control": "private, no-cache",
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${document.fileName}"`,
  };
  if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(await document.render()), { headers });
});
