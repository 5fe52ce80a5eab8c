import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { ianaZoneOf, type Zone } from "@/lib/format/date";
import { type SignatureMethod, signatureMethods } from "@/lib/pacts/schema";
import { visible } from "@/lib/policy";

const columns: ReachColumns = { agency: sql`p.agency_id`, left: sql`u."left"` };

export type MethodCount = { method: SignatureMethod; done: number };

/** The people of a campaign who are done, counted three ways; each way adds up to the same people. */
export type Done = {
  /** By calendar day of the agency's zone, oldest first: [{ day: "2028-10-13", done: 268 }]. */
  byDay: { day: string; done: number }[];
  byMethod: MethodCount[];
  /** Since `since`, by the unit that reports for them; those of no such unit under the agency's root. */
  latest: Map<string, number>;
};

type Row = { day: string | null; method: SignatureMethod | null; unit: string | null; done: number; latest: number };

// One statement for all three, for each of its own would read every signature again. The pact is found by its key alone:
// with the campaign beside it, a planner without statistics (a database just filled) walks all pacts for each signature.
/** Everybody within reach whose signature counts. */
export async function doneOf(
  actor: Actor,
  campaignId: string,
  { zone, since }: { zone: Zone; since: Date },
): Promise<Done> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, method, unit::text, count(*)::int AS done,
           (count(*) FILTER (WHERE signed_at >= ${since}))::int AS latest
    FROM (
      SELECT (s.signed_at AT TIME ZONE ${ianaZoneOf(zone)})::date AS day, s.method::text AS method,
             COALESCE(u.reporting_unit_id, root.id) AS unit, s.signed_at
      FROM signature s
      JOIN pact p ON p.id = s.pact_id AND p.status IN ('signed', 'verified')
      LEFT JOIN unit u ON u.id = p.unit_id
      LEFT JOIN unit root ON root.agency_id = p.agency_id AND root.parent_id IS NULL AND root.gone_at IS NULL
      WHERE s.campaign_id = ${campaignId}::uuid AND s.superseded_at IS NULL
        AND ${reachSql(visible.figures(actor), columns)}
    ) signed
    GROUP BY GROUPING SETS ((day), (method), (unit)) ORDER BY day`);
  return {
    byDay: rows.flatMap(({ day, done }) => (day ? [{ day, done }] : [])),
    byMethod: inOrder(rows.flatMap(({ method, done }) => (method ? [{ method, done }] : []))),
    latest: new Map(rows.flatMap(({ unit, latest }) => (unit && latest > 0 ? [[unit, latest] as const] : []))),
  };
}

/** The same by method, of one unit with all below it. */
export async function doneByMethod(actor: Actor, campaignId: string, unitId: string): Promise<MethodCount[]> {
  return inOrder(
    await plain.$queryRaw<MethodCount[]>(sql`
      SELECT s.method::text AS method, count(*)::int AS done
      FROM signature s
      JOIN pact p ON p.id = s.pact_id AND p.status IN ('signed', 'verified')
      JOIN unit u ON u.id = p.unit_id
      JOIN unit top ON top.id = ${unitId}::uuid AND top.agency_id = u.agency_id
        AND u."left" BETWEEN top."left" AND top."right"
      WHERE s.campaign_id = ${campaignId}::uuid AND s.superseded_at IS NULL
        AND ${reachSql(visible.figures(actor), columns)}
      GROUP BY 1`),
  );
}

const inOrder = (rows: readonly MethodCount[]): MethodCount[] =>
  signatureMethods.flatMap((method) => rows.filter((row) => row.method === method));
