import { version } from "@/package.json";

/** The process is up. Asks nothing of the database, so that a slow database does not look like a dead server. */
export function GET(): Response {
  return Response.json({ status: "ok", version }, { headers: { "cache-control": "no-store" } });
}
