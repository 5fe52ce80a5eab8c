import { type Statements, sql } from "@/lib/db";
import type { ChangeOrigin } from "@/lib/employees/change-origin";

type People = readonly { employeeId: string }[];
const ids = (people: People) => people.map(({ employeeId }) => employeeId);

/** Exempts people whose legal standing says so, where the pact is still to be signed. Answers how many. */
export async function exemptPeople(tx: Statements, campaignId: string, people: People, origin: ChangeOrigin) {
  const { now, decidedById, fromFile = false, effectiveOn = null, note = null } = origin;
  const rows = await tx.$queryRaw<{ n: number }[]>(sql`
    WITH owed AS (
      SELECT p.id, p.agency_id, p.unit_id, e.legal_standing, e.import_run_id
      FROM pact p JOIN employee e ON e.id = p.employee_id
      WHERE p.campaign_id = ${campaignId}::uuid AND p.employee_id = ANY(${ids(people)}::uuid[])
        AND p.status IN ('pending', 'returned') AND e.obligation = 'exempt'
      ORDER BY p.id FOR UPDATE OF p
    ), settled AS (UPDATE pact p SET status = 'exempt', status_at = ${now} FROM owed WHERE p.id = owed.id),
    exempted AS (
      INSERT INTO exemption (pact_id, reason, note, decided_by_id, started_at)
      SELECT id, 'KEDUDUKAN_HUKUM', legal_standing, ${decidedById}::uuid, ${now} FROM owed
    ), told AS (
      INSERT INTO population_change
        (agency_id, campaign_id, pact_id, kind, reason, note, from_unit, to_unit, effective_on, changed_at, decided_by_id,
         import_run_id)
      SELECT agency_id, ${campaignId}::uuid, id, 'exempted', legal_standing, ${note}::text, unit_id, unit_id,
             ${effectiveOn}::date, ${now}, ${decidedById}::uuid, CASE WHEN ${fromFile} THEN import_run_id END
      FROM owed
    )
    SELECT count(*)::int AS n FROM owed`);
  return rows[0]?.n ?? 0;
}

/** Ends the exemptions that a legal standing had given, now that it obliges again. Answers how many. */
export async function resumePeople(tx: Statements, campaignId: string, people: People, origin: ChangeOrigin) {
  const { now, decidedById, fromFile = false, effectiveOn = null, note = null } = origin;
  const rows = await tx.$queryRaw<{ n: number }[]>(sql`
    WITH freed AS (
      SELECT p.id, p.agency_id, p.unit_id, e.legal_standing, e.import_run_id
      FROM pact p JOIN employee e ON e.id = p.employee_id
      WHERE p.campaign_id = ${campaignId}::uuid AND p.employee_id = ANY(${ids(people)}::uuid[]) AND p.status = 'exempt'
        AND e.obligation = 'obligated' AND EXISTS (SELECT 1 FROM exemption x WHERE x.pact_id = p.id
          AND x.ended_at IS NULL AND x.reason = 'KEDUDUKAN_HUKUM')
      ORDER BY p.id FOR UPDATE OF p
    ), owing AS (UPDATE pact p SET status = 'pending', status_at = ${now} FROM freed WHERE p.id = freed.id),
    ended AS (UPDATE exemption x SET ended_at = ${now} FROM freed WHERE x.pact_id = freed.id AND x.ended_at IS NULL),
    told AS (
      INSERT INTO population_change
        (agency_id, campaign_id, pact_id, kind, reason, note, from_unit, to_unit, effective_on, changed_at, decided_by_id,
         import_run_id)
      SELECT agency_id, ${campaignId}::uuid, id, 'resumed', 'Kedudukan hukum kembali ' || legal_standing, ${note}::text,
             unit_id, unit_id, ${effectiveOn}::date, ${now}, ${decidedById}::uuid,
             CASE WHEN ${fromFile} THEN import_run_id END
      FROM freed
    )
    SELECT count(*)::int AS n FROM freed`);
  return rows[0]?.n ?? 0;
}
