import { type Statements, sql } from "@/lib/db";

/** A unit of a campaign whose lines do not add up to its people: all of them, or the exempt among them. */
export type LineFault = {
  campaignId: string;
  unitId: string;
  lines: number;
  people: number;
  exemptLines: number;
  exemptPeople: number;
};

/** Every unit at which the lines of the history do not sum to Sasaran and Dikecualikan; none when all is well. Reads all lines. */
export function findLineFaults(tx: Statements): PromiseLike<LineFault[]> {
  return tx.$queryRaw<LineFault[]>(sql`
    WITH told AS (
      SELECT campaign_id, unit_id, sum(n)::int AS lines, sum(x)::int AS exempt FROM (
        SELECT campaign_id, to_unit AS unit_id, 1 AS n, (exempt OR kind = 'exempted')::int AS x
        FROM population_change WHERE to_unit IS NOT NULL
        UNION ALL
        SELECT campaign_id, from_unit, -1, -(exempt OR kind = 'resumed')::int
        FROM population_change WHERE from_unit IS NOT NULL
      ) each GROUP BY 1, 2
    ), counted AS (
      SELECT campaign_id, unit_id, count(*)::int AS people, (count(*) FILTER (WHERE status = 'exempt'))::int AS exempt
      FROM pact WHERE status <> 'removed' GROUP BY 1, 2
    ), compared AS (
      SELECT campaign_id, unit_id, COALESCE(told.lines, 0) AS lines, COALESCE(counted.people, 0) AS people,
             COALESCE(told.exempt, 0) AS exempt_lines, COALESCE(counted.exempt, 0) AS exempt_people
      FROM told FULL JOIN counted USING (campaign_id, unit_id)
    )
    SELECT campaign_id AS "campaignId", unit_id AS "unitId", lines, people, exempt_lines AS "exemptLines",
           exempt_people AS "exemptPeople"
    FROM compared WHERE (lines, exempt_lines) <> (people, exempt_people) ORDER BY 1, 2`);
}
