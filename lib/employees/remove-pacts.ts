import { type Statements, sql } from "@/lib/db";
import type { ChangeOrigin } from "@/lib/employees/change-origin";

type Leaving = { employeeId: string; reason: string };
export type Removed = { pactId: string; employeeId: string };

/**
 * Takes people out of open campaigns (of one, when given): what they had not signed is owed no more, what waits on it
 * ends. What is signed stays and counts (docs/decisions/009-population.md); with `tellSigned` a line says that the
 * person left all the same. Answers the pacts that were taken out.
 */
export async function removePacts(
  tx: Statements,
  people: readonly Leaving[],
  origin: ChangeOrigin,
  { campaignId = null, tellSigned = false }: { campaignId?: string | null; tellSigned?: boolean } = {},
): Promise<Removed[]> {
  if (people.length === 0) return [];
  const { now, decidedById, fromFile = false, effectiveOn = null, note = null } = origin;
  return tx.$queryRaw<Removed[]>(sql`
    WITH leaving AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS r("employeeId" uuid, reason text)
    ), concerned AS (
      SELECT p.id, p.employee_id, p.agency_id, p.campaign_id, p.unit_id, r.reason, CASE WHEN ${fromFile} THEN e.import_run_id END AS file,
             p.status IN ('signed', 'verified') AS done, p.status = 'exempt' AS exempt
      FROM leaving r JOIN pact p ON p.employee_id = r."employeeId" JOIN campaign c ON c.id = p.campaign_id
      JOIN employee e ON e.id = p.employee_id
      WHERE c.status = 'open' AND p.status <> 'removed'
        AND (${campaignId}::uuid IS NULL OR p.campaign_id = ${campaignId}::uuid)
      ORDER BY p.id FOR UPDATE OF p
    ), owed AS (SELECT * FROM concerned WHERE NOT done),
    removed AS (UPDATE pact p SET status = 'removed', status_at = ${now} FROM owed WHERE p.id = owed.id),
    sheets AS (UPDATE scan s SET state = 'superseded' FROM owed WHERE s.pact_id = owed.id AND s.state = 'awaiting'),
    excused AS (UPDATE exemption x SET ended_at = ${now} FROM owed WHERE x.pact_id = owed.id AND x.ended_at IS NULL),
    declined AS (UPDATE decline d SET ended_at = ${now}, ended_by = 'removed' FROM owed WHERE d.pact_id = owed.id AND d.ended_at IS NULL),
    told AS (
      INSERT INTO population_change
        (agency_id, campaign_id, pact_id, kind, reason, note, from_unit, to_unit, exempt, effective_on,
         changed_at, decided_by_id, import_run_id)
      SELECT agency_id, campaign_id, id, 'left', CASE WHEN done THEN reason || ' sesudah menandatangani' ELSE reason END,
             ${note}::text, unit_id, CASE WHEN done THEN unit_id END, exempt, ${effectiveOn}::date, ${now},
             ${decidedById}::uuid, file
      FROM concerned WHERE NOT done OR ${tellSigned}
    )
    SELECT id AS "pactId", employee_id AS "employeeId" FROM owed`);
}
