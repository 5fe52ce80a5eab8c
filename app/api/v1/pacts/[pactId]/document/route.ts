import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";
import { noteReading } from "@/lib/rights/note-reading";
import { sealedDocument } from "@/lib/seals/sealed-document";

/** The sealed PDF. Computers in offices are shared: no browser keeps a copy. */
export const GET = apiRead(async ({ actor, params, query }) => {
  const document = await sealedDocument(actor, params.pactId ?? "", { code: query.code || undefined });
  await noteReading(actor, { pactId: params.pactId ?? "" }, "document");
  return fileResponse({ fileName: document.fileName, media: "application/pdf", bytes: await document.read() });
});
