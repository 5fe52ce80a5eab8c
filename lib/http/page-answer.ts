import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

// One for the process: the server and the pages, which a bundler puts elsewhere, must mean the same.
const shared = globalThis as { [key: symbol]: AsyncLocalStorage<ServerResponse> | undefined };
const KEY = Symbol.for("ikrar.page-answer");
shared[KEY] ??= new AsyncLocalStorage();
const answers = shared[KEY];

/** Whatever pages are made within `work`, their answer is `response`. */
export function answeringWith<R>(response: ServerResponse, work: () => R): R {
  return answers.run(response, work);
}

/**
 * The status of the page that is being made, where it is not 200. A page of the framework knows no status but 200 and
 * that of its own "not found", which cannot show what was typed; programs and search engines go by the status.
 */
export function answerPageWith(status: 404 | 429 | 503, retryAfter?: number): void {
  const response = answers.getStore();
  if (!response || response.headersSent) return;
  response.statusCode = status;
  if (retryAfter !== undefined) response.setHeader("retry-after", String(retryAfter));
}

/** How many bytes the answer has: the framework leaves a route's own `content-length` out, and a browser shows no progress. */
export function answerWithLength(bytes: number): void {
  const response = answers.getStore();
  if (response && !response.headersSent) response.setHeader("content-length", String(bytes));
}
