import { baseUrl } from "@/lib/env";
import { openApiDocument } from "@/lib/http/openapi";

/** The API's own description, for programs that write programs. */
export function GET(): Response {
  return Response.json(openApiDocument(baseUrl()), { headers: { "cache-control": "public, max-age=300" } });
}
