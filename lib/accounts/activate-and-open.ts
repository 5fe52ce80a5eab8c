import { activateAccount } from "@/lib/accounts/activate";
import { createSession } from "@/lib/accounts/create-session";
import type { Actor } from "@/lib/core/actor";

/** Activates an account and opens its first session at once. @throws Refusal as activateAccount */
export async function activateAndOpen(actor: Actor, raw: unknown) {
  const { accountId, first } = await activateAccount(actor, raw);
  return { ...(await createSession(actor, { accountId, method: "activation" })), accountId, first };
}
