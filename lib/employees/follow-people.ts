import { assignWavesOf } from "@/lib/agencies/assign-waves";
import { type Statements, sql } from "@/lib/db";
import type { ChangeOrigin } from "@/lib/employees/change-origin";

/**
 * Lets the pacts of these people follow them to their present unit, employment type and tier, where nothing has been
 * signed yet and the campaign is open; what is signed stays where it was signed (docs/decisions/009-population.md). A
 * change of unit leaves a dated line either way, with the reason given; told again only when it is another unit. Their
 * waves follow.
 */
export async function followPeople(tx: Statements, employeeIds: readonly string[], origin: ChangeOrigin) {
  if (employeeIds.length === 0) return;
  const { now, decidedById, fromFile = false, effectiveOn = null, note = null } = origin;
  await tx.$executeRaw(sql`
    WITH behind AS (
      SELECT p.id, p.agency_id, p.campaign_id, p.unit_id AS "from", e.unit_id AS "to", e.employment_type, e.tier,
             p.status IN ('signed', 'verified') AS done, p.status = 'exempt' AS exempt, e.import_run_id AS file
      FROM pact p JOIN employee e ON e.id = p.employee_id JOIN campaign c ON c.id = p.campaign_id
      WHERE e.id = ANY(${employeeIds}::uuid[]) AND c.status = 'open' AND p.status <> 'removed'
      ORDER BY p.id FOR UPDATE OF p
    ), followed AS (
      UPDATE pact p SET unit_id = b."to", employment_type = b.employment_type, tier = b.tier
      FROM behind b WHERE p.id = b.id AND NOT b.done
        AND (p.unit_id, p.employment_type, p.tier) IS DISTINCT FROM (b."to", b.employment_type, b.tier)
    )
    INSERT INTO population_change
      (agency_id, campaign_id, pact_id, kind, reason, note, from_unit, to_unit, works_at, exempt, effective_on,
       changed_at, decided_by_id, import_run_id)
    SELECT agency_id, campaign_id, id, 'moved',
           CASE WHEN done THEN 'Pindah unit sesudah menandatangani' ELSE 'Pindah unit' END, ${note}::text, "from",
           CASE WHEN done THEN "from" ELSE "to" END, CASE WHEN done THEN "to" END, exempt,
           ${effectiveOn}::date, ${now}, ${decidedById}::uuid, CASE WHEN ${fromFile} THEN file END
    FROM behind b
    WHERE CASE WHEN done THEN "to" <> COALESCE((
        SELECT h.works_at FROM population_change h WHERE h.pact_id = b.id AND h.kind = 'moved'
        ORDER BY h.changed_at DESC, h.id DESC LIMIT 1), "from")
      ELSE "from" <> "to" END`);
  await assignWavesOf(tx, employeeIds);
}
