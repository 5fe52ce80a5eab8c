import { lockAccount, placeOf } from "@/lib/accounts/find-account";
import { accountIdInput } from "@/lib/accounts/schema";
import { plainCommand } from "@/lib/core/operation";
import { sql } from "@/lib/db";

/** Opens a closed account again, with the password and the roles it had. @throws Refusal not_found, forbidden */
export const enableAccount = plainCommand({
  name: "account.enable",
  input: accountIdInput,
  async run(ctx, { accountId }) {
    const account = await lockAccount(ctx.tx, ctx.actor, accountId);
    ctx.authorize(placeOf(account));
    if (account.status !== "disabled") return ctx.unchanged({ accountId, status: account.status });
    const [enabled] = await ctx.tx.$queryRaw<{ status: string }[]>(sql`
      UPDATE account SET status = CASE WHEN password_hash IS NULL THEN 'invited' ELSE 'active' END::account_status
      WHERE id = ${accountId}::uuid RETURNING status::text AS status`);
    ctx.audit({ type: "account", id: accountId, agencyId: account.agencyId }, {});
    return { accountId, status: enabled?.status ?? "active" };
  },
});
