/** The web process: Next behind a thin server that knows who is really calling. */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import next from "next";
import { newId } from "@/lib/core/ids";
import { env } from "@/lib/env";
import { callerAddress } from "@/lib/http/caller-address";
import { ADDRESS_HEADER, REQUEST_ID_HEADER } from "@/lib/http/origin";
import { contentSecurityPolicy } from "@/lib/http/security-headers";

const dev = process.argv.includes("--dev");
const { PORT, TRUSTED_PROXIES } = env();
const app = next({ dev, port: PORT, hostname: "localhost" });
const handle = app.getRequestHandler();
await app.prepare();

const server = createServer((request, response) => {
  request.headers[ADDRESS_HEADER] = callerAddress(request, TRUSTED_PROXIES);
  request.headers[REQUEST_ID_HEADER] = newId();
  response.setHeader(REQUEST_ID_HEADER, request.headers[REQUEST_ID_HEADER]);
  if (!dev && request.headers.accept?.includes("text/html")) {
    // Next finds the nonce for its own scripts in the policy of the request.
    const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
    request.headers["content-security-policy"] = policy;
    response.setHeader("content-security-policy", policy);
  } else {
    delete request.headers["content-security-policy"];
  }
  void handle(request, response);
});
server.keepAliveTimeout = 65_000;
server.listen(PORT, () => process.send?.("ready"));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5_000).unref();
  });
}
