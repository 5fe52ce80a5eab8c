"use server";

import { formatDateTime } from "@/lib/format/date";
import { formAction, formAnswer } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { createShare } from "@/lib/sharing/create-share";
import { revokeShare } from "@/lib/sharing/revoke-share";

/** Makes a link; its address is shown on the page that asked, and nowhere later. */
export const createShareAction = formAnswer(async (actor, form) => {
  const input = { campaignId: text(form, "campaignId"), label: form.get("label"), days: form.get("days") };
  const { url, expiresAt } = await createShare(actor, input);
  return { url, label: text(form, "label"), until: formatDateTime(new Date(expiresAt), "WIB") };
});

/** Ends a link. */
export const revokeShareAction = formAction(async (actor, form) => {
  const { campaignId } = await revokeShare(actor, { shareId: form.get("shareId") });
  return `/kegiatan/${campaignId}/bagikan?selesai=dicabut`;
});
