import { z } from "zod";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { isoDay } from "@/lib/format/date";
import { unitLine } from "@/lib/monitoring/dashboard";
import { aheadOf } from "@/lib/monitoring/expectation";
import { unitCompletion } from "@/lib/monitoring/queries";
import { reportScope } from "@/lib/monitoring/roll-up";
import { textChangeOf } from "@/lib/monitoring/text-change";
import { unitPath, unitTree } from "@/lib/monitoring/unit-tree";
import { turnsOfUnit } from "@/lib/monitoring/wave-turns";

/** Everything the page of one unit shows; null beyond the actor's reach. */
export async function watchedUnit(actor: Actor, campaign: CampaignSummary, unitId: string, now = new Date()) {
  if (!z.uuid().safeParse(unitId).success) return null;
  const [completion, nodes, standing, turns, textChange] = await Promise.all([
    unitCompletion(actor, campaign.id, unitId),
    unitTree(actor, campaign.id, unitId),
    unitPath(actor, unitId),
    turnsOfUnit(actor, campaign.id, unitId),
    textChangeOf(actor, campaign, unitId),
  ]);
  if (!completion || !standing) return null;
  const { unit, totals } = completion;
  // A unit may hold others that report for themselves: its own report, and so its figures, leave their people out.
  const scope = unit.reporting ? reportScope(nodes, unitId) : totals;
  const apart = nodes.filter((node) => node.reporting && node.id !== unitId).length;
  return {
    id: unitId,
    name: unit.name,
    reporting: unit.reporting,
    totals,
    scope,
    /** Of these, who cannot sign yet because their waves are to come; null once the campaign is closed, too. */
    notYet: campaign.status === "open" ? aheadOf(turns, isoDay(now, campaign.zone)) : null,
    /** Units beneath that report for themselves; 0 when the figures are those of everyone beneath. */
    apart: scope.obligated < totals.obligated ? apart : 0,
    line: unitLine(completion, campaign),
    letterNumber: completion.reported?.letterNumber ?? null,
    reportId: completion.reported?.reportId ?? null,
    textChange,
    nodes,
    ...standing,
  };
}
export type WatchedUnit = NonNullable<Awaited<ReturnType<typeof watchedUnit>>>;
