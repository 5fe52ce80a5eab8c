"use server";

import { requireTick } from "@/app/(bkpsdm)/require-tick";
import { createCircular } from "@/lib/circulars/create-circular";
import { updateCircular } from "@/lib/circulars/update-circular";
import { withdrawCircular } from "@/lib/circulars/withdraw-circular";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

// The number goes as it was typed: nothing here may trim it.
const typedLetter = (form: FormData) => ({
  issuer: form.get("issuer"),
  number: form.get("number"),
  date: form.get("date"),
  title: form.get("title"),
  asksReading: form.get("asksReading") === "on",
});
const readByOf = (form: FormData) => text(form, "readBy") || null;

const pageOf = (form: FormData, circularId: string, done: string) =>
  withQuery(`/kegiatan/${text(form, "campaignId")}/edaran/${circularId}`, { selesai: done });

/** Records a circular; its file comes next. */
export const createCircularAction = formAction(async (actor, form) => {
  const letter = { campaignId: form.get("campaignId"), ...typedLetter(form), readBy: readByOf(form) };
  const { circularId } = await createCircular(actor, letter);
  return pageOf(form, circularId, "dicatat");
});

/** Changes what is recorded; of one that was read the form holds only the day. */
export const updateCircularAction = formAction(async (actor, form) => {
  const words = form.has("number") ? typedLetter(form) : {};
  const { circularId } = await updateCircular(actor, {
    circularId: form.get("circularId"),
    ...words,
    readBy: readByOf(form),
  });
  return pageOf(form, circularId, "disimpan");
});

/** Takes a circular out of force, once the person has confirmed what that means. */
export const withdrawCircularAction = formAction(async (actor, form) => {
  requireTick(form, "understood", "Centang bahwa Anda memahami akibat penarikan");
  const { circularId } = await withdrawCircular(actor, {
    circularId: form.get("circularId"),
    reason: form.get("reason"),
  });
  return pageOf(form, circularId, "ditarik");
});
