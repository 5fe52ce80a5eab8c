import { actorOfRequest } from "@/lib/auth";

/** A sign of life: looking who asks is what lengthens a turn (lib/accounts/find-actor.ts). 410 when it is over. */
export async function POST(request: Request): Promise<Response> {
  const actor = await actorOfRequest(request);
  const status = actor.kind === "user" && actor.kiosk ? 204 : 410;
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
