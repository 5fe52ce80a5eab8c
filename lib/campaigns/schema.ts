import { z } from "zod";
import { guideSteps } from "@/lib/campaigns/guide";
import { populationInput, populationSchema } from "@/lib/campaigns/population-rule";
import { pledgeTextSchema } from "@/lib/documents/pledge-text";

/** Kinds of contest. From 2029 national and local elections are apart (MK 135/PUU-XXII/2024). */
export const contestTypes = ["PEMILU", "PEMILU_NASIONAL", "PEMILU_DAERAH", "PILKADA", "PSU"] as const;
export type ContestType = (typeof contestTypes)[number];
export const contestNames: Record<ContestType, string> = {
  PEMILU: "Pemilihan Umum",
  PEMILU_NASIONAL: "Pemilihan Umum Nasional",
  PEMILU_DAERAH: "Pemilihan Umum Daerah",
  PILKADA: "Pemilihan Kepala Daerah",
  PSU: "Pemungutan Suara Ulang",
};

/** As a name of a campaign says it. */
export const contestShortNames: Record<ContestType, string> = {
  PEMILU: "Pemilu",
  PEMILU_NASIONAL: "Pemilu Nasional",
  PEMILU_DAERAH: "Pemilu Daerah",
  PILKADA: "Pilkada",
  PSU: "Pemungutan Suara Ulang",
};

const yearWords = "Tulis tahun pemilihan, misalnya 2029";
export const contestSchema = z.object({
  type: z.enum(contestTypes, { error: "Pilih jenis pemilihan" }),
  year: z.coerce
    .number({ error: yearWords })
    .int({ error: yearWords })
    .min(1999, { error: yearWords })
    .max(2100, { error: yearWords }),
  /** How the words name it, where the kind says too little: "Pemungutan Suara Ulang Pemilihan Wali Kota Contoh". */
  title: z
    .string()
    .trim()
    .min(5, { error: "Tulis sebutan pemilihan, sedikitnya 5 huruf, atau kosongkan" })
    .max(120, { error: "Sebutan pemilihan paling panjang 120 huruf" })
    .optional(),
  /** The day of the vote, where it is known: deadlines are hinted at by it, nothing else. */
  votingOn: z.iso.date({ error: "Tulis tanggal pemungutan suara" }).optional(),
});
export type Contest = z.infer<typeof contestSchema>;

/** A legal basis or circular. The number is free text, kept as typed (real ones hold spaces and gaps). */
export const legalBasisSchema = z.object({
  number: z
    .string()
    .min(1, { error: "Tulis nomor dasar hukum" })
    .max(200, { error: "Nomor dasar hukum paling panjang 200 huruf" }),
  date: z.iso.date().nullable().default(null),
  title: z
    .string()
    .trim()
    .min(1, { error: "Tulis judul dasar hukum" })
    .max(400, { error: "Judul dasar hukum paling panjang 400 huruf" }),
});

export type LegalBasis = z.infer<typeof legalBasisSchema>;

export const campaignOptionsSchema = z.object({
  votingRightNotice: z.boolean().default(true),
  /** A "Mengetahui" block for the head of the unit on paper and PDF. */
  witnessBlock: z.boolean().default(false),
});
export type CampaignOptions = z.infer<typeof campaignOptionsSchema>;

export const campaignDraft = z.object({
  name: z
    .string()
    .trim()
    .min(5, { error: "Tulis nama kegiatan, sedikitnya 5 huruf" })
    .max(160, { error: "Nama kegiatan paling panjang 160 huruf" }),
  contests: z
    .array(contestSchema)
    .min(1, { error: "Pilih sedikitnya satu pemilihan" })
    .max(4, { error: "Pilih paling banyak empat pemilihan" }),
  legalBases: z.array(legalBasisSchema).max(20, { error: "Dasar hukum paling banyak 20" }).default([]),
  population: populationInput,
  options: campaignOptionsSchema.prefault({}),
  /** Last day of signing, whole, in the agency's zone. */
  deadline: z.iso.date({ error: "Tulis tenggat, hari terakhir penandatanganan" }),
  text: pledgeTextSchema,
});
export type CampaignDraft = z.infer<typeof campaignDraft>;

