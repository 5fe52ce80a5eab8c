"use server";

import { requireTick } from "@/app/(bkpsdm)/require-tick";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { sendReminders } from "@/lib/reminders/remind";
import { savePlan } from "@/lib/reminders/save-plan";

/** Saves when a campaign reminds by itself. */
export const savePlanAction = formAction(async (actor, form) => {
  const { campaignId } = await savePlan(actor, {
    ...Object.fromEntries(form),
    enabled: form.get("enabled") === "on",
    quietWeekdays: form.getAll("quietWeekdays"),
    quietDates: text(form, "quietDates")
      .split(/[\s,;]+/)
      .filter(Boolean),
  });
  return withQuery("/pengingat", { kegiatan: campaignId, selesai: "rencana" });
});

/** Reminds by mail now, once the person has confirmed. */
export const sendRemindersAction = formAction(async (actor, form) => {
  requireTick(form, "understood", "Centang bahwa Anda telah membaca contohnya");
  const campaignId = text(form, "campaignId");
  const { counts } = await sendReminders(actor, { campaignId, unitId: text(form, "unitId") || undefined });
  return withQuery("/pengingat", { kegiatan: campaignId, selesai: "kirim", jumlah: counts.people });
});
