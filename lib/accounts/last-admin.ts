import { Refusal } from "@/lib/core/errors";
import { type Statements, sql } from "@/lib/db";

/**
 * Holds the agency's row until the transaction ends, so that two admins who end each other come one after the other,
 * and makes sure that an admin who can sign in remains. Whose role ends within a minute is none: an act that began later
 * but got here first has written its own, later moment as that end.
 * @param without the grant or the account that is about to go
 * @throws Refusal("last_admin")
 */
export async function assertAdminRemains(
  tx: Statements,
  agencyId: string,
  without: { grantId?: string; accountId?: string },
  now: Date,
): Promise<void> {
  // NO KEY: signings that refer to the agency go on meanwhile.
  await tx.$queryRaw(sql`SELECT 1 FROM agency WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`);
  const [row] = await tx.$queryRaw<{ remain: boolean }[]>(sql`
    SELECT EXISTS (
      SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE g.agency_id = ${agencyId}::uuid AND g.role = 'bkpsdm_admin' AND a.status = 'active'
        AND g.valid_from <= ${now} AND (g.valid_until IS NULL OR g.valid_until > ${inAMinute(now)})
        AND g.id IS DISTINCT FROM ${without.grantId ?? null}::uuid
        AND a.id IS DISTINCT FROM ${without.accountId ?? null}::uuid
    ) AS remain`);
  if (!row?.remain) throw new Refusal("last_admin");
}

const inAMinute = (now: Date) => new Date(now.getTime() + 60_000);
