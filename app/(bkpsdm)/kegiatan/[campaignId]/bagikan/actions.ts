"use server";

import { refresh } from "next/cache";
import { findCampaign } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/core/errors";
import { formatDateTime } from "@/lib/format/date";
import { formAction, formAnswer } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { createShare } from "@/lib/sharing/create-share";
import { revokeShare } from "@/lib/sharing/revoke-share";

/** Makes a link, which the list below the form then holds too; its address is shown on the page that asked, and nowhere later. */
export const createShareAction = formAnswer(async (actor, form) => {
  const input = { campaignId: text(form, "campaignId"), label: form.get("label"), days: form.get("days") };
  const { url, expiresAt } = await createShare(actor, input);
  const campaign = await findCampaign(actor, input.campaignId);
  if (!campaign) throw new Refusal("not_found");
  refresh();
  return { url, label: text(form, "label"), until: formatDateTime(new Date(expiresAt), campaign.zone) };
});

/** Ends a link. */
export const revokeShareAction = formAction(async (actor, form) => {
  const { campaignId } = await revokeShare(actor, { shareId: form.get("shareId") });
  return `/kegiatan/${campaignId}/bagikan?selesai=dicabut`;
});
