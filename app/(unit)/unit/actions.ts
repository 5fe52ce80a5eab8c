"use server";

import { formAnswer } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { sendReminders } from "@/lib/reminders/remind";

/** Reminds by mail, at one press: one person, or all of the unit whom nobody reminded lately. */
export const remindDueAction = formAnswer(async (actor, form) => {
  const campaignId = text(form, "campaignId");
  const pactId = text(form, "pactId") || null;
  const about = pactId ? { pactId } : { unitId: text(form, "unitId"), to: "due" };
  const { counts } = await sendReminders(actor, { campaignId, ...about });
  return { people: counts.people, pactId };
});
