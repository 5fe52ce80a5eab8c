"use server";

import { requireTick } from "@/app/(bkpsdm)/require-tick";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { sendReminders } from "@/lib/reminders/remind";

/** Reminds the unit's missing people by mail now, once the person has confirmed. */
export const sendUnitRemindersAction = formAction(async (actor, form) => {
  requireTick(form, "understood", "Centang bahwa Anda telah membaca contohnya");
  const [campaignId, unitId] = [text(form, "campaignId"), text(form, "unitId")];
  const { counts } = await sendReminders(actor, { campaignId, unitId });
  return withQuery("/unit/pengingat", { unit: unitId, kegiatan: campaignId, jumlah: counts.people });
});
