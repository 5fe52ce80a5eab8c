"use server";

import { assertSomeUnits, unitsToOffer, valuesOfForm } from "@/app/(bkpsdm)/kegiatan/sent-draft";
import { requireTick } from "@/app/(bkpsdm)/require-tick";
import type { CohortAnswer } from "@/components/campaigns/cohort-form";
import { ruleFromValues } from "@/lib/campaigns/form-draft";
import { addCohortInput } from "@/lib/campaigns/population-rule";
import { findCampaign } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { withQuery } from "@/lib/format/query-string";
import { formStep } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { addCohort, previewCohort } from "@/lib/population/add-cohort";

/** Adds a cohort to an open campaign, once its officer has seen how many that are. */
export const addCohortAction = formStep<CohortAnswer>(async (actor, form) => {
  const values = valuesOfForm(form);
  const campaignId = text(form, "campaignId");
  const step = text(form, "langkah");
  const rule = ruleFromValues(values);
  const effectiveOn = text(form, "effectiveOn") || null;
  const input = { campaignId, name: text(form, "name"), reason: text(form, "reason"), effectiveOn, rule };
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign) throw new Refusal("not_found");
  if (step === "cari") {
    return { answer: { preview: null, units: await unitsToOffer(actor, campaign.agencyId, form, rule.unitIds) } };
  }
  assertSomeUnits(values, "rule.unitIds");
  if (step !== "tambah") {
    const asked = parseInput(addCohortInput, input);
    const preview = await previewCohort(actor, campaignId, asked.rule);
    if (!preview) throw new Refusal(campaign.status === "open" ? "forbidden" : "campaign_not_open");
    return { answer: { preview, units: await unitsToOffer(actor, campaign.agencyId, form, rule.unitIds) } };
  }
  requireTick(form, "understood", "Centang bahwa Anda memahami akibat penambahan");
  const { joined, name } = await addCohort(actor, { ...input, expected: text(form, "expected") || undefined });
  return { next: withQuery(`/kegiatan/${campaignId}`, { selesai: "kelompok", kelompok: name, orang: joined }) };
});
