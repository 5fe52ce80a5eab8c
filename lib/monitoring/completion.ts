import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { agencyCompletion, reportingUnits, unitCompletion } from "@/lib/monitoring/queries";

const completionInput = z.object({ campaignId: z.uuid(), unit: z.uuid().optional() });

/**
 * Completion of a unit and of each of its children in the tree; without a unit that of the whole agency, whose children
 * are then the units that report, each with the people it answers for.
 * @throws Refusal not_found beyond the actor's reach
 */
export async function completionOf(actor: Actor, raw: unknown) {
  const { campaignId, unit } = parseInput(completionInput, raw);
  if (unit) {
    const completion = await unitCompletion(actor, campaignId, unit);
    if (!completion) throw new Refusal("not_found");
    return completion;
  }
  const agency = await agencyCompletion(actor, campaignId);
  if (!agency) throw new Refusal("not_found");
  return { ...agency, children: await reportingUnits(actor, campaignId) };
}
