"use server";

import { revalidatePath } from "next/cache";
import { closeCase } from "@/lib/cases/close-case";
import { confirmExemptions } from "@/lib/cases/confirm-exemptions";
import { reopenCase } from "@/lib/cases/reopen-case";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

// The frame counts what waits: it must follow the decision.
const caseAfter = (caseId: string, done: string) => {
  revalidatePath("/", "layout");
  return withQuery(`/kasus/${caseId}`, { selesai: done });
};

/** Decides a decline, or ends an exemption. */
export const closeCaseAction = formAction(async (actor, form) => {
  const { caseId } = await closeCase(actor, {
    caseId: form.get("caseId"),
    outcome: form.get("outcome") ?? undefined,
    reason: form.get("reason"),
    exemptionReason: text(form, "exemptionReason") || undefined,
    exemptionNote: text(form, "exemptionNote"),
  });
  return caseAfter(caseId, "ditutup");
});

/** Takes a closed case up again. */
export const reopenCaseAction = formAction(async (actor, form) => {
  const { caseId } = await reopenCase(actor, { caseId: form.get("caseId"), reason: form.get("reason") });
  return caseAfter(caseId, "dibuka");
});

/** Confirms one exemption from its own page. */
export const confirmOneAction = formAction(async (actor, form) => {
  const caseId = text(form, "caseId");
  await confirmExemptions(actor, { caseIds: [caseId] });
  return caseAfter(caseId, "dikonfirmasi");
});

/** Confirms the ticked ones; stays on the list that was open. */
export const confirmTickedAction = formAction(async (actor, form) => {
  const { confirmed } = await confirmExemptions(actor, { caseIds: form.getAll("caseIds") });
  revalidatePath("/", "layout");
  const { unit, kegiatan, q, keadaan } = Object.fromEntries(form) as Record<string, string>;
  return withQuery("/kasus", { jenis: "pengecualian", unit, kegiatan, q, keadaan, dikonfirmasi: confirmed });
});
