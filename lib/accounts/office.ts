import { type Statements, sql } from "@/lib/db";

/** Whether an account holds a role of its own, now or later, and whether one stands above all agencies. */
export type Office = { officer: boolean; aboveAgencies: boolean };

/** The office of an account. Lock the account first: else a role may be given between this and what follows from it. */
export async function officeOf(tx: Statements, accountId: string, now: Date): Promise<Office> {
  const [held] = await tx.$queryRaw<Office[]>(sql`
    SELECT count(*) > 0 AS officer, COALESCE(bool_or(agency_id IS NULL), false) AS "aboveAgencies" FROM role_grant
    WHERE account_id = ${accountId}::uuid AND (valid_until IS NULL OR valid_until > ${now})`);
  return held ?? { officer: false, aboveAgencies: false };
}
