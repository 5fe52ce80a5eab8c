"use server";

import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { acceptCorrection } from "@/lib/rights/accept-correction";
import { refuseCorrection } from "@/lib/rights/refuse-correction";

/** Decides a request for correction, by the button that was pressed. */
export const decideCorrectionAction = formAction(async (actor, form) => {
  const input = { correctionId: text(form, "correctionId"), answer: text(form, "answer") };
  const accepts = text(form, "decision") === "accept";
  const made = form.get("made") === "on";
  await (accepts ? acceptCorrection(actor, { ...input, made }) : refuseCorrection(actor, input));
  return `/pegawai/koreksi?selesai=${input.correctionId}`;
});
