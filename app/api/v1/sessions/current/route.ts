import { revokeSession } from "@/lib/accounts/revoke-session";
import { Refusal } from "@/lib/core/errors";
import { apiWrite } from "@/lib/http/api-route";

export const DELETE = apiWrite(async (actor) => {
  if (actor.kind !== "user") throw new Refusal("unauthenticated");
  await revokeSession(actor, { sessionId: actor.sessionId });
});
