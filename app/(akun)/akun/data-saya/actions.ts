"use server";

import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { requestCorrection } from "@/lib/rights/request-correction";
import { withdrawCorrection } from "@/lib/rights/withdraw-correction";

/** Asks for a correction of the own data. */
export const requestCorrectionAction = formAction(async (actor, form) => {
  await requestCorrection(actor, {
    field: text(form, "field"),
    wanted: text(form, "wanted"),
    reason: text(form, "reason"),
  });
  return "/akun/data-saya?selesai=koreksi#selesai";
});

/** Takes back an own request that waits. */
export const withdrawCorrectionAction = formAction(async (actor, form) => {
  await withdrawCorrection(actor, { correctionId: text(form, "correctionId") });
  return "/akun/data-saya?selesai=ditarik#selesai";
});
