import { z } from "zod";
import type { DraftAnswer } from "@/components/campaigns/guide/step-forms";
import { type DraftValues, firstOf, ruleFromValues, valuesOf } from "@/lib/campaigns/form-draft";
import { populationSchema } from "@/lib/campaigns/population-rule";
import { campaignPopulation, findCampaign, findDraftAgency, searchUnits } from "@/lib/campaigns/queries";
import { listWaves } from "@/lib/campaigns/wave-queries";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";

/** All values of a form by field name, as typed. */
export function valuesOfForm(form: FormData): DraftValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$"));
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]),
  );
}

/** An empty list of units would mean all of them. @throws Refusal("invalid_input") at the field */
export function assertSomeUnits(values: DraftValues, field: string): void {
  if (firstOf(values, "units") !== "some" || valuesOf(values, "unitIds").length > 0) return;
  throw new Refusal("invalid_input", { fields: { [field]: "Pilih sedikitnya satu unit" } });
}

/** The population of a sent form, with the cohorts that stand in the draft, unless they were unticked. */
export async function sentPopulation(actor: Actor, values: DraftValues) {
  if (firstOf(values, "langkah") !== "cari") assertSomeUnits(values, "population.unitIds");
  const source = await findCampaign(actor, firstOf(values, "campaignId"));
  if (!source) throw new Refusal("not_found");
  const kept = firstOf(values, "keepCohorts") !== "";
  return {
    agencyId: source.agencyId,
    population: { ...ruleFromValues(values), cohorts: kept ? source.population.cohorts : [] },
  };
}

/** What a step before saving asks for: the figures of the rule, or units by name; null when the rule is to be saved. */
export async function populationAnswer(
  actor: Actor,
  form: FormData,
  { agencyId, population }: Awaited<ReturnType<typeof sentPopulation>>,
): Promise<DraftAnswer | null> {
  const step = form.get("langkah");
  if (step !== "hitung" && step !== "cari") return null;
  const units = await unitsToOffer(actor, agencyId, form, population.unitIds);
  if (step === "cari") return { figures: null, units };
  const asked = parseInput(z.object({ population: populationSchema }), { population });
  const waves = await listWaves(actor, String(form.get("campaignId") ?? ""));
  const figures = await campaignPopulation(actor, { agencyId, population: asked.population }, waves);
  if (!figures) throw new Refusal("not_found");
  return { figures, units };
}

/** Units of any rank that a form offers anew: those found by what was typed, and those chosen before. */
export async function unitsToOffer(actor: Actor, agencyId: string, form: FormData, chosen: readonly string[]) {
  const agency = await findDraftAgency(actor, agencyId, chosen);
  if (!agency) throw new Refusal("not_found");
  const found =
    form.get("langkah") === "cari" ? await searchUnits(actor, agencyId, String(form.get("unitSearch"))) : [];
  const picked = agency.units.filter(({ id }) => chosen.includes(id) && found.every((unit) => unit.id !== id));
  return [...picked, ...found];
}
