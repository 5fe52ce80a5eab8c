import type { CaseOutcome } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { plain, sql } from "@/lib/db";

/** What a person is told of the own decline: that it is recorded, and what was decided. No officer's note is in it. */
export type OwnCase = { declinedAt: Date; closedAt: Date | null; outcome: CaseOutcome | null };

/** The latest decline of one's own pact, or null. */
export async function findOwnCase(actor: Actor, pactId: string): Promise<OwnCase | null> {
  if (actor.kind !== "user" || !actor.employeeId || !isUuid(pactId)) return null;
  const [own] = await plain.$queryRaw<OwnCase[]>(sql`
    SELECT d.declined_at AS "declinedAt", COALESCE(d.ended_at, d.refused_at) AS "closedAt",
           CASE WHEN d.ended_at IS NOT NULL THEN d.ended_by WHEN d.refused_at IS NOT NULL THEN 'unwilling' END AS outcome
    FROM decline d JOIN pact p ON p.id = d.pact_id
    WHERE p.id = ${pactId}::uuid AND p.employee_id = ${actor.employeeId}::uuid
    ORDER BY d.declined_at DESC, d.id DESC LIMIT 1`);
  return own ?? null;
}
