import { accountColumns, type FoundAccount, placeOf } from "@/lib/accounts/find-account";
import { officeOf } from "@/lib/accounts/office";
import { codeExpiry, replaceCodes } from "@/lib/accounts/replace-codes";
import { issueResetCodeInput } from "@/lib/accounts/schema";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { allows, visible } from "@/lib/policy";

type Found = FoundAccount & { name: string; phone: string | null; agencyName: string; zone: Zone };

/**
 * A code with which an employee who has an account sets a new password; the present one stays valid until then. Only
 * the personnel agency: a unit's staff could sign as their colleague with it. Officers need somebody above them.
 * @throws Refusal not_found, forbidden, account_disabled
 */
export const issueResetCode = plainCommand({
  name: "activation.reset",
  input: issueResetCodeInput,
  async run(ctx, { employeeId }) {
    const [account] = await ctx.tx.$queryRaw<Found[]>(sql`
      SELECT a.id AS "accountId", a.agency_id AS "agencyId", a.status::text AS status, u."left",
             a.display_name AS name, e.phone, g.name AS "agencyName", g.zone::text AS zone
      FROM account a JOIN employee e ON e.id = a.employee_id AND e.gone_at IS NULL
      JOIN unit u ON u.id = e.unit_id JOIN agency g ON g.id = a.agency_id
      WHERE e.id = ${employeeId}::uuid AND ${reachSql(visible.accounts(ctx.actor), accountColumns)}
      FOR NO KEY UPDATE OF a`);
    if (!account) throw new Refusal("not_found");
    ctx.authorize(placeOf(account));
    const { accountId, name, phone, agencyName, zone } = account;
    const { officer, aboveAgencies } = await officeOf(ctx.tx, accountId, ctx.now);
    const place = aboveAgencies ? { agencyId: "", left: null } : placeOf(account);
    if (officer && !allows("activation.issue-officer", ctx.actor, place)) throw new Refusal("forbidden");
    if (account.status === "disabled") throw new Refusal("account_disabled");
    const code = (await replaceCodes(ctx.tx, ctx.actor, [accountId], ctx.now)).get(accountId);
    if (!code) throw new Error(`no code was made for account ${accountId}`);
    ctx.audit({ type: "account", id: accountId, agencyId: account.agencyId }, {});
    return { accountId, name, phone, code, expiresAt: codeExpiry(ctx.now).toISOString(), agencyName, zone };
  },
});
