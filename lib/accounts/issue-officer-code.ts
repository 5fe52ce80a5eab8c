import { lockAccount, placeOf } from "@/lib/accounts/find-account";
import { officeOf } from "@/lib/accounts/office";
import { codeExpiry, replaceCodes } from "@/lib/accounts/replace-codes";
import { accountIdInput } from "@/lib/accounts/schema";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";

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
    const { aboveAgencies } = await officeOf(ctx.tx, accountId, ctx.now);
    ctx.authorize(aboveAgencies ? { agencyId: "", left: null } : placeOf(account));
    if (account.status === "disabled") throw new Refusal("account_disabled");
    const code = (await replaceCodes(ctx.tx, ctx.actor, [accountId], ctx.now)).get(accountId);
    if (!code) throw new Error(`no code was made for account ${accountId}`);
    ctx.audit({ type: "account", id: accountId, agencyId: account.agencyId }, {});
    return { accountId, code, expiresAt: codeExpiry(ctx.now).toISOString() };
  },
});
