import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { isoDay, startOfDay } from "@/lib/format/date";
import { breakdownOf } from "@/lib/monitoring/breakdown";
import { doneOf } from "@/lib/monitoring/done";
import { aheadOf, type Turn } from "@/lib/monitoring/expectation";
import { paceOf, rateOn } from "@/lib/monitoring/pace";
import { agencyCompletion, reportingUnits, type UnitCompletion } from "@/lib/monitoring/queries";
import { due } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { textChangeOf } from "@/lib/monitoring/text-change";
import { type UnitLine, waitsForTurn } from "@/lib/monitoring/unit-list";
import { waitingSheets } from "@/lib/monitoring/waiting";
import { turnsByUnit } from "@/lib/monitoring/wave-turns";

type Facts = Pick<CampaignSummary, "id" | "zone" | "deadline" | "openedAt" | "closedAt">;

/** Everything the dashboard of an opened campaign shows; null without reach over the whole agency. */
export async function dashboardOf(actor: Actor, campaign: Facts, now: Date) {
  const { zone } = campaign;
  const midnight = startOfDay(isoDay(now, zone), zone);
  const [agency, units, done, waiting, breakdown, turns, textChange] = await Promise.all([
    agencyCompletion(actor, campaign.id),
    reportingUnits(actor, campaign.id),
    doneOf(actor, campaign.id, { zone, since: midnight }),
    waitingSheets(actor, campaign.id),
    breakdownOf(actor, campaign.id),
    turnsByUnit(actor, campaign.id),
    textChangeOf(actor, campaign),
  ]);
  if (!agency) return null;
  const anew = textChange?.day;
  return {
    totals: agency.totals,
    lines: withTurns(
      units.map((unit) => unitLine(unit, campaign, done.latest.get(unit.unit.id))),
      campaign,
      { turns, anew },
      now,
    ),
    /** People done since midnight. */
    today: [...done.latest.values()].reduce((sum, n) => sum + n, 0),
    breakdown: { ...breakdown, byMethod: done.byMethod },
    pace: paceNow(campaign, agency.totals, done.byDay, { turns: [...turns.values()].flat(), anew }, now),
    waiting,
    textChange,
  };
}

/**
 * A reporting unit's row, its waves left aside; the report's day is the one in the agency's zone, `today` its people
 * done since midnight.
 */
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
    notYet: null,
    pace: null,
  };
}

/** The rows with the pace of each unit's own waves, and who of it waits for one; neither after a closing. */
function withTurns(
  lines: UnitLine[],
  campaign: Facts,
  { turns, anew }: { turns: ReadonlyMap<string, Turn[]>; anew: string | undefined },
  now: Date,
): UnitLine[] {
  const { openedAt, closedAt, deadline, zone } = campaign;
  if (!openedAt || closedAt) return lines;
  const today = isoDay(now, zone);
  const rate = rateOn({ opened: isoDay(new Date(openedAt), zone), deadline, today, anew });
  return lines.map((line) => {
    const own = turns.get(line.id) ?? [];
    const target = due(line.totals);
    const ahead = aheadOf(own, today);
    const placed = { ...line, notYet: ahead && { people: ahead.people, first: ahead.first } };
    return { ...placed, pace: waitsForTurn(placed) ? null : rate({ target, done: line.totals.done }, own) };
  });
}

function paceNow(
  { openedAt, closedAt, deadline, zone }: Facts,
  totals: Totals,
  byDay: readonly { day: string; done: number }[],
  parts: { turns: readonly Turn[]; anew: string | undefined },
  now: Date,
) {
  if (!openedAt) return null;
  return paceOf({
    opened: isoDay(new Date(openedAt), zone),
    deadline,
    today: isoDay(closedAt ? new Date(closedAt) : now, zone),
    target: due(totals),
    done: totals.done,
    byDay,
    ...parts,
  });
}

export type Dashboard = NonNullable<Awaited<ReturnType<typeof dashboardOf>>>;
