"use server";

import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { retryAllSeals } from "@/lib/seals/retry-all-seals";
import { retrySeal } from "@/lib/seals/retry-seal";
import { settleSeal } from "@/lib/seals/settle-seal";

const HERE = "/pengaturan/segel";

export const retrySealAction = formAction(async (actor, form) => {
  await retrySeal(actor, { signatureId: text(form, "signatureId") });
  return `${HERE}?selesai=diulang`;
});

export const retryAllSealsAction = formAction(async (actor) => {
  await retryAllSeals(actor, {});
  return `${HERE}?selesai=semua`;
});

export const settleSealAction = formAction(async (actor, form) => {
  await settleSeal(actor, { signatureId: text(form, "signatureId"), decision: text(form, "decision") });
  return `${HERE}?selesai=diputuskan`;
});
