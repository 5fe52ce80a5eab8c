import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { isoDay, startOfDay } from "@/lib/format/date";
import { breakdownOf } from "@/lib/monitoring/breakdown";
import { paceOf } from "@/lib/monitoring/pace";
import { agencyCompletion, doneByDay, doneSince, reportingUnits, type UnitCompletion } from "@/lib/monitoring/queries";
import type { Totals } from "@/lib/monitoring/schema";
import type { UnitLine } from "@/lib/monitoring/unit-list";
import { waitingSheets } from "@/lib/monitoring/waiting";

type Facts = Pick<CampaignSummary, "id" | "zone" | "deadline" | "openedAt" | "closedAt">;

/** Everything the dashboard of an opened campaign shows; null without reach over the whole agency. */
export async function dashboardOf(actor: Actor, campaign: Facts, now: Date) {
  const midnight = startOfDay(isoDay(now, campaign.zone), campaign.zone);
  const [agency, units, byDay, waiting, today, breakdown] = await Promise.all([
    agencyCompletion(actor, campaign.id),
    reportingUnits(actor, campaign.id),
    doneByDay(actor, campaign.id, campaign.zone),
    waitingSheets(actor, campaign.id),
    doneSince(actor, campaign.id, midnight),
    breakdownOf(actor, campaign.id),
  ]);
  if (!agency) return null;
  return {
    totals: agency.totals,
    lines: units.map((unit) => unitLine(unit, campaign, today.get(unit.unit.id))),
    /** People done since midnight. */
    today: [...today.values()].reduce((sum, n) => sum + n, 0),
    breakdown,
    pace: paceNow(campaign, agency.totals, byDay, now),
    waiting,
  };
}

/** A reporting unit's row; the report's day is the one in the agency's zone, `today` its people done since midnight. */
export function unitLine(
  { unit, totals, reported }: UnitCompletion,
  { zone }: Pick<Facts, "zone">,
  today = 0,
): UnitLine {
  const standing = reported?.totals && reported.totalsAt ? { ...reported.totals, at: reported.totalsAt } : null;
  return {
    id: unit.id,
    name: unit.name,
    left: unit.left,
    totals,
    today,
    reported: standing && { rate: standing.rate, done: standing.done, day: isoDay(new Date(standing.at), zone) },
    reportStatus: reported?.state ?? "none",
  };
}

function paceNow(
  { openedAt, closedAt, deadline, zone }: Facts,
  totals: Totals,
  byDay: readonly { day: string; done: number }[],
  now: Date,
) {
  if (!openedAt) return null;
  return paceOf({
    opened: isoDay(new Date(openedAt), zone),
    deadline,
    today: isoDay(closedAt ? new Date(closedAt) : now, zone),
    target: totals.obligated - totals.exempt,
    done: totals.done,
    byDay,
  });
}

export type Dashboard = NonNullable<Awaited<ReturnType<typeof dashboardOf>>>;
