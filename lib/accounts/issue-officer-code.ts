import { lockAccount, placeOf } from "@/lib/accounts/find-account";
import { codeExpiry, replaceCodes } from "@/lib/accounts/replace-codes";
import { accountIdInput } from "@/lib/accounts/schema";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import { sql } from "@/lib/db";

/**
 * A new activation code for one account, whatever its roles: for officers who forgot their password and for people
 * outside the roster. The present password stays valid until the code is used.
 * @throws Refusal not_found, forbidden, account_disabled
 */
export const issueOfficerCode = plainCommand({
  name: "activation.issue-officer",
  input: accountIdInput,
  async run(ctx, { accountId }) {
    const account = await lockAccount(ctx.tx, ctx.actor, accountId);
    const [held] = await ctx.tx.$queryRaw<{ above: boolean }[]>(sql`
      SELECT EXISTS (SELECT 1 FROM role_grant WHERE account_id = ${accountId}::uuid AND agency_id IS NULL
        AND (valid_until IS NULL OR valid_until > ${ctx.now})) AS above`);
    ctx.authorize(held?.above ? { agencyId: "", left: null } : placeOf(account));
    if (account.status === "disabled") throw new Refusal("account_disabled");
    const code = (await replaceCodes(ctx.tx, ctx.actor, [accountId], ctx.now)).get(accountId);
    if (!code) throw new Error(`no code was made for account ${accountId}`);
    ctx.audit({ type: "account", id: accountId, agencyId: account.agencyId }, {});
    return { accountId, code, expiresAt: codeExpiry(ctx.now).toISOString() };
  },
});
