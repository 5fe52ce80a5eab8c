import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "@/lib/core/errors";
import { problemOf } from "@/lib/http/problem";

/**
 * Lets a door of /api that has no such method say so as every door says a refusal. The framework answers for it, with
 * nothing but the number; whatever is being sent is left alone. The catalogue is loaded by the first who knocks wrongly:
 * this process has no other use for it.
 */
export function tellWrongMethod(request: IncomingMessage, path: string, requestId: string, response: ServerResponse) {
  if (!path.startsWith("/api/") || path.startsWith("/api/auth/")) return;
  const end = response.end.bind(response) as (body?: string) => ServerResponse;
  const tell = async () => {
    const { allowedMethods } = await import("@/lib/http/doors-at");
    const allowed = allowedMethods(path).join(", ");
    const refusal = new Refusal("method_not_allowed", { params: { method: request.method ?? "", allowed } });
    const body = JSON.stringify(problemOf(refusal, requestId));
    response.writeHead(405, {
      allow: allowed,
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
    });
    end(body);
  };
  response.end = ((...rest: Parameters<typeof end>) => {
    if (response.statusCode !== 405 || response.headersSent || rest[0]) return end(...rest);
    void tell().catch(() => end());
    return response;
  }) as ServerResponse["end"];
}
