import { type Statements, sql } from "@/lib/db";

/**
 * Lets the pacts of these people follow them to their present unit, employment type and tier, where nothing has been
 * signed yet and the campaign is open; what is done stays where it was done. A change of unit leaves a dated line.
 */
export async function followPeople(tx: Statements, employeeIds: readonly string[], now: Date): Promise<void> {
  if (employeeIds.length === 0) return;
  await tx.$executeRaw(sql`
    WITH behind AS (
      SELECT p.id, p.unit_id AS "from", e.unit_id AS "to", e.employment_type, e.tier
      FROM pact p JOIN employee e ON e.id = p.employee_id JOIN campaign c ON c.id = p.campaign_id
      WHERE e.id = ANY(${employeeIds}::uuid[]) AND c.status = 'open'
        AND p.status NOT IN ('signed', 'verified', 'removed')
        AND (p.unit_id, p.employment_type, p.tier) IS DISTINCT FROM (e.unit_id, e.employment_type, e.tier)
      ORDER BY p.id FOR UPDATE OF p
    ), followed AS (
      UPDATE pact p SET unit_id = b."to", employment_type = b.employment_type, tier = b.tier
      FROM behind b WHERE p.id = b.id
    )
    INSERT INTO population_change (pact_id, kind, reason, from_unit, to_unit, changed_at)
    SELECT id, 'moved', 'Pindah unit menurut data kepegawaian', "from", "to", ${now} FROM behind WHERE "from" <> "to"`);
}
