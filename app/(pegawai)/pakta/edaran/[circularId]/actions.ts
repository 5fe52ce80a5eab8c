"use server";

import { confirmReading } from "@/lib/circulars/confirm-reading";
import { formAction } from "@/lib/http/form-action";

/** "Telah membaca": what the page showed, by its hash. */
export const confirmReadingAction = formAction(async (actor, form) => {
  const { circularId } = await confirmReading(actor, {
    circularId: form.get("circularId"),
    contentSha256: form.get("contentSha256"),
    read: form.get("read") === "on",
  });
  return `/pakta/edaran/${circularId}`;
});
