"use server";

import { Refusal } from "@/lib/core/errors";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { prepareReport } from "@/lib/reports/prepare-report";
import { submitReport } from "@/lib/reports/submit-report";

const PATH = "/unit/laporan";

/** Lays the letter ready for the head. */
export const prepareReportAction = formAction(async (actor, form) => {
  const { campaignId, unitId } = await prepareReport(actor, {
    campaignId: form.get("campaignId"),
    unitId: form.get("unitId"),
    letterNumber: form.get("nomor"),
    letterDate: form.get("tanggal"),
    note: form.get("catatan"),
    copies: form.get("tembusan") ?? undefined,
  });
  // The form stands at the end of a long page: back to it, and to what is said there. An address of its own each time,
  // or the browser would stay where it is at a second saving.
  const saved = Date.now().toString(36);
  return `${withQuery(PATH, { unit: unitId, kegiatan: campaignId, disiapkan: saved })}#surat`;
});

/** Sends the report that was checked. Figures that changed meanwhile lead back to the check, with those seen before. */
export const submitReportAction = formAction(async (actor, form) => {
  const input = Object.fromEntries(form);
  const chosen = { unit: text(input.unitId), kegiatan: text(input.campaignId) };
  try {
    const { reportId } = await submitReport(actor, {
      ...input,
      stated: input.stated === "on",
      figuresAsSent: input.figuresAsSent === "on",
    });
    return withQuery(PATH, { ...chosen, terkirim: reportId });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "report_changed") throw error;
    return withQuery(PATH, {
      ...chosen,
      langkah: "periksa",
      nomor: text(input.letterNumber),
      tanggal: text(input.letterDate),
      catatan: text(input.note),
      tembusan: text(input.copies),
      semula: text(input.seen),
    });
  }
});

const text = (value: FormDataEntryValue | undefined) => (typeof value === "string" ? value : "");
