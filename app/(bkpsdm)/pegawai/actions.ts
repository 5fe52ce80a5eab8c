"use server";

import { requireTick } from "@/app/(bkpsdm)/require-tick";
import { leaveEmployees } from "@/lib/employees/leave-employees";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { applyImport } from "@/lib/imports/apply-import";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Marks the chosen people as gone and goes back to where they were chosen. */
export const leaveAction = formAction(async (actor, form) => {
  const { left, pactsRemoved } = await leaveEmployees(actor, {
    employeeIds: form.getAll("employeeIds"),
    reason: text(form, "reason"),
    note: text(form, "note"),
  });
  const back = text(form, "back");
  return withQuery(/^\/pegawai\/[\w/-]+$/.test(back) ? back : "/pegawai", { ditandai: left, pakta: pactsRemoved });
});

/** Has a previewed file written; the page then shows how far that is. */
export const applyAction = formAction(async (actor, form) => {
  if (form.get("rejected") !== null) requireTick(form, "withoutRejected", "Centang untuk menerapkan tanpa baris itu");
  const { importId } = await applyImport(actor, { importId: text(form, "importId") });
  return `/pegawai/muat/${importId}`;
});
