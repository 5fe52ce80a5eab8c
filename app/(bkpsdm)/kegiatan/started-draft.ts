import {
  contestsFromValues,
  contestsSoFar,
  type DraftValues,
  draftFromValues,
  emptyDraft,
  firstOf,
  nameFromValues,
} from "@/lib/campaigns/form-draft";
import { findCampaign } from "@/lib/campaigns/queries";
import { proposedText } from "@/lib/campaigns/standard-texts";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";

/** The draft that the short first form means: its own words, and safe ones for the rest. @throws Refusal not_found */
export async function startedDraft(actor: Actor, values: DraftValues) {
  const agencyId = firstOf(values, "agencyId");
  const fresh = draftFromValues({ ...emptyDraft(), ...values, text: proposedText(contestsSoFar(values)) });
  const copiedFrom = firstOf(values, "copiedFrom");
  if (!copiedFrom) return { ...fresh, agencyId };
  const source = await findCampaign(actor, copiedFrom);
  if (!source?.text) throw new Refusal("not_found");
  const { id: _id, version: _version, ...text } = source.text;
  return {
    agencyId,
    copiedFrom,
    name: nameFromValues(values),
    deadline: firstOf(values, "deadline"),
    contests: contestsFromValues(values),
    legalBases: source.legalBases,
    population: { ...(firstOf(values, "copyPopulation") ? source.population : fresh.population), cohorts: [] },
    options: source.options,
    text,
  };
}
