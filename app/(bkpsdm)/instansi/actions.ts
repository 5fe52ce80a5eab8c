"use server";

import { requireTick } from "@/app/(bkpsdm)/require-tick";
import { type AgencyTerms, termNames, termPreset } from "@/lib/agencies/terms";
import { updateAgency } from "@/lib/agencies/update-agency";
import { updateUnit } from "@/lib/agencies/update-unit";
import { withQuery } from "@/lib/format/query-string";
import { formAction, formStep } from "@/lib/http/form-action";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Keeps the agency's names, words, zone and letterhead; a preset only fills in the words. */
export const updateAgencyAction = formStep<AgencyTerms>(async (actor, form) => {
  const preset = termPreset(text(form, "contoh"));
  if (preset) return { answer: preset };
  const field = (name: string) => text(form, `letterhead.${name}`);
  await updateAgency(actor, {
    agencyId: text(form, "agencyId"),
    name: text(form, "name"),
    bkpsdmName: text(form, "bkpsdmName"),
    zone: text(form, "zone"),
    terms: Object.fromEntries(termNames.map((name) => [name, text(form, `terms.${name}`)])),
    letterhead: {
      government: field("government"),
      personnelAgency: field("personnelAgency"),
      address: field("address"),
      contact: field("contact"),
      place: field("place"),
    },
  });
  return { next: withQuery("/instansi", { disimpan: "identitas" }) };
});

/** Renames a unit. */
export const renameUnitAction = formAction(async (actor, form) => {
  const { unitId } = await updateUnit(actor, { unitId: text(form, "unitId"), name: text(form, "name") });
  return withQuery(`/instansi/${unitId}`, { disimpan: "nama" });
});

/** Says what kind of unit it is, or leaves that to its name again. */
export const unitKindAction = formAction(async (actor, form) => {
  const { unitId } = await updateUnit(actor, { unitId: text(form, "unitId"), kind: text(form, "kind") || null });
  return withQuery(`/instansi/${unitId}`, { disimpan: "jenis" });
});

/** Sets or takes away the address on a unit's letters. */
export const unitAddressAction = formAction(async (actor, form) => {
  const { unitId } = await updateUnit(actor, { unitId: text(form, "unitId"), address: text(form, "address") });
  return withQuery(`/instansi/${unitId}`, { disimpan: "alamat" });
});

/** Lets a unit report in its own name, or through the unit above it. */
export const reportingAction = formAction(async (actor, form) => {
  requireTick(form, "understood", "Centang untuk melanjutkan");
  const reporting = text(form, "reporting") === "ya";
  const { unitId } = await updateUnit(actor, { unitId: text(form, "unitId"), reporting });
  return withQuery(`/instansi/${unitId}`, { disimpan: "pelapor" });
});
