import { type Statements, sql } from "@/lib/db";

/** A unit of a campaign whose lines do not add up to its people. */
export type LineFault = { campaignId: string; unitId: string; lines: number; people: number };

/** Every unit at which the lines of the history do not sum to the obligated; none when all is well. Reads all lines. */
export function findLineFaults(tx: Statements): PromiseLike<LineFault[]> {
  return tx.$queryRaw<LineFault[]>(sql`
    WITH told AS (
      SELECT campaign_id, unit_id, sum(n)::int AS lines FROM (
        SELECT campaign_id, to_unit AS unit_id, 1 AS n FROM population_change WHERE to_unit IS NOT NULL
        UNION ALL
        SELECT campaign_id, from_unit, -1 FROM population_change WHERE from_unit IS NOT NULL
      ) each GROUP BY 1, 2
    ), counted AS (
      SELECT campaign_id, unit_id, count(*)::int AS people FROM pact WHERE status <> 'removed' GROUP BY 1, 2
    )
    SELECT campaign_id AS "campaignId", unit_id AS "unitId", COALESCE(lines, 0) AS lines, COALESCE(people, 0) AS people
    FROM told FULL JOIN counted USING (campaign_id, unit_id)
    WHERE COALESCE(lines, 0) <> COALESCE(people, 0) ORDER BY 1, 2`);
}
