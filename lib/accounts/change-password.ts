import { z } from "zod";
import { hashPassword, isGuessable, passwordFits } from "@/lib/accounts/passwords";
import { changePasswordInput } from "@/lib/accounts/schema";
import { claimAttempt, forgive } from "@/lib/accounts/throttle";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { plainCommand } from "@/lib/core/operation";
import { plain, sql } from "@/lib/db";

/**
 * Changes the own password and ends every other session. The present password is asked for, under the same limits as
 * signing in: an unlocked computer is not enough.
 * @throws Refusal unauthenticated, invalid_input, weak_password, too_many_attempts
 */
export async function changePassword(actor: Actor, raw: unknown, now: Date = new Date()) {
  if (actor.kind !== "user") throw new Refusal("unauthenticated");
  const { current, password } = parseInput(changePasswordInput, raw);
  const attempt = { account: actor.username, address: actor.origin.ip };
  await claimAttempt(attempt);
  const [account] = await plain.$queryRaw<{ passwordHash: string | null }[]>(sql`
    SELECT password_hash AS "passwordHash" FROM account WHERE id = ${actor.accountId}::uuid`);
  if (!(await passwordFits(account?.passwordHash ?? null, current))) {
    throw new Refusal("invalid_input", { fields: { current: "Kata sandi sekarang tidak cocok" } });
  }
  await forgive(attempt);
  if (isGuessable(password, actor)) {
    throw new Refusal("weak_password", { fields: { password: new Refusal("weak_password").sentence } });
  }
  return keepPassword(actor, { accountId: actor.accountId, passwordHash: await hashPassword(password) }, now);
}

const keepPassword = plainCommand({
  name: "password.change",
  input: z.object({ accountId: z.uuid(), passwordHash: z.string() }),
  async run(ctx, { accountId, passwordHash }) {
    ctx.authorize({ accountId });
    const kept = ctx.actor.kind === "user" ? ctx.actor.sessionId : null;
    // The account first, then what hangs on it: everybody who ends codes or sessions goes in this order.
    await ctx.tx.$queryRaw(sql`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`);
    const [account] = await ctx.tx.$queryRaw<{ agencyId: string | null; ended: number }[]>(sql`
      WITH ended AS (
        UPDATE session SET revoked_at = ${ctx.now}
        WHERE account_id = ${accountId}::uuid AND revoked_at IS NULL AND expires_at > ${ctx.now}
          AND id <> ${kept}::uuid RETURNING 1
      ), codes AS (
        UPDATE activation_code SET expires_at = created_at
        WHERE account_id = ${accountId}::uuid AND used_at IS NULL AND expires_at > ${ctx.now}
      )
      UPDATE account SET password_hash = ${passwordHash} WHERE id = ${accountId}::uuid AND status = 'active'
      RETURNING agency_id AS "agencyId", (SELECT count(*) FROM ended)::int AS ended`);
    if (!account) throw new Refusal("not_found");
    ctx.audit({ type: "account", id: accountId, agencyId: account.agencyId }, {});
    return { sessionsEnded: account.ended };
  },
});
