import type { Actor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import { isReversible, type RunHindrance, runHindrance } from "@/lib/scans/rules";
import { inUnit, queueOrder, queueUnits, waitingFor } from "@/lib/scans/scan-queue";
import type { LatestRun, QueueUnit, SheetView } from "@/lib/scans/schema";
import { accountOf, type SheetRow, sheetColumns, sheetFacts, sheetTables, toSheetView } from "@/lib/scans/sheet-view";

/** Sheets on one contact sheet, and of the others that are named beside them. */
export const ON_CONTACT_SHEET = 60;
const NAMED = 30;

export type ContactSheet = {
  units: QueueUnit[];
  /** May be accepted together. */
  fitting: SheetView[];
  /** Have to be looked at one by one, each with what speaks against it. */
  others: { sheet: SheetView; hindrance: RunHindrance }[];
  /** All of the view that have to be looked at so, as far as is known before the other contact sheets are opened. */
  othersCount: number;
  /** Sheets of the view that the machine found fit at first sight. */
  candidates: number;
};

// What the machine alone can tell, so that many single uploads never crowd the fitting sheets out of the view.
const likely = sql`(bp.state = 'matched' AND bp.reason IS NULL AND bp.places->0->>'verdict' = 'inked') IS TRUE`;

/** Sheets that wait for this officer, many at once: those that agree in everything, and why the others do not. */
export async function contactSheet(
  actor: Actor,
  campaignId: string,
  { unitId, from = 0 }: { unitId?: string; from?: number },
): Promise<ContactSheet> {
  const { offered } = waitingFor(actor, campaignId);
  const waiting = sql`${offered} ${inUnit(unitId)}`;
  const [units, [counts], likelies, rest] = await Promise.all([
    queueUnits(offered),
    plain.$queryRaw<{ candidates: number; remaining: number }[]>(sql`
      SELECT count(*) FILTER (WHERE ${likely})::int AS candidates, count(*) FILTER (WHERE NOT ${likely})::int AS remaining
      ${sheetTables} LEFT JOIN batch_page bp ON bp.id = s.batch_page_id WHERE ${waiting}`),
    plain.$queryRaw<SheetRow[]>(sql`
      SELECT ${sheetColumns} ${sheetTables} ${sheetFacts} WHERE ${waiting} AND ${likely} ${queueOrder}
      LIMIT ${ON_CONTACT_SHEET} OFFSET ${from}`),
    plain.$queryRaw<SheetRow[]>(sql`
      SELECT ${sheetColumns} ${sheetTables} ${sheetFacts} WHERE ${waiting} AND NOT ${likely} ${queueOrder}
      LIMIT ${NAMED}`),
  ]);
  const judged = [...likelies, ...rest].map((row) => {
    const sheet = toSheetView(row, actor);
    return { sheet, hindrance: runHindrance(sheet) };
  });
  return {
    units,
    fitting: judged.flatMap(({ sheet, hindrance }) => (hindrance ? [] : [sheet])),
    others: judged.flatMap(({ sheet, hindrance }) => (hindrance ? [{ sheet, hindrance }] : [])),
    // Fit at first sight and not after all: the same bytes elsewhere, say.
    othersCount:
      (counts?.remaining ?? 0) + judged.slice(0, likelies.length).filter(({ hindrance }) => hindrance).length,
    candidates: counts?.candidates ?? 0,
  };
}

/** The officer's latest run in a campaign, as long as it may be taken back and something of it still stands. */
export async function latestRun(actor: Actor, campaignId: string, now: Date = new Date()): Promise<LatestRun | null> {
  const [run] = await plain.$queryRaw<{ runId: string; decidedAt: Date; accepted: number }[]>(sql`
    SELECT v.run_id AS "runId", max(v.verified_at) AS "decidedAt",
           count(*) FILTER (WHERE v.reversed_at IS NULL)::int AS accepted
    FROM verification v JOIN scan s ON s.id = v.scan_id
    WHERE v.verified_by_id = ${accountOf(actor)}::uuid AND s.campaign_id = ${campaignId}::uuid AND v.run_id IS NOT NULL
    GROUP BY v.run_id ORDER BY max(v.verified_at) DESC LIMIT 1`);
  if (!run || run.accepted === 0) return null;
  const verifiedById = accountOf(actor) ?? "";
  if (!isReversible({ verifiedById, verifiedAt: run.decidedAt }, verifiedById, now)) return null;
  return { ...run, decidedAt: run.decidedAt.toISOString() };
}
