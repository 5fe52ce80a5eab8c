import { caseFileBytes } from "@/lib/cases/read-file";
import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";

const EXTENSIONS = { pdf: "pdf", jpeg: "jpg", png: "png" };

/** Bytes as a stranger made them: to be saved, and harmless should a browser open them all the same. */
export const GET = apiRead(async ({ actor, params }) => {
  const { stream, size, kind, caseId } = await caseFileBytes(actor, { ...params, sha256: params.hash });
  const fileName = `kasus-${caseId.slice(0, 8)}-${(params.hash ?? "").slice(0, 8)}.${EXTENSIONS[kind]}`;
  const response = fileResponse({ fileName, media: "application/octet-stream", stream, size });
  response.headers.set("content-security-policy", "sandbox; default-src 'none'");
  return response;
});
