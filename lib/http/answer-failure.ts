import type { ServerResponse } from "node:http";
import { problemOf } from "@/lib/http/problem";

/**
 * Answers a request on which the framework itself broke down, before any page or door could answer: logged with the
 * request id, told as a problem to programs and in a sentence to people. What has begun already can only be cut off.
 */
export function answerFailure(error: unknown, path: string, requestId: string, response: ServerResponse): void {
  const problem = problemOf(error, requestId);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const isProgram = path.startsWith("/api/");
  response.writeHead(problem.status, {
    "content-type": isProgram ? "application/problem+json; charset=utf-8" : "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(isProgram ? JSON.stringify(problem) : `${problem.title}\nNomor permintaan: ${requestId}\n`);
}
