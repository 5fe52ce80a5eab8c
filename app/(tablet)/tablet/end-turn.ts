import { forgetTypedCode } from "@/app/(publik)/aktivasi/typed-code";
import { revokeSession } from "@/lib/accounts/revoke-session";
import { actorOfRequest, dropSession } from "@/lib/auth";
import { seeOther } from "@/lib/http/form-door";

/**
 * Ends whoever's turn it is at this shared tablet, in the database and in the browser, and leads on. On any other
 * device it ends and clears nothing, whoever leads a browser here. What the tablet's own storage holds is cleared where
 * it knows how.
 */
export async function endTurn(request: Request, next: string): Promise<Response> {
  const actor = await actorOfRequest(request);
  const isTurn = actor.kind === "user" && actor.kiosk;
  if (isTurn) await revokeSession(actor, { sessionId: actor.sessionId });
  if (isTurn || (actor.kind === "anonymous" && actor.origin.tablet)) {
    await dropSession();
    await forgetTypedCode();
  }
  const on = seeOther(next);
  if (isTurn || actor.origin.tablet) on.headers.set("clear-site-data", '"storage"');
  on.headers.set("cache-control", "no-store");
  return on;
}
