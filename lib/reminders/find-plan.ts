import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Sql, type Statements, sql } from "@/lib/db";
import { isoDay, type Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";
import { nextRoundAt } from "@/lib/reminders/rules";
import { type Plan, type PlanView, planFields } from "@/lib/reminders/schema";

export type PlanRow = Partial<Omit<Plan, "enabled">> & {
  enabled: boolean | null;
  campaignId: string;
  agencyId: string;
  campaignStatus: string;
  openedAt: Date | null;
  rounds: number | null;
  lastRoundOn: string | null;
  zone: Zone;
};

const columns: ReachColumns = { agency: sql`c.agency_id`, left: sql`NULL::int` };

/** Campaigns with their plan, whether they have one or not. */
export function planRows(tx: Statements, where: Sql): PromiseLike<PlanRow[]> {
  return tx.$queryRaw<PlanRow[]>(sql`
    SELECT c.id AS "campaignId", c.agency_id AS "agencyId", c.status::text AS "campaignStatus",
           c.opened_at AS "openedAt", a.zone::text AS zone, l.enabled, l.every_days AS "everyDays", l.hour,
           l.quiet_weekdays AS "quietWeekdays", l.quiet_dates AS "quietDates", l.max_per_person AS "maxPerPerson",
           l.head_after AS "headAfter", l.opd_after AS "opdAfter", l.bkpsdm_after AS "bkpsdmAfter", l.rounds,
           to_char(l.last_round_on, 'YYYY-MM-DD') AS "lastRoundOn"
    FROM campaign c JOIN agency a ON a.id = c.agency_id LEFT JOIN reminder_plan l ON l.campaign_id = c.id
    WHERE ${where}`);
}

/** The plan of a row: as it was saved, or what a first form shows. */
export function planOf({ enabled, campaignId: _c, ...row }: PlanRow): Plan {
  return planFields.parse(enabled === null ? {} : { enabled, ...row });
}

/** When the plan of a row starts its next round. */
export function nextOf(row: PlanRow, now: Date): Date | null {
  const openedOn = isoDay(row.openedAt ?? now, row.zone);
  return nextRoundAt(planOf(row), { ...row, openedOn }, now);
}

/** The plan of a campaign, off where none was ever saved; null beyond the actor's reach. */
export async function findPlan(actor: Actor, campaignId: string, now = new Date()): Promise<PlanView | null> {
  if (!isUuid(campaignId)) return null;
  const [row] = await planRows(plain, sql`c.id = ${campaignId}::uuid AND ${reachSql(visible.drafts(actor), columns)}`);
  if (!row) return null;
  const { rounds, lastRoundOn } = row;
  const nextAt = nextOf(row, now)?.toISOString() ?? null;
  return { campaignId, ...planOf(row), rounds: rounds ?? 0, lastRoundOn, nextAt };
}
