"use server";

import { valuesOfForm } from "@/app/(bkpsdm)/kegiatan/sent-draft";
import { startedDraft } from "@/app/(bkpsdm)/kegiatan/started-draft";
import { requireTick } from "@/app/(bkpsdm)/require-tick";
import { archiveCampaign } from "@/lib/campaigns/archive-campaign";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { firstOf } from "@/lib/campaigns/form-draft";
import { stepPath } from "@/lib/campaigns/guide";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { reopenCampaign } from "@/lib/campaigns/reopen-campaign";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { withQuery } from "@/lib/format/query-string";
import { formAction, formStep } from "@/lib/http/form-action";

const pageOf = (campaignId: string, done: string) => withQuery(`/kegiatan/${campaignId}`, { selesai: done });

/** Writes a new draft from what it needs to exist; all else starts safe, or as in the campaign that it is copied from. */
export const createCampaignAction = formStep<true>(async (actor, form) => {
  const values = valuesOfForm(form);
  if (firstOf(values, "langkah") === "periksa") return { answer: true };
  const { campaignId } = await createCampaign(actor, await startedDraft(actor, values));
  return { next: stepPath(campaignId, "dasar-hukum") };
});

/** Moves the deadline of a campaign. */
export const moveDeadlineAction = formAction(async (actor, form) => {
  const { campaignId } = await updateCampaign(actor, {
    campaignId: form.get("campaignId"),
    deadline: form.get("deadline"),
  });
  return pageOf(campaignId, "tenggat");
});

/** Opens a campaign, once the person has confirmed what that means. */
export const openCampaignAction = formAction(async (actor, form) => {
  requireTick(form, "understood", "Centang bahwa Anda memahami akibat pembukaan");
  const { campaignId } = await openCampaign(actor, { campaignId: form.get("campaignId") });
  return `/kegiatan/${campaignId}/dibuka`;
});

/** Closes a campaign, once the person has confirmed what that means. */
export const closeCampaignAction = formAction(async (actor, form) => {
  requireTick(form, "understood", "Centang bahwa Anda memahami akibat penutupan");
  const { campaignId } = await closeCampaign(actor, { campaignId: form.get("campaignId") });
  return pageOf(campaignId, "ditutup");
});

/** Opens a closed campaign again. */
export const reopenCampaignAction = formAction(async (actor, form) => {
  const input = { campaignId: form.get("campaignId"), reason: form.get("reason") };
  const { campaignId } = await reopenCampaign(actor, input);
  return pageOf(campaignId, "dibuka-kembali");
});

/** Archives a closed campaign, once the person has confirmed what that means. */
export const archiveCampaignAction = formAction(async (actor, form) => {
  requireTick(form, "understood", "Centang bahwa Anda memahami akibat pengarsipan");
  const { campaignId } = await archiveCampaign(actor, { campaignId: form.get("campaignId") });
  return pageOf(campaignId, "diarsipkan");
});
