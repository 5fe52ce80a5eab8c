"use server";

import type { RunAnswer } from "@/components/scans/contact/run-answer";
import { formAnswer } from "@/lib/http/form-action";
import { reverseRun, verifyRun } from "@/lib/scans/verify-run";

/** Accepts the ticked sheets, or takes a run back; either way every sheet that was left is answered by name. */
export const runAction = formAnswer(async (actor, form): Promise<RunAnswer> => {
  const campaignId = form.get("kegiatan");
  const runId = form.get("putaran");
  const { items } = runId
    ? await reverseRun(actor, { campaignId, runId })
    : await verifyRun(actor, { campaignId, scanIds: form.getAll("lembar") });
  const left = items.flatMap(({ scanId, personName, problem }) =>
    problem ? [{ scanId, name: personName ?? "Lembar yang tidak ditemukan", sentence: problem.title }] : [],
  );
  return { did: runId ? "reversed" : "accepted", done: items.length - left.length, left };
});
