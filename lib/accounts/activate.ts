import { z } from "zod";
import { findActivation } from "@/lib/accounts/find-activation";
import { hashPassword, isGuessable } from "@/lib/accounts/passwords";
import { activateInput } from "@/lib/accounts/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { parseInput } from "@/lib/core/input";
import { plainCommand } from "@/lib/core/operation";
import { sql } from "@/lib/db";

/**
 * Uses up an activation code and sets the password of its account; sessions opened with an earlier password end.
 * A wrong, used and expired code answer alike.
 * @throws Refusal activation_failed, weak_password, too_many_attempts, invalid_input
 */
export async function activateAccount(actor: Actor, raw: unknown, now: Date = new Date()) {
  const { code, password } = parseInput(activateInput, raw);
  const activation = await findActivation(actor, code, now);
  if (!activation) throw new Refusal("activation_failed");
  if (isGuessable(password, activation)) {
    throw new Refusal("weak_password", { fields: { password: new Refusal("weak_password").sentence } });
  }
  // Hashing takes long on purpose: before the transaction, so that no row waits for it.
  return setFirstPassword(actor, { codeHash: sha256(code), passwordHash: await hashPassword(password) }, now);
}

const setFirstPassword = plainCommand({
  name: "account.activate",
  input: z.object({ codeHash: z.string(), passwordHash: z.string() }),
  async run(ctx, { codeHash, passwordHash }) {
    ctx.authorize();
    // The account first: whoever replaces its codes at this moment holds it too, and one of the two comes second.
    await ctx.tx.$queryRaw(sql`
      SELECT 1 FROM account WHERE id = (SELECT account_id FROM activation_code WHERE code_hash = ${codeHash})
      FOR NO KEY UPDATE`);
    const [account] = await ctx.tx.$queryRaw<{ id: string; agencyId: string | null; first: boolean }[]>(sql`
      WITH used AS (
        UPDATE activation_code SET used_at = ${ctx.now}
        WHERE code_hash = ${codeHash} AND used_at IS NULL AND expires_at > ${ctx.now} RETURNING account_id
      ), before AS (
        SELECT a.id, a.password_hash IS NULL AS first FROM account a JOIN used ON used.account_id = a.id
      ), ended AS (
        UPDATE session s SET revoked_at = ${ctx.now} FROM used
        WHERE s.account_id = used.account_id AND s.revoked_at IS NULL
      )
      UPDATE account a SET password_hash = ${passwordHash}, status = 'active' FROM before
      WHERE a.id = before.id AND a.status <> 'disabled'
      RETURNING a.id, a.agency_id AS "agencyId", before.first`);
    if (!account) throw new Refusal("activation_failed");
    ctx.audit({ type: "account", id: account.id, agencyId: account.agencyId }, { first: account.first });
    return { accountId: account.id, first: account.first };
  },
});
