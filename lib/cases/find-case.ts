import type { CaseFilter, CaseKind, CaseOutcome, CaseState } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Sql, type Statements, sql } from "@/lib/db";
import { type LockedPact, lockPact } from "@/lib/pacts/find-pact";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";

export type FoundCase = {
  id: string;
  kind: CaseKind;
  state: CaseState;
  outcome: CaseOutcome | null;
  pactId: string;
  /** The account that recorded an exemption. */
  recordedById: string | null;
};

/**
 * SQL: the cases that the actor may see, declines and exemptions alike. One's own decline is not among them, whatever
 * one's office: what colleagues wrote about oneself is not one's to read.
 */
export function casesSql(actor: Actor, kind?: CaseFilter["kind"]): Sql {
  const own = actor.kind === "user" ? actor.employeeId : null;
  const joined = sql`JOIN pact p ON p.id = pact_id JOIN unit u ON u.id = p.unit_id`;
  const declines = sql`
    SELECT d.id, 'decline' AS kind,
           CASE WHEN d.ended_at IS NULL AND d.refused_at IS NULL THEN 'open' ELSE 'closed' END AS state,
           CASE WHEN d.ended_at IS NOT NULL THEN d.ended_by WHEN d.refused_at IS NOT NULL THEN 'unwilling' END AS outcome,
           d.pact_id, d.reason, NULL::text AS note, d.declined_at AS opened_at,
           COALESCE(d.ended_at, d.refused_at) AS closed_at, NULL::uuid AS recorded_by_id, d.person,
           NULL::uuid AS confirmed_by_id, NULL::timestamptz AS confirmed_at, NULL::uuid AS ended_by_id,
           NULL::text AS ended_reason
    FROM decline d ${joined}
    WHERE ${reachSql(visible.declineCases(actor), pactColumns)} AND p.employee_id IS DISTINCT FROM ${own}::uuid`;
  const exemptions = sql`
    SELECT x.id, 'exemption', CASE WHEN x.ended_at IS NOT NULL THEN 'ended' WHEN x.confirmed_at IS NOT NULL
             THEN 'confirmed' ELSE 'unreviewed' END, NULL, x.pact_id, x.reason, x.note, x.started_at, x.ended_at,
           x.decided_by_id, NULL::jsonb, x.confirmed_by_id, x.confirmed_at, x.ended_by_id, x.ended_reason
    FROM exemption x ${joined}
    WHERE ${reachSql(visible.exemptionCases(actor), pactColumns)}`;
  if (kind === "decline") return declines;
  // The first branch names the columns; asked for nothing, it gives nothing but the names.
  return kind === "exemption"
    ? sql`${declines} AND FALSE UNION ALL ${exemptions}`
    : sql`${declines} UNION ALL ${exemptions}`;
}

/** A case within the actor's sight. @throws Refusal("not_found") */
export async function findCase(tx: Statements, actor: Actor, caseId: string): Promise<FoundCase> {
  const [found] = await tx.$queryRaw<FoundCase[]>(sql`
    SELECT k.id, k.kind, k.state, k.outcome, k.pact_id AS "pactId", k.recorded_by_id AS "recordedById"
    FROM (${casesSql(actor)}) k WHERE k.id = ${caseId}::uuid`);
  if (!found) throw new Refusal("not_found");
  return found;
}

/** The same with its pact locked: what a signature or another officer did before is in it. @throws Refusal("not_found") */
export async function lockCase(
  tx: Statements,
  actor: Actor,
  caseId: string,
): Promise<{ found: FoundCase; pact: LockedPact }> {
  const { pactId } = await findCase(tx, actor, caseId);
  const pact = await lockPact(tx, actor, pactId);
  return { found: await findCase(tx, actor, caseId), pact };
}
