import { lockAccount, placeOf } from "@/lib/accounts/find-account";
import { assertAdminRemains } from "@/lib/accounts/last-admin";
import { disableAccountInput } from "@/lib/accounts/schema";
import { plainCommand } from "@/lib/core/operation";
import { sql } from "@/lib/db";

/**
 * Closes an account: its sessions and codes end at once, its roles rest. Nothing that it did is touched.
 * @throws Refusal not_found, forbidden, last_admin
 */
export const disableAccount = plainCommand({
  name: "account.disable",
  input: disableAccountInput,
  async run(ctx, { accountId, reason }) {
    const account = await lockAccount(ctx.tx, ctx.actor, accountId);
    ctx.authorize(placeOf(account));
    if (account.status === "disabled") return ctx.unchanged({ accountId, status: account.status });
    const [held] = await ctx.tx.$queryRaw<{ admin: boolean }[]>(sql`
      SELECT EXISTS (SELECT 1 FROM role_grant WHERE account_id = ${accountId}::uuid AND role = 'bkpsdm_admin'
        AND valid_from <= ${ctx.now} AND (valid_until IS NULL OR valid_until > ${ctx.now})) AS admin`);
    if (held?.admin && account.agencyId) await assertAdminRemains(ctx.tx, account.agencyId, { accountId }, ctx.now);
    await ctx.tx.$executeRaw(sql`
      WITH ended AS (
        UPDATE session SET revoked_at = ${ctx.now} WHERE account_id = ${accountId}::uuid AND revoked_at IS NULL
      ), codes AS (
        UPDATE activation_code SET expires_at = created_at
        WHERE account_id = ${accountId}::uuid AND used_at IS NULL AND expires_at > ${ctx.now}
      )
      UPDATE account SET status = 'disabled' WHERE id = ${accountId}::uuid`);
    ctx.audit({ type: "account", id: accountId, agencyId: account.agencyId }, { reason });
    return { accountId, status: "disabled" };
  },
});
