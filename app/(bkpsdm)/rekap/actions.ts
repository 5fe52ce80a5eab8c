"use server";

import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";
import { startExport } from "@/lib/recaps/start-export";
import { writeRecapLetter } from "@/lib/recaps/write-letter";

/** Asks for a list of people in the background; back to its page, where the file will stand. */
export const startExportAction = formAction(async (actor, form) => {
  const [campaignId, unit, scope] = [text(form, "campaignId"), text(form, "unit"), text(form, "scope")];
  const declines = text(form, "declines") === "true";
  await startExport(actor, { campaignId, unit, scope, format: text(form, "format"), declines });
  const rahasia = declines ? "ya" : undefined;
  const cakupan = text(form, "cakupan") || undefined;
  return `${withQuery("/rekap/pegawai", { kegiatan: campaignId, unit, cakupan, rahasia })}#berkas`;
});

/** Keeps what the letter says; back to its page, where the PDF then stands. */
export const writeLetterAction = formAction(async (actor, form) => {
  const { signerActing, ...typed } = Object.fromEntries([...form].filter(([name]) => !name.startsWith("$")));
  const { campaignId } = await writeRecapLetter(actor, { ...typed, signerActing: signerActing || null });
  return withQuery("/rekap/surat", { kegiatan: campaignId, siap: "ya" });
});
