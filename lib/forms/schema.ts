import { z } from "zod";

/** Whose forms: those who have not settled their pact, or everybody obligated. */
export const formPeople = ["missing", "everyone"] as const;
export type FormPeople = (typeof formPeople)[number];
/** A sheet for each person, or one table in which all of them sign. */
export const formKinds = ["person", "list"] as const;
export type FormKind = (typeof formKinds)[number];

/** The most people of one print: a province prints unit by unit. */
export const MOST_FORMS = 5_000;

/** What to print; a unit stands for itself and all below it; none for the highest within reach. */
export const printFormsInput = z.object({
  campaignId: z.uuid({ error: "Pilih kegiatan yang lembarnya akan dicetak" }),
  unit: z.uuid({ error: "Pilih unit dari daftar" }).optional(),
  who: z
    .enum(formPeople, { error: "Pilih yang belum menandatangani (missing) atau semua (everyone)" })
    .default("missing"),
  kind: z.enum(formKinds, { error: "Pilih lembar perorangan (person) atau daftar bersama (list)" }).default("person"),
});
export type PrintForms = z.output<typeof printFormsInput>;
