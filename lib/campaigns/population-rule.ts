import { z } from "zod";
import { PLACE_KINDS } from "@/lib/agencies/place-kind";
import { employmentTypes, tiers } from "@/lib/employees/terms";

const day = z.iso.date({ error: "Tulis tanggal pengangkatan" }).nullable();

const fields = {
  employmentTypes: z.array(z.enum(employmentTypes)).min(1, { error: "Pilih sedikitnya satu jenis pegawai" }),
  tiers: z.array(z.enum(tiers)).default([]),
  /** Units of any rank, each with all below it. */
  unitIds: z.array(z.uuid()).max(500, { error: "Pilih paling banyak 500 unit" }).default([]),
  unitKinds: z.array(z.enum(PLACE_KINDS)).default([]),
  /** Appointed (TMT) on or between these days; whoever has no date is outside a rule that asks for one. */
  appointedFrom: day.default(null),
  appointedUntil: day.default(null),
  /** Kedudukan hukum, as the agency's own list names them. */
  legalStandings: z.array(z.string().trim().min(1).max(120)).max(40).default([]),
};

type Dates = { appointedFrom: string | null; appointedUntil: string | null };
const inOrder: [(rule: Dates) => boolean, { path: string[]; error: string }] = [
  ({ appointedFrom, appointedUntil }) => !appointedFrom || !appointedUntil || appointedFrom <= appointedUntil,
  { path: ["appointedUntil"], error: "Tanggal akhir mendahului tanggal awal. Tukar keduanya, atau perbaiki." },
];

/** Who must sign. Empty lists mean "all": the rule narrows, it never widens. */
export const populationRuleSchema = z.object(fields).refine(...inOrder);
export type PopulationRule = z.infer<typeof populationRuleSchema>;

/** People who were added to a campaign that was running, by a rule of their own. */
export const cohortSchema = z.object({
  name: z.string(),
  reason: z.string(),
  addedAt: z.iso.datetime(),
  effectiveOn: z.iso.date().nullable(),
  rule: populationRuleSchema,
});
export type Cohort = z.infer<typeof cohortSchema>;

/** The population of a campaign: its rule, and those of the cohorts that joined it. Rows of old hold less. */
export const populationSchema = z
  .object({ ...fields, cohorts: z.array(cohortSchema).max(50).default([]) })
  .refine(...inOrder);
export type Population = z.infer<typeof populationSchema>;

/** As it is sent: cohorts that are left out stay as they stand. */
export const populationInput = z
  .object({ ...fields, cohorts: z.array(cohortSchema).max(50).optional() })
  .refine(...inOrder);

export const addCohortInput = z.object({
  campaignId: z.uuid(),
  name: z
    .string({ error: "Tulis nama kelompok" })
    .trim()
    .min(3, { error: "Tulis nama kelompok, sedikitnya 3 huruf" })
    .max(120, { error: "Nama kelompok paling panjang 120 huruf" }),
  reason: z
    .string({ error: "Tulis alasan penambahan" })
    .trim()
    .min(10, { error: "Tulis alasan penambahan, sedikitnya 10 huruf" })
    .max(300, { error: "Alasan paling panjang 300 huruf" }),
  /** The day from which it holds, for the history; today when left out. */
  effectiveOn: z.iso.date({ error: "Tulis tanggal berlaku" }).nullable().default(null),
  rule: populationRuleSchema,
  /** How many the officer saw joining; when there are more by now, nobody joins. */
  expected: z.coerce.number().int().min(0).optional(),
});
