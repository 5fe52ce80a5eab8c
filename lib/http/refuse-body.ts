import type { IncomingMessage, ServerResponse } from "node:http";

/** What is read and thrown away after the answer, and for how long: a scan from a village takes minutes to arrive. */
const PATIENCE = { bytes: 256 * 1024 ** 2, milliseconds: 120_000 };

/**
 * Answers a body that nobody will read, as a problem, and throws away what still comes. A server that closes while the
 * client is sending resets the connection, and the answer is lost with it: browsers then show an error page of their own.
 * The answer is out at once, for those who read while they send; for the others its end waits until they have sent all.
 */
export function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  { status, title }: { status: 411 | 413; title: string },
  patience = PATIENCE,
): void {
  const problem = JSON.stringify({ type: "about:blank", title, status, code: "body_too_large" });
  response.writeHead(status, {
    "content-type": "application/problem+json; charset=utf-8",
    "content-length": Buffer.byteLength(problem),
    connection: "close",
  });
  response.write(problem);

  const finish = () => {
    clearTimeout(timer);
    if (!response.writableEnded) response.end(() => request.destroy());
  };
  const timer = setTimeout(finish, patience.milliseconds);
  let thrownAway = 0;
  request.on("data", (chunk: Buffer) => {
    thrownAway += chunk.length;
    if (thrownAway > patience.bytes) finish();
  });
  for (const event of ["end", "close", "error"] as const) request.once(event, finish);
}
