"use server";

import { revalidatePath } from "next/cache";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { acceptReport, returnReport } from "@/lib/reports/decide-report";

// The frame counts what waits: it must follow the decision.
const inbox = (form: FormData, reportId: string) => {
  revalidatePath("/", "layout");
  const campaignId = form.get("campaignId");
  return withQuery("/laporan", {
    kegiatan: typeof campaignId === "string" ? campaignId : undefined,
    diputuskan: reportId,
  });
};

/** Accepts a report; back to those that wait. */
export const acceptReportAction = formAction(async (actor, form) => {
  const { reportId } = await acceptReport(actor, { reportId: form.get("reportId") });
  return inbox(form, reportId);
});

/** Returns a report with what to mend; back to those that wait. */
export const returnReportAction = formAction(async (actor, form) => {
  const { reportId } = await returnReport(actor, { reportId: form.get("reportId"), note: form.get("note") });
  return inbox(form, reportId);
});
