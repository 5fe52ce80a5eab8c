import { activateAccount } from "@/lib/accounts/activate";
import { assertTurn, createSession } from "@/lib/accounts/create-session";
import type { Actor } from "@/lib/core/actor";

/**
 * Activates an account and opens its first session at once. @throws Refusal as activateAccount; tablet_ended, with the
 * code still good elsewhere
 */
export async function activateAndOpen(actor: Actor, raw: unknown) {
  await assertTurn(actor);
  const { accountId, first } = await activateAccount(actor, raw);
  return { ...(await createSession(actor, { accountId, method: "activation" })), accountId, first };
}
