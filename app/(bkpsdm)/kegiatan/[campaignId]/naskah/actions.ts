"use server";

import { requireTick } from "@/app/(bkpsdm)/require-tick";
import { ownText } from "@/lib/campaigns/form-draft";
import { reviseText } from "@/lib/campaigns/revise-text";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

/** Puts a new version of the words in force, once the person has confirmed whom it concerns. */
export const reviseTextAction = formAction(async (actor, form) => {
  requireTick(form, "understood", "Centang bahwa Anda memahami akibat perubahan ini");
  const values = Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));
  const campaignId = text(form, "campaignId");
  const { version, alreadyInForce } = await reviseText(actor, {
    campaignId,
    text: ownText(values),
    change: text(form, "change") || undefined,
    reason: form.get("reason"),
  });
  return withQuery(`/kegiatan/${campaignId}/naskah`, alreadyInForce ? { tetap: version } : { versi: version });
});
