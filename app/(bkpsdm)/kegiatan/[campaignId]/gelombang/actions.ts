"use server";

import { unitsToOffer, valuesOfForm } from "@/app/(bkpsdm)/kegiatan/sent-draft";
import type { WavesAnswer } from "@/components/campaigns/waves-form";
import { checkStep } from "@/lib/campaigns/check-step";
import { afterStep } from "@/lib/campaigns/guide";
import { planWaves } from "@/lib/campaigns/plan-waves";
import { findCampaign } from "@/lib/campaigns/queries";
import { setWaves } from "@/lib/campaigns/set-waves";
import { waveRows, wavesFromRows } from "@/lib/campaigns/wave-form";
import { Refusal } from "@/lib/core/errors";
import { withQuery } from "@/lib/format/query-string";
import { formStep } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

/** Writes the waves of a campaign, or tells beforehand how they would divide its people. */
export const setWavesAction = formStep<WavesAnswer>(async (actor, form) => {
  const campaignId = text(form, "campaignId");
  const rows = waveRows(valuesOfForm(form));
  const step = text(form, "langkah");
  const input = { campaignId, waves: wavesFromRows(rows) };
  if (step === "hitung" || step === "cari") {
    const campaign = await findCampaign(actor, campaignId);
    if (!campaign) throw new Refusal("not_found");
    const chosen = rows.flatMap(({ unitIds }) => unitIds);
    const units = await unitsToOffer(actor, campaign.agencyId, form, chosen);
    return { answer: { plan: step === "hitung" ? await planWaves(actor, input) : null, units } };
  }
  await setWaves(actor, { ...input, revision: text(form, "revision") });
  if (text(form, "panduan")) {
    await checkStep(actor, { campaignId, step: "gelombang" });
    return { next: afterStep(campaignId, "gelombang", text(form, "tujuan") === "tetap", new Date()) };
  }
  return { next: withQuery(`/kegiatan/${campaignId}/gelombang`, { tersimpan: "1" }) };
});
