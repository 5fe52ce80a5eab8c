"use server";

import { populationAnswer, sentPopulation, valuesOfForm } from "@/app/(bkpsdm)/kegiatan/sent-draft";
import type { DraftAnswer } from "@/components/campaigns/guide/step-forms";
import { checkStep } from "@/lib/campaigns/check-step";
import {
  basesFromValues,
  contestsFromValues,
  type DraftValues,
  firstOf,
  nameFromValues,
  optionsFromValues,
  textFromValues,
} from "@/lib/campaigns/form-draft";
import { afterStep, type GuideStep, stepPath } from "@/lib/campaigns/guide";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { formAction, formStep } from "@/lib/http/form-action";

const nothing: DraftAnswer = { figures: null, units: [] };

// Each step sends its own fields alone: whatever another person saved at another step stays. What another saved at the
// same step meanwhile is not written over: the revision tells.
const savesStep = (step: GuideStep, fieldsOf: (values: DraftValues) => Record<string, unknown>) =>
  formStep<DraftAnswer>(async (actor, form) => {
    const values = valuesOfForm(form);
    if (firstOf(values, "langkah") === "periksa") return { answer: nothing };
    const campaignId = firstOf(values, "campaignId");
    await updateCampaign(actor, { campaignId, revision: firstOf(values, "revision"), ...fieldsOf(values) });
    await checkStep(actor, { campaignId, step });
    return { next: afterStep(campaignId, step, firstOf(values, "tujuan") === "tetap", new Date()) };
  });

/** The elections, the last day, the name. */
export const saveElectionsAction = savesStep("pemilihan", (values) => ({
  contests: contestsFromValues(values),
  deadline: firstOf(values, "deadline"),
  name: nameFromValues(values),
}));

/** What it rests on. */
export const saveBasesAction = savesStep("dasar-hukum", (values) => ({ legalBases: basesFromValues(values) }));

/** The words. */
export const saveTextAction = savesStep("naskah", (values) => ({ text: textFromValues(values) }));

/** Notices and blocks. */
export const saveOptionsAction = savesStep("opsi", (values) => ({ options: optionsFromValues(values) }));

/** That the whole was looked at. */
export const leavePreviewAction = formAction(async (actor, form) => {
  const { campaignId } = await checkStep(actor, { campaignId: form.get("campaignId"), step: "pratinjau" });
  return stepPath(campaignId, "buka");
});

/** Who must sign; or, before saving, how many that are, or units by name. */
export const savePopulationAction = formStep<DraftAnswer>(async (actor, form) => {
  const values = valuesOfForm(form);
  const sent = await sentPopulation(actor, values);
  const answer = await populationAnswer(actor, form, sent);
  if (answer) return { answer };
  const campaignId = firstOf(values, "campaignId");
  await updateCampaign(actor, {
    campaignId,
    revision: firstOf(values, "revision"),
    population: sent.population,
  });
  await checkStep(actor, { campaignId, step: "sasaran" });
  return { next: afterStep(campaignId, "sasaran", firstOf(values, "tujuan") === "tetap", new Date()) };
});
