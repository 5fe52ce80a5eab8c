import { type Statements, sql } from "@/lib/db";

/** A counter that does not say what the people say. */
export type CounterFault = {
  campaignId: string;
  unitId: string;
  employmentType: string;
  status: string;
  counted: number;
  people: number;
};

/** Every counter that differs from the people it stands for; none when all is well. Reads all pacts. */
export async function findCounterFaults(tx: Statements): Promise<CounterFault[]> {
  return tx.$queryRaw<CounterFault[]>(sql`
    WITH truth AS (
      SELECT campaign_id, unit_id, employment_type, status, count(*)::int AS people FROM pact GROUP BY 1, 2, 3, 4
    )
    SELECT campaign_id AS "campaignId", unit_id AS "unitId", employment_type::text AS "employmentType",
           status::text AS status, COALESCE(k.count, 0) AS counted, COALESCE(t.people, 0) AS people
    FROM truth t FULL JOIN completion_counter k USING (campaign_id, unit_id, employment_type, status)
    WHERE COALESCE(k.count, 0) <> COALESCE(t.people, 0)
    ORDER BY 1, 2, 3, 4`);
}

/**
 * Counts the people anew and replaces the counters that were wrong; answers what was wrong. Holds signing back while it
 * runs, so that nobody is counted twice.
 */
export async function mendCounters(tx: Statements): Promise<CounterFault[]> {
  await tx.$executeRaw(sql`LOCK TABLE pact IN SHARE MODE`);
  const faults = await findCounterFaults(tx);
  if (faults.length === 0) return faults;
  await tx.$executeRaw(sql`DELETE FROM completion_counter`);
  await tx.$executeRaw(sql`
    INSERT INTO completion_counter (agency_id, campaign_id, unit_id, employment_type, status, count)
    SELECT agency_id, campaign_id, unit_id, employment_type, status, count(*) FROM pact GROUP BY 1, 2, 3, 4, 5`);
  return faults;
}
