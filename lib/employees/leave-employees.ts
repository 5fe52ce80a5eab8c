import { assertAdminRemains } from "@/lib/accounts/last-admin";
import { endCodes } from "@/lib/accounts/replace-codes";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import { removePacts } from "@/lib/employees/remove-pacts";
import { leaveInput, leaveReasonNames } from "@/lib/employees/schema";
import { visible } from "@/lib/policy";

/**
 * Marks people as gone: they keep their record and their evidence, what they had not signed in open campaigns is owed
 * no more, and their roles end. Their sessions and unused codes end too, on whatever office computer they stand open;
 * the account itself stays, so that whoever knows the password can still read the own proofs, and nothing else. All of
 * them or none; those who had left already stay as they are.
 * @throws Refusal not_found, forbidden, last_admin
 */
export const leaveEmployees = command({
  name: "employee.leave",
  input: leaveInput,
  timeout: 60_000,
  async run(ctx, { employeeIds, reason, note }) {
    const people = await lockPeople(ctx.tx, ctx.actor, employeeIds);
    if (people.length < new Set(employeeIds).size) throw new Refusal("not_found");
    for (const { agencyId, left } of people) ctx.authorize({ agencyId, left });
    const leaving = people.filter(({ gone }) => !gone);
    if (leaving.length === 0) return ctx.unchanged({ left: 0, alreadyGone: people.length, pactsRemoved: 0 });

    const ids = leaving.map(({ id }) => id);
    const words = note ? `${leaveReasonNames[reason]}: ${note}` : leaveReasonNames[reason];
    await ctx.tx.employee.updateMany({
      where: { id: { in: ids } },
      data: { goneAt: ctx.now, goneReason: words, updatedAt: ctx.now },
    });
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const removed = await removePacts(
      ctx.tx,
      ids.map((employeeId) => ({ employeeId, reason: leaveReasonNames[reason] })),
      { now: ctx.now, decidedById, note: note || null },
      { tellSigned: true },
    );
    const accountIds = await lockAccounts(ctx.tx, ids);
    const ended = await endGrants(ctx.tx, ids, ctx.now);
    await endCodes(ctx.tx, accountIds, ctx.now);
    const sessions = await endSessions(ctx.tx, accountIds, ctx.now);
    for (const { id, agencyId } of leaving) {
      ctx.audit(
        { type: "employee", id, agencyId },
        {
          reason,
          pactsRemoved: removed.filter(({ employeeId }) => employeeId === id).length,
          grantsEnded: ended.get(id) ?? 0,
          sessionsEnded: sessions.get(id) ?? 0,
        },
      );
    }
    return { left: leaving.length, alreadyGone: people.length - leaving.length, pactsRemoved: removed.length };
  },
});

type Person = { id: string; agencyId: string; left: number; gone: boolean };

async function lockPeople(tx: Statements, actor: Actor, ids: readonly string[]): Promise<Person[]> {
  // On its own: a lock waited for within a join would lose somebody who was moved meanwhile.
  await tx.$queryRaw(sql`SELECT 1 FROM employee WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`);
  return tx.$queryRaw<Person[]>(sql`
    SELECT e.id, e.agency_id AS "agencyId", u."left", e.gone_at IS NOT NULL AS gone
    FROM employee e JOIN unit u ON u.id = e.unit_id
    WHERE e.id = ANY(${ids}::uuid[]) AND ${reachSql(visible.employees(actor), {
      agency: sql`e.agency_id`,
      left: sql`u."left"`,
    })}
    ORDER BY e.id`);
}

type Counted = { employeeId: string; n: number }[];
const byEmployee = (rows: Counted) => new Map(rows.map(({ employeeId, n }) => [employeeId, n]));

/** Before grants, codes and sessions, as everybody does who ends them. */
async function lockAccounts(tx: Statements, ids: readonly string[]): Promise<string[]> {
  const accounts = await tx.$queryRaw<{ id: string }[]>(
    sql`SELECT id FROM account WHERE employee_id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
  );
  return accounts.map(({ id }) => id);
}

/** A role is an office of somebody present. @throws Refusal("last_admin") when nobody could set up the agency any more */
async function endGrants(tx: Statements, ids: readonly string[], now: Date) {
  const rows = await tx.$queryRaw<(Counted[number] & { adminOf: string[] })[]>(sql`
    WITH ended AS (
      UPDATE role_grant g SET valid_until = GREATEST(${now}, g.valid_from) FROM account a
      WHERE a.id = g.account_id AND a.employee_id = ANY(${ids}::uuid[])
        AND (g.valid_until IS NULL OR g.valid_until > ${now})
      RETURNING a.employee_id, g.role, g.agency_id, a.status = 'active' AND g.valid_from <= ${now} AS acting
    )
    SELECT employee_id AS "employeeId", count(*)::int AS n,
           array_remove(array_agg(CASE WHEN role = 'bkpsdm_admin' AND acting THEN agency_id::text END), NULL) AS "adminOf"
    FROM ended GROUP BY 1`);
  const agencyIds = [...new Set(rows.flatMap(({ adminOf }) => adminOf))].sort();
  for (const agencyId of agencyIds) await assertAdminRemains(tx, agencyId, {}, now);
  return byEmployee(rows);
}

async function endSessions(tx: Statements, accountIds: readonly string[], now: Date) {
  const rows = await tx.$queryRaw<Counted>(sql`
    WITH ended AS (
      UPDATE session s SET revoked_at = ${now} FROM account a
      WHERE a.id = s.account_id AND a.id = ANY(${accountIds}::uuid[]) AND s.revoked_at IS NULL AND s.expires_at > ${now}
      RETURNING a.employee_id
    )
    SELECT employee_id AS "employeeId", count(*)::int AS n FROM ended GROUP BY 1`);
  return byEmployee(rows);
}
