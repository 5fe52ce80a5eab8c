import { createSession } from "@/lib/accounts/create-session";
import { passwordTurn } from "@/lib/accounts/password-turn";
import { passwordFits } from "@/lib/accounts/passwords";
import { signInInput } from "@/lib/accounts/schema";
import { claimAttempt, forgive } from "@/lib/accounts/throttle";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { plain, sql } from "@/lib/db";

/**
 * Recognises a person by NIP (or user name) and password and opens a session. An unknown account, a wrong password and
 * an account not yet activated answer alike and take as long.
 * @throws Refusal sign_in_failed, too_many_attempts
 */
export async function signIn(actor: Actor, raw: unknown) {
  const { username, password } = parseInput(signInInput, raw);
  const attempt = { account: username, address: actor.origin.ip };
  const accountId = await passwordTurn(async () => {
    await claimAttempt(attempt);
    const [account] = await plain.$queryRaw<{ id: string; passwordHash: string | null }[]>(sql`
      SELECT id, password_hash AS "passwordHash" FROM account WHERE username = ${username} AND status = 'active'`);
    const fits = await passwordFits(account?.passwordHash ?? null, password);
    if (!fits || !account) throw new Refusal("sign_in_failed");
    await forgive(attempt);
    return account.id;
  });
  return createSession(actor, { accountId, method: "password" });
}
