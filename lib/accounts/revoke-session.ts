import { accountScope, lockAccount, placeOf } from "@/lib/accounts/find-account";
import { revokeSessionInput } from "@/lib/accounts/schema";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import { sql } from "@/lib/db";

/**
 * Ends one session, or all of an account (of the own account: all others). Ending what has ended is a success.
 * @throws Refusal not_found, forbidden
 */
export const revokeSession = plainCommand({
  name: "session.revoke",
  input: revokeSessionInput,
  async run(ctx, input) {
    const accountId = input.accountId ?? (await ownerOf(input.sessionId ?? ""));
    const account = await lockAccount(ctx.tx, ctx.actor, accountId);
    ctx.authorize({ accountId, ...placeOf(account) });
    const kept = input.accountId && ctx.actor.kind === "user" ? ctx.actor.sessionId : null;
    const sessions = await ctx.tx.$executeRaw(sql`
      UPDATE session SET revoked_at = ${ctx.now}
      WHERE account_id = ${accountId}::uuid AND revoked_at IS NULL AND expires_at > ${ctx.now}
        AND (${input.sessionId ?? null}::uuid IS NULL OR id = ${input.sessionId ?? null}::uuid)
        AND id IS DISTINCT FROM ${kept}::uuid`);
    if (sessions === 0) return ctx.unchanged({ sessions });
    ctx.audit({ type: "account", id: accountId, agencyId: account.agencyId }, { sessions });
    return { sessions };

    async function ownerOf(sessionId: string): Promise<string> {
      const [session] = await ctx.tx.$queryRaw<{ accountId: string }[]>(sql`
        SELECT a.id AS "accountId" FROM session s JOIN account a ON a.id = s.account_id
        LEFT JOIN employee e ON e.id = a.employee_id LEFT JOIN unit u ON u.id = e.unit_id
        WHERE s.id = ${sessionId}::uuid AND ${accountScope(ctx.actor)}`);
      if (!session) throw new Refusal("not_found");
      return session.accountId;
    }
  },
});
