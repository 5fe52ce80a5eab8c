import { readiness } from "@/lib/monitoring/readiness";

/** For load balancers: 503 keeps people away until the database answers and is migrated. */
export async function GET(): Promise<Response> {
  const { database, missing } = await readiness();
  const ready = database && missing.length === 0;
  return Response.json(
    { status: ready ? "ready" : "unready", database, missingMigrations: missing },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
