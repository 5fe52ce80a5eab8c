import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "@/lib/core/errors";
import { log } from "@/lib/log";

type Asked = Pick<IncomingMessage, "method" | "headers">;

/**
 * Whether another site's page sends something to one of ours. Next looks at the same two headers, but breaks the request
 * off as if the fault were ours: 500, and a bug in the log. Doors for programs (api/) refuse by themselves.
 */
export function isCrossSitePost({ method = "GET", headers }: Asked, path: string): boolean {
  if (method === "GET" || method === "HEAD" || path.startsWith("/api/")) return false;
  const { origin } = headers;
  if (!origin) return false;
  const forwarded = String(headers["x-forwarded-host"] ?? "").split(",")[0];
  return URL.parse(origin)?.host !== (forwarded?.trim() || headers.host);
}

/** Tells the person, who was led there by that site and may know nothing of it, and the log. */
export function refuseCrossSitePost(request: Asked, path: string, requestId: string, response: ServerResponse): void {
  const { status, sentence, code: refusal } = new Refusal("cross_site");
  log.warn(
    { requestId, refusal, method: request.method, path, origin: request.headers.origin?.slice(0, 200) },
    "refused",
  );
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    // What it sent is not read.
    connection: "close",
  });
  response.end(page(sentence, requestId));
}

const page = (sentence: string, requestId: string) => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Permintaan ditolak - Ikrar</title>
<style>
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #0d1821; background: #ffffff }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1rem; overflow-wrap: anywhere }
h1 { margin: 0; font-size: 1.5rem; line-height: 2rem }
p { color: #4b5b6a }
a { display: inline-block; padding: 0.6rem 1rem; border-radius: 6px; color: #ffffff; background: #0b5a56; font-weight: 600; text-decoration: none }
</style>
</head>
<body>
<main>
<h1>Permintaan ditolak</h1>
<p>${sentence}</p>
<p>Tidak ada data Anda yang berubah. Nomor permintaan: ${requestId}</p>
<a href="/beranda">Ke beranda</a>
</main>
</body>
</html>
`;
