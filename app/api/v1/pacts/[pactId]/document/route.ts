import { apiRead } from "@/lib/http/api-route";
import { noteReading } from "@/lib/rights/note-reading";
import { sealedDocument } from "@/lib/seals/sealed-document";

/** The sealed PDF stays the same bytes for as long as it is not stamped anew: a browser that has it is told so. */
export const GET = apiRead(async ({ actor, params, query, request }) => {
  const document = await sealedDocument(actor, params.pactId ?? "", { code: query.code || undefined });
  await noteReading(actor, { pactId: params.pactId ?? "" }, "document");
  const headers = {
    etag: `"${document.sha256}"`,
    "cache-control": "private, no-cache",
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${document.fileName}"`,
  };
  if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(await document.read()), { headers });
});
