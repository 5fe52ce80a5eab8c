import type { Instrumentation } from "next";

/** Once at the start of the web process: the job queue is opened before anybody waits for it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readyToSend } = await import("@/lib/jobs/queue");
  await readyToSend();
}

/** An error that reached a page, tied to the request id that the person was told. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import("@/lib/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  const requestId = request.headers["x-request-id"];
  log.error({ err: error, requestId, digest, method: request.method, route: context.routePath }, "page failed");
};
