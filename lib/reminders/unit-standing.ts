import { turnHasCome } from "@/lib/campaigns/wave-sql";
import { type Sql, type Statements, sql } from "@/lib/db";
import { isoDay, type Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { deadlineWords } from "@/lib/reminders/deadline-words";
import { LISTED } from "@/lib/reminders/letter";
import type { UnitStanding } from "@/lib/reminders/letter-facts";
import type { Item } from "@/lib/reminders/work-out";

type Row = {
  campaignName: string;
  deadline: string;
  unitName: string;
  unitId: string;
  agencyId: string;
  left: number;
  right: number;
  owing: number;
  done: number;
  waiting: number;
  missing: number;
  /** People who count in none of these: their wave has not begun. */
  notYet: number;
};

// Who declined counts as missing, as on the unit's desk: no message may tell the two apart.
const MISSING = sql`('pending', 'returned', 'declined')`;

/** SQL, int: those counted as missing whose wave has not begun, where `place` holds for their unit `v`. */
const notYet = (campaignId: string, day: string, place: Sql) => sql`(
  SELECT count(*)::int FROM pact p JOIN wave w ON w.id = p.wave_id JOIN unit v ON v.id = p.unit_id
  WHERE w.campaign_id = ${campaignId}::uuid AND p.campaign_id = ${campaignId}::uuid AND p.status IN ${MISSING}
    AND NOT ${turnHasCome(sql`${day}::date`)} AND ${place})`;

/** The units of a message with their figures, the first names, or the units below where there are some. */
export async function unitStandings(tx: Statements, items: readonly Item[], zone: Zone, now: Date) {
  const standings: UnitStanding[] = [];
  const day = isoDay(now, zone);
  for (const { audience, campaignId, unitId } of items) {
    if (audience === "person" || audience === "group") continue;
    const row = await standingOf(tx, campaignId, unitId, day);
    if (!row || row.missing === 0) continue;
    const wide = audience === "opd" || audience === "bkpsdm";
    const subUnits = wide ? await subUnitsOf(tx, campaignId, row, { reporting: audience === "bkpsdm", day }) : [];
    const { campaignName, unitName, owing, done, waiting, missing } = row;
    standings.push({
      ...{ campaignName, unitName, owing, done, waiting, missing, subUnits },
      ...deadlineWords(row.deadline, zone, now),
      names: subUnits.length > 0 ? [] : await namesOf(tx, campaignId, row, day),
    });
  }
  return standings;
}

/**
 * A unit with everything below it in one campaign; without a unit, the agency's whole tree. Whoever's wave has not begun
 * by that day is neither owing nor missing yet.
 */
export async function standingOf(
  tx: Statements,
  campaignId: string,
  unitId: string | null,
  day: string,
): Promise<Row | null> {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT c.name AS "campaignName", to_char(c.deadline, 'YYYY-MM-DD') AS deadline, top.id AS "unitId",
           top.name AS "unitName", top.agency_id AS "agencyId", top."left", top."right",
           COALESCE(sum(k.count) FILTER (WHERE k.status NOT IN ('exempt', 'removed')), 0)::int AS owing,
           COALESCE(sum(k.count) FILTER (WHERE k.status IN ('signed', 'verified')), 0)::int AS done,
           COALESCE(sum(k.count) FILTER (WHERE k.status = 'awaiting_verification'), 0)::int AS waiting,
           COALESCE(sum(k.count) FILTER (WHERE k.status IN ${MISSING}), 0)::int AS missing,
           ${notYet(campaignId, day, sql`v.agency_id = top.agency_id AND v."left" BETWEEN top."left" AND top."right"`)} AS "notYet"
    FROM campaign c
    JOIN unit top ON top.agency_id = c.agency_id
      AND (top.id = ${unitId}::uuid OR (${unitId}::uuid IS NULL AND top.parent_id IS NULL AND top.gone_at IS NULL))
    LEFT JOIN unit u ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
    LEFT JOIN completion_counter k ON k.campaign_id = c.id AND k.unit_id = u.id
    WHERE c.id = ${campaignId}::uuid AND c.status = 'open' GROUP BY c.id, top.id`);
  if (!row) return null;
  return { ...row, owing: row.owing - row.notYet, missing: row.missing - row.notYet };
}

type Below = { reporting: boolean; day: string };

async function subUnitsOf(tx: Statements, campaignId: string, top: Row, { reporting, day }: Below) {
  const below = reporting
    ? sql`s.agency_id = ${top.agencyId}::uuid AND s.reporting AND s.gone_at IS NULL`
    : sql`s.parent_id = ${top.unitId}::uuid AND s.gone_at IS NULL`;
  const belongs = reporting
    ? sql`u.reporting_unit_id = s.id`
    : sql`u.agency_id = s.agency_id AND u."left" BETWEEN s."left" AND s."right"`;
  const place = reporting
    ? sql`v.reporting_unit_id = s.id`
    : sql`v.agency_id = s.agency_id AND v."left" BETWEEN s."left" AND s."right"`;
  const rows = await tx.$queryRaw<{ name: string; missing: number }[]>(sql`
    SELECT s.name, sum(k.count)::int - ${notYet(campaignId, day, place)} AS missing FROM unit s JOIN unit u ON ${belongs}
    JOIN completion_counter k ON k.unit_id = u.id AND k.campaign_id = ${campaignId}::uuid AND k.status IN ${MISSING}
    WHERE ${below} GROUP BY s.id HAVING sum(k.count) > 0 ORDER BY missing DESC, s."left"`);
  return rows.filter(({ missing }) => missing > 0);
}

/** The first people of a unit (and below) who have not signed, as the unit's desk lists them. */
export async function namesOf(
  tx: Statements,
  campaignId: string,
  top: Pick<Row, "agencyId" | "left" | "right">,
  day: string,
) {
  const rows = await tx.$queryRaw<{ name: string; titleFront: string | null; titleBack: string | null }[]>(sql`
    SELECT e.name, e.title_front AS "titleFront", e.title_back AS "titleBack"
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN employee e ON e.id = p.employee_id
    LEFT JOIN wave w ON w.id = p.wave_id
    WHERE p.campaign_id = ${campaignId}::uuid AND p.status IN ${MISSING} AND u.agency_id = ${top.agencyId}::uuid
      AND u."left" BETWEEN ${top.left} AND ${top.right}
      AND ${turnHasCome(sql`${day}::date`)}
    ORDER BY u."left", e.name, p.id LIMIT ${LISTED}`);
  return rows.map(fullName);
}