export const createCampaignInput = campaignDraft.extend({
  agencyId: z.uuid().optional(),
  /** The campaign that the draft was made from, for the trail. */
  copiedFrom: z.uuid().optional(),
});
/** A copy takes all but the dates along. */
export const copyCampaignInput = z.object({
  campaignId: z.uuid(),
  name: campaignDraft.shape.name,
  deadline: campaignDraft.shape.deadline,
});
export const reopenCampaignInput = z.object({
  campaignId: z.uuid(),
  reason: z
    .string({ error: "Tulis alasan membuka kembali" })
    .trim()
    .min(10, { error: "Tulis alasan membuka kembali, sedikitnya 10 huruf" })
    .max(500, { error: "Alasan paling panjang 500 huruf" }),
});
// What is not sent stays: a default, which zod fills in even under partial(), would overwrite it.
export const updateCampaignInput = campaignDraft
  .extend({
    legalBases: z.array(legalBasisSchema).max(20, { error: "Dasar hukum paling banyak 20" }),
    options: campaignOptionsSchema,
  })
  .partial()
  .extend({
    campaignId: z.uuid(),
    /** What the fields that are sent were read as (lib/campaigns/step-fields.ts); left out, the later writer wins. */
    revision: z.string().max(64).optional(),
  });
/** What a draft may be told to be right in; opening is an act of its own. */
export const checkStepInput = z.object({
  campaignId: z.uuid(),
  step: z.enum(guideSteps).exclude(["buka"]),
});
export const campaignIdInput = z.object({ campaignId: z.uuid() });

/** What a change of the words of an open campaign means for those who had signed. */
export const textChanges = ["correction", "editorial", "material"] as const;
export type TextChange = (typeof textChanges)[number];
export const textChangeNames: Record<TextChange, string> = {
  correction: "Perbaikan sebelum ada tanda tangan",
  editorial: "Redaksional",
  material: "Perubahan isi",
};

export const reviseTextInput = z.object({
  campaignId: z.uuid(),
  text: pledgeTextSchema,
  /** Asked once somebody has signed; before that any change is a correction. */
  change: z.enum(["editorial", "material"], { error: "Pilih jenis perubahan" }).optional(),
  reason: z
    .string({ error: "Tulis alasan perubahan" })
    .trim()
    .min(10, { error: "Tulis alasan perubahan, sedikitnya 10 huruf" })
    .max(500, { error: "Alasan paling panjang 500 huruf" }),
});
export const reviseTextResult = z.object({
  campaignId: z.uuid(),
  textId: z.uuid(),
  version: z.int(),
  change: z.enum(textChanges).nullable(),
  /** People who had signed and now owe a signature again. */
  owedAgain: z.int(),
  /** Sheets of the former words that waited for verification and no longer do. */
  sheetsAside: z.int(),
  alreadyInForce: z.boolean(),
});
export type ReviseTextResult = z.infer<typeof reviseTextResult>;

export const campaignStatuses = ["draft", "open", "closed", "archived"] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];
export const campaignStatusNames: Record<CampaignStatus, string> = {
  draft: "Draf",
  open: "Dibuka",
  closed: "Ditutup",
  archived: "Arsip",
};

/** A campaign as every reader gets it. Dates are ISO days, instants ISO 8601. */
export const campaignShape = z.object({
  id: z.uuid(),
  agencyId: z.uuid(),
  name: z.string(),
  contests: z.array(contestSchema),
  legalBases: z.array(legalBasisSchema),
  population: populationSchema,
  options: campaignOptionsSchema,
  deadline: z.iso.date(),
  status: z.enum(campaignStatuses),
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  /** Two admins agreed that its people are let go: figures stay, names are given out no more. */
  anonymisation: z
    .object({ state: z.enum(["confirmed", "told", "finished"]), finishedAt: z.iso.datetime().nullable() })
    .nullable(),
  text: pledgeTextSchema.extend({ id: z.uuid(), version: z.number().int() }).nullable(),
});
export type CampaignView = z.infer<typeof campaignShape>;
