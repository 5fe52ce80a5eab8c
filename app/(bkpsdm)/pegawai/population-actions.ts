"use server";

import { createEmployee } from "@/lib/employees/create-employee";
import { withQuery } from "@/lib/format/query-string";
import { formAction } from "@/lib/http/form-action";
import { addPerson } from "@/lib/population/add-person";
import { removePerson } from "@/lib/population/remove-person";
import { updateEmployee } from "@/lib/population/update-employee";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");
const pageOf = (employeeId: string, done: string) => withQuery(`/pegawai/${employeeId}`, { selesai: done });
const membership = (form: FormData) => ({
  campaignId: form.get("campaignId"),
  employeeId: form.get("employeeId"),
  reason: form.get("reason"),
  effectiveOn: text(form, "effectiveOn") || null,
  note: text(form, "note"),
});

/** Adds one new person and shows them, with the way into the open campaign. */
export const createEmployeeAction = formAction(async (actor, form) => {
  const fields = ["nip", "name", "titleFront", "titleBack", "employmentType", "grade", "unitId", "position", "tier"];
  const given = Object.fromEntries(fields.map((name) => [name, text(form, name)]));
  const { employeeId, returned } = await createEmployee(actor, { ...given, agencyId: actorAgency(actor) });
  return pageOf(employeeId, returned ? "kembali" : "ditambahkan");
});

const actorAgency = (actor: Parameters<typeof createEmployee>[0]) =>
  actor.kind === "user" ? (actor.agencyId ?? undefined) : undefined;

/** Another unit or legal standing for one person. */
export const updateEmployeeAction = formAction(async (actor, form) => {
  const { employeeId } = await updateEmployee(actor, {
    employeeId: form.get("employeeId"),
    unitId: text(form, "unitId") || undefined,
    legalStanding: text(form, "legalStanding") || undefined,
    effectiveOn: text(form, "effectiveOn") || null,
    note: text(form, "note"),
  });
  return pageOf(employeeId, "diubah");
});

/** Adds one person to a campaign. */
export const addPersonAction = formAction(async (actor, form) => {
  const { employeeId } = await addPerson(actor, membership(form));
  return pageOf(employeeId, "masuk");
});

/** Takes one person out of a campaign. */
export const removePersonAction = formAction(async (actor, form) => {
  const { employeeId } = await removePerson(actor, membership(form));
  return pageOf(employeeId, "keluar");
});
