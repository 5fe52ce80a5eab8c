import { assignWavesOf } from "@/lib/agencies/assign-waves";
import { type Statements, sql } from "@/lib/db";
import type { ChangeOrigin } from "@/lib/employees/change-origin";

type Joining = { employeeId: string; reason: string };

/**
 * Gives people a pact in a campaign, or their own one back when it had been taken out. Whoever has one already is left
 * as they are. Legal standing decides whether they begin as exempt, and the campaign's waves which is theirs. Answers how many came in.
 */
export async function joinPeople(
  tx: Statements,
  campaignId: string,
  people: readonly Joining[],
  { now, decidedById, fromFile = false, effectiveOn = null, note = null }: ChangeOrigin,
): Promise<number> {
  if (people.length === 0) return 0;
  const rows = await tx.$queryRaw<{ n: number }[]>(sql`
    WITH joining AS (
      SELECT e.*, r.reason FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS r("employeeId" uuid, reason text)
      JOIN employee e ON e.id = r."employeeId" WHERE e.gone_at IS NULL
      ORDER BY e.id FOR SHARE OF e
    ), joined AS (
      INSERT INTO pact AS p (agency_id, campaign_id, employee_id, unit_id, employment_type, tier, status, status_at,
        added_at, added_reason)
      SELECT agency_id, ${campaignId}::uuid, id, unit_id, employment_type, tier,
             CASE WHEN obligation = 'exempt' THEN 'exempt' ELSE 'pending' END::pact_status, ${now}, ${now}, reason
      FROM joining ORDER BY id
      ON CONFLICT (campaign_id, employee_id) DO UPDATE SET unit_id = EXCLUDED.unit_id,
        employment_type = EXCLUDED.employment_type, tier = EXCLUDED.tier, status = EXCLUDED.status,
        status_at = EXCLUDED.status_at, added_at = EXCLUDED.added_at, added_reason = EXCLUDED.added_reason
      WHERE p.status = 'removed'
      RETURNING p.id, p.agency_id, p.employee_id, p.unit_id, p.status
    ), exempted AS (
      INSERT INTO exemption (pact_id, reason, note, decided_by_id, started_at)
      SELECT j.id, 'KEDUDUKAN_HUKUM', e.legal_standing, ${decidedById}::uuid, ${now}
      FROM joined j JOIN joining e ON e.id = j.employee_id WHERE j.status = 'exempt'
    ), begun_exempt AS (
      INSERT INTO population_change
        (agency_id, campaign_id, pact_id, kind, reason, note, from_unit, to_unit, effective_on, changed_at,
         decided_by_id, import_run_id)
      SELECT j.agency_id, ${campaignId}::uuid, j.id, 'exempted', e.legal_standing, ${note}::text, j.unit_id, j.unit_id,
             ${effectiveOn}::date, ${now}, ${decidedById}::uuid, CASE WHEN ${fromFile} THEN e.import_run_id END
      FROM joined j JOIN joining e ON e.id = j.employee_id WHERE j.status = 'exempt'
    ), told AS (
      INSERT INTO population_change
        (agency_id, campaign_id, pact_id, kind, reason, note, to_unit, effective_on, changed_at, decided_by_id, import_run_id)
      SELECT j.agency_id, ${campaignId}::uuid, j.id, 'joined', e.reason, ${note}::text, j.unit_id, ${effectiveOn}::date,
             ${now}, ${decidedById}::uuid, CASE WHEN ${fromFile} THEN e.import_run_id END
      FROM joined j JOIN joining e ON e.id = j.employee_id
    )
    SELECT count(*)::int AS n FROM joined`);
  await assignWavesOf(
    tx,
    people.map(({ employeeId }) => employeeId),
  );
  return rows[0]?.n ?? 0;
}
