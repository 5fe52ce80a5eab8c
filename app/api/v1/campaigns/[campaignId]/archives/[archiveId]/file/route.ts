import { archiveFile } from "@/lib/archives/download-archive";
import { apiRead } from "@/lib/http/api-route";
import { resumableResponse } from "@/lib/http/file-response";

export const GET = apiRead(async ({ actor, params, request }) => {
  const file = await archiveFile(actor, { ...params, headOnly: request.method === "HEAD" });
  return resumableResponse(file, request.headers);
});
