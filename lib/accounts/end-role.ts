import { assertAdminRemains } from "@/lib/accounts/last-admin";
import { grantIdInput } from "@/lib/accounts/schema";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { sql } from "@/lib/db";
import { visible } from "@/lib/policy";

type Held = {
  accountId: string;
  role: string;
  agencyId: string | null;
  unitId: string | null;
  ended: boolean;
};

/** Ends a role now; sessions lose it at their next request. @throws Refusal not_found, forbidden, last_admin */
export const endRole = plainCommand({
  name: "grant.end",
  input: grantIdInput,
  async run(ctx, { grantId }) {
    const [held] = await ctx.tx.$queryRaw<Held[]>(sql`
      SELECT g.account_id AS "accountId", g.role::text AS role, g.agency_id AS "agencyId", g.unit_id AS "unitId",
             COALESCE(g.valid_until <= ${ctx.now}, false) AS ended
      FROM role_grant g LEFT JOIN unit u ON u.id = g.unit_id
      WHERE g.id = ${grantId}::uuid
        AND ${reachSql(visible.accounts(ctx.actor), { agency: sql`g.agency_id`, left: sql`u."left"` })}
      FOR UPDATE OF g`);
    if (!held) throw new Refusal("not_found");
    ctx.authorize({ agencyId: held.agencyId ?? "", left: null });
    if (held.ended) return ctx.unchanged({ grantId });
    if (held.role === "bkpsdm_admin" && held.agencyId) {
      await assertAdminRemains(ctx.tx, held.agencyId, { grantId }, ctx.now);
    }
    await ctx.tx.$executeRaw(sql`
      UPDATE role_grant SET valid_until = GREATEST(valid_from, ${ctx.now}) WHERE id = ${grantId}::uuid`);
    ctx.audit(
      { type: "account", id: held.accountId, agencyId: held.agencyId },
      { role: held.role, unitId: held.unitId, grantId },
    );
    return { grantId };
  },
});
