/** The process is up. Asks nothing of the database, so that a slow database does not look like a dead server. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
