import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { isoDay, startOfDay, type Zone } from "@/lib/format/date";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import type { QueueUnit, ScanQueue, SheetView } from "@/lib/scans/schema";
import {
  accountOf,
  ownEmployee,
  type SheetRow,
  sheetColumns,
  sheetFacts,
  sheetTables,
  toSheetView,
} from "@/lib/scans/sheet-view";

/** Sheets that are sent to the screen at once; the figures beside them are exact. */
const AT_ONCE = 60;

/**
 * What waits for this officer's decision: the unit whose sheet waits longest first, then by age. One's own sheet, and
 * those that one uploaded, are counted apart and never offered.
 */
export async function scanQueue(
  actor: Actor,
  campaignId: string,
  { unitId, zone, now = new Date() }: { unitId?: string; zone: Zone; now?: Date },
): Promise<ScanQueue> {
  const { waiting, foreign, uploaded, offered } = waitingFor(actor, campaignId);
  const [units, sheets, [apart], today] = await Promise.all([
    queueUnits(offered),
    plain.$queryRaw<SheetRow[]>(sql`
      SELECT ${sheetColumns} ${sheetTables} ${sheetFacts}
      WHERE ${offered} ${inUnit(unitId)} ${queueOrder} LIMIT ${AT_ONCE}`),
    plain.$queryRaw<{ own: number; uploaded: number }[]>(sql`
      SELECT count(*) FILTER (WHERE NOT (${foreign}))::int AS own,
             count(*) FILTER (WHERE ${foreign} AND ${uploaded})::int AS uploaded
      ${sheetTables} WHERE ${waiting}`),
    doneToday(actor, campaignId, zone, now),
  ]);
  return {
    units,
    sheets: sheets.map((sheet) => toSheetView(sheet, actor)),
    own: apart?.own ?? 0,
    uploadedByViewer: apart?.uploaded ?? 0,
    ...today,
  };
}

/** Conditions of the sheets that wait for this officer: all of them, and those `offered` for a decision. */
export function waitingFor(actor: Actor, campaignId: string) {
  const waiting = sql`s.campaign_id = ${campaignId}::uuid AND s.state = 'awaiting' AND p.status = 'awaiting_verification'
    AND ${reachSql(visible.scansToVerify(actor), pactColumns)}`;
  const foreign = sql`p.employee_id IS DISTINCT FROM ${ownEmployee(actor)}::uuid`;
  const uploaded = sql`s.uploaded_by_id IS NOT DISTINCT FROM ${accountOf(actor)}::uuid`;
  return { waiting, foreign, uploaded, offered: sql`${waiting} AND ${foreign} AND NOT (${uploaded})` };
}

export const inUnit = (unitId: string | undefined): Sql =>
  z.uuid().safeParse(unitId).success ? sql`AND ru.id = ${unitId}::uuid` : sql``;

/** The unit whose sheet waits longest first, then by age. */
export const queueOrder = sql`
  ORDER BY min(s.uploaded_at) OVER (PARTITION BY ru.id), ru."left", s.uploaded_at, s.id`;

/** Reporting units with sheets under the condition. */
export async function queueUnits(offered: Sql): Promise<QueueUnit[]> {
  const units = await plain.$queryRaw<(Omit<QueueUnit, "oldestAt"> & { oldestAt: Date })[]>(sql`
    SELECT ru.id, ru.name, count(*)::int AS waiting, min(s.uploaded_at) AS "oldestAt"
    ${sheetTables} WHERE ${offered} GROUP BY ru.id ORDER BY min(s.uploaded_at), ru."left"`);
  return units.map((unit) => ({ ...unit, oldestAt: unit.oldestAt.toISOString() }));
}

/** One sheet as the officer sees it, in whatever state; null beyond reach. */
export async function findScan(actor: Actor, scanId: string | undefined): Promise<SheetView | null> {
  if (!z.uuid().safeParse(scanId).success) return null;
  const [row] = await plain.$queryRaw<SheetRow[]>(sql`
    SELECT ${sheetColumns} ${sheetTables} ${sheetFacts}
    WHERE s.id = ${scanId}::uuid AND ${reachSql(visible.scansToVerify(actor), pactColumns)}`);
  return row ? toSheetView(row, actor) : null;
}

/** Sheets of a campaign by their ids, in whatever state; those beyond reach are left out. */
export async function findScans(actor: Actor, campaignId: string, scanIds: readonly string[]): Promise<SheetView[]> {
  const rows = await plain.$queryRaw<SheetRow[]>(sql`
    SELECT ${sheetColumns} ${sheetTables} ${sheetFacts}
    WHERE s.id = ANY(${scanIds}::uuid[]) AND s.campaign_id = ${campaignId}::uuid
      AND ${reachSql(visible.scansToVerify(actor), pactColumns)}`);
  return rows.map((row) => toSheetView(row, actor));
}

/** The officer's own day: decisions that stand, and the usual seconds between two of one sitting. */
export async function doneToday(actor: Actor, campaignId: string, zone: Zone, now: Date = new Date()) {
  const since = startOfDay(isoDay(now, zone), zone);
  const [row] = await plain.$queryRaw<{ done: number; seconds: number | null }[]>(sql`
    SELECT count(*)::int AS done,
           (percentile_cont(0.5) WITHIN GROUP (ORDER BY gap) FILTER (WHERE gap < 120 AND alone))::int AS seconds
    FROM (SELECT extract(epoch FROM v.verified_at - lag(v.verified_at) OVER (ORDER BY v.verified_at)) AS gap,
                 v.run_id IS NULL AS alone
          FROM verification v JOIN scan s ON s.id = v.scan_id
          WHERE v.verified_by_id = ${accountOf(actor)}::uuid AND s.campaign_id = ${campaignId}::uuid
            AND v.verified_at >= ${since} AND v.reversed_at IS NULL) decisions`);
  const done = row?.done ?? 0;
  return { doneToday: done, secondsEach: done >= 5 ? (row?.seconds ?? null) : null };
}
