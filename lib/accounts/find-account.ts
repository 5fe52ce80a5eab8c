import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { type Sql, type Statements, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

/** For queries over account `a`, its employee's unit `u`: where an account stands. */
export const accountColumns: ReachColumns = { agency: sql`a.agency_id`, left: sql`u."left"` };

/** Accounts within reach: those of the people one looks after, and always the own one. */
export function accountScope(actor: Actor): Sql {
  const own = actor.kind === "user" ? sql`a.id = ${actor.accountId}::uuid` : sql`FALSE`;
  return sql`(${own} OR ${reachSql(visible.accounts(actor), accountColumns)})`;
}

export type FoundAccount = {
  accountId: string;
  agencyId: string | null;
  status: string;
  left: number | null;
};

/** An account within the actor's reach, locked for this transaction. @throws Refusal("not_found") */
export async function lockAccount(tx: Statements, actor: Actor, accountId: string): Promise<FoundAccount> {
  const [account] = await tx.$queryRaw<FoundAccount[]>(sql`
    SELECT a.id AS "accountId", a.agency_id AS "agencyId", a.status::text AS status, u."left"
    FROM account a LEFT JOIN employee e ON e.id = a.employee_id LEFT JOIN unit u ON u.id = e.unit_id
    WHERE a.id = ${accountId}::uuid AND ${accountScope(actor)} FOR NO KEY UPDATE OF a`);
  if (!account) throw new Refusal("not_found");
  return account;
}

/** Where policy places an account; one without an agency stands above all of them. */
export function placeOf({ agencyId, left }: Pick<FoundAccount, "agencyId" | "left">) {
  return { agencyId: agencyId ?? "", left };
}
