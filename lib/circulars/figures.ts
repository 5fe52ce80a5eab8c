import { findCircular, MUST_READ } from "@/lib/circulars/queries";
import {
  childReadings,
  type ReadingLine,
  type ReadingShare,
  reportingReadings,
  shareBeneath,
  shareOf,
  type UnitReading,
} from "@/lib/circulars/rules";
import { type ReadingFigures, unitFilter } from "@/lib/circulars/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

const columns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

/**
 * Who must read and who has, unit by unit within reach, in official order. People are counted where their pact stands
 * now, as everywhere, so that those who joined owe it too and those who left count nowhere.
 */
export async function unitReadings(
  actor: Actor,
  { id, campaignId, agencyId }: { id: string; campaignId: string; agencyId: string },
): Promise<UnitReading[]> {
  return plain.$queryRaw(sql`
    WITH due AS (
      SELECT p.unit_id, sum(p.count)::int AS n FROM completion_counter p
      WHERE p.campaign_id = ${campaignId}::uuid AND ${MUST_READ} GROUP BY 1
    ), done AS (
      SELECT p.unit_id, count(*)::int AS n FROM circular_reading r
      JOIN pact p ON p.campaign_id = ${campaignId}::uuid AND p.employee_id = r.employee_id AND ${MUST_READ}
      WHERE r.circular_id = ${id}::uuid GROUP BY 1
    )
    SELECT u.id, u.parent_id AS "parentId", u.name, u."left", u."right", u.reporting_unit_id AS "reportingUnitId",
           COALESCE(due.n, 0) AS due, COALESCE(done.n, 0) AS read
    FROM unit u LEFT JOIN due ON due.unit_id = u.id LEFT JOIN done ON done.unit_id = u.id
    WHERE u.agency_id = ${agencyId}::uuid AND ${reachSql(visible.figures(actor), columns)}
      AND (u.gone_at IS NULL OR due.n > 0)
    ORDER BY u."left"`);
}

/**
 * The figures of a unit with those of the units right beneath it; without a unit those of the whole agency, whose
 * children are then the units that report. @throws Refusal("not_found") beyond reach
 */
export async function readingFigures(actor: Actor, circularId: string, raw: unknown = {}): Promise<ReadingFigures> {
  const { unit } = parseInput(unitFilter, raw);
  const circular = await findCircular(actor, circularId);
  if (!circular) throw new Refusal("not_found");
  const units = await unitReadings(actor, circular);
  const top = units.find(({ id, parentId }) => (unit ? id === unit : parentId === null));
  if (!top) throw new Refusal("not_found");
  const children = unit ? childReadings(units, unit) : reportingReadings(units);
  return {
    unit: { id: top.id, name: top.name },
    ...shareBeneath(units, top),
    own: shareOf(top),
    children: children.map(toChild),
  };
}

const toChild = ({ id, name, hasChildren, due, read, rate }: ReadingLine) => ({
  unit: { id, name, hasChildren },
  ...{ due, read, rate },
});

/** Wajib baca and sudah membaca of each circular of a campaign, of a unit with all below it or of all within reach. */
export async function circularShares(
  actor: Actor,
  campaignId: string,
  unitId?: string,
): Promise<Map<string, ReadingShare>> {
  const within: Sql = unitId
    ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unitId}::uuid AND top.agency_id = u.agency_id
                      AND u."left" BETWEEN top."left" AND top."right")`
    : sql``;
  const mine = sql`${reachSql(visible.figures(actor), columns)} ${within}`;
  const rows = await plain.$queryRaw<{ id: string; due: number; read: number }[]>(sql`
    WITH done AS (
      SELECT r.circular_id, count(*)::int AS n FROM circular y JOIN circular_reading r ON r.circular_id = y.id
      JOIN pact p ON p.campaign_id = y.campaign_id AND p.employee_id = r.employee_id AND ${MUST_READ}
      JOIN unit u ON u.id = p.unit_id
      WHERE y.campaign_id = ${campaignId}::uuid AND ${mine} GROUP BY 1
    )
    SELECT y.id, COALESCE(done.n, 0) AS read, COALESCE((
             SELECT sum(p.count)::int FROM completion_counter p JOIN unit u ON u.id = p.unit_id
             WHERE p.campaign_id = ${campaignId}::uuid AND ${MUST_READ} AND ${mine}), 0) AS due
    FROM circular y LEFT JOIN done ON done.circular_id = y.id WHERE y.campaign_id = ${campaignId}::uuid`);
  return new Map(rows.map(({ id, ...count }) => [id, shareOf(count)]));
}
