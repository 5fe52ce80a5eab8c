import { listSessions } from "@/lib/accounts/queries";
import { signIn } from "@/lib/accounts/sign-in";
import { Refusal } from "@/lib/core/errors";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor }) => {
  if (actor.kind !== "user") throw new Refusal("unauthenticated");
  return { items: await listSessions(actor, actor.accountId), nextCursor: null };
});

export const POST = apiWrite((actor, { nip, username = nip, password }) => signIn(actor, { username, password }), {
  open: true,
  secret: true,
  status: 201,
});
