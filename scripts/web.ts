/** The web process: Next behind a thin server that knows who is really calling. */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import next from "next";
import { newId } from "@/lib/core/ids";
import { baseUrl, env } from "@/lib/env";
import { answerFailure } from "@/lib/http/answer-failure";
import { readApiMethods, wrongMethod } from "@/lib/http/api-methods";
import { bodyRefusal, bodyRefusalWords } from "@/lib/http/body-limit";
import { callerAddress } from "@/lib/http/caller-address";
import { cleanAddress } from "@/lib/http/clean-address";
import { isCrossSitePost, refuseCrossSitePost } from "@/lib/http/cross-site-post";
import { ADDRESS_HEADER, REQUEST_ID_HEADER } from "@/lib/http/origin";
import { answeringWith } from "@/lib/http/page-answer";
import { problemOf } from "@/lib/http/problem";
import { refuseBody } from "@/lib/http/refuse-body";
import { contentSecurityPolicy } from "@/lib/http/security-headers";

const dev = process.argv.includes("--dev");
const { PORT, TRUSTED_PROXIES } = env();
// Whoever reaches the port behind a proxy could claim any address: only the proxy's own machine may, unless HOST says so.
const host = env().HOST ?? (TRUSTED_PROXIES > 0 ? "127.0.0.1" : undefined);
const secure = baseUrl().startsWith("https:");
const app = next({ dev, port: PORT, hostname: "localhost" });
const handle = app.getRequestHandler();
const doors = readApiMethods("app/api");
await app.prepare();

const server = createServer((request, response) => {
  request.headers[ADDRESS_HEADER] = callerAddress(request, TRUSTED_PROXIES);
  const requestId = newId();
  request.headers[REQUEST_ID_HEADER] = requestId;
  response.setHeader(REQUEST_ID_HEADER, requestId);
  request.url = cleanAddress(request.url ?? "/");
  const path = request.url.split("?")[0] ?? "/";
  const refusal = bodyRefusal(request.method ?? "GET", path, request.headers);
  if (refusal) return refuseBody(request, response, { status: refusal, title: bodyRefusalWords(path) });
  if (isCrossSitePost(request, path)) return refuseCrossSitePost(request, path, requestId, response);
  const wrong = path.startsWith("/api/") ? wrongMethod(doors, request.method ?? "GET", path) : null;
  if (wrong) {
    const problem = problemOf(wrong.refusal, requestId);
    response.writeHead(problem.status, {
      allow: wrong.allow,
      "content-type": "application/problem+json; charset=utf-8",
    });
    response.end(JSON.stringify(problem));
    return;
  }
  if (secure) response.setHeader("strict-transport-security", "max-age=31536000");
  if (!dev && request.headers.accept?.includes("text/html")) {
    // Next finds the nonce for its own scripts in the policy of the request.
    const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), path);
    request.headers["content-security-policy"] = policy;
    response.setHeader("content-security-policy", policy);
  } else {
    delete request.headers["content-security-policy"];
  }
  answeringWith(response, () => handle(request, response)).catch((error: unknown) =>
    answerFailure(error, path, requestId, response),
  );
});
// The development server tells the browser over a socket what was recompiled.
if (dev) server.on("upgrade", app.getUpgradeHandler());
server.keepAliveTimeout = 65_000;
// A whole hall opens its code at once: as many as the system lets wait may knock while a page is being made.
server.listen({ port: PORT, host, backlog: 4_096 }, () => process.send?.("ready"));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5_000).unref();
  });
}
