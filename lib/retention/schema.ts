import { z } from "zod";
import { MOST_YEARS } from "@/lib/retention/rules";

const yearWords = `Isi masa simpan antara 1 dan ${MOST_YEARS} tahun`;

export const setRetentionInput = z.object({
  campaignId: z.uuid(),
  years: z.coerce
    .number({ error: yearWords })
    .int({ error: yearWords })
    .min(1, { error: yearWords })
    .max(MOST_YEARS, { error: yearWords }),
  /** The same years once more: that fewer than the people were promised are meant, with what comes of it. */
  confirmedYears: z.coerce.number().int().optional(),
});

export const anonymisationInput = z.object({
  campaignId: z.uuid(),
  /** The campaign's name, typed out: there is no way back. */
  typedName: z.string({ error: "Ketik nama kegiatan" }).max(400, { error: "Ketik nama kegiatan" }),
});

export const erasureStates = ["requested", "withdrawn", "confirmed", "told", "finished"] as const;
export type ErasureState = (typeof erasureStates)[number];

/** How long a campaign's people are kept, and how far its anonymisation is. */
export const retentionView = z.object({
  campaignId: z.uuid(),
  campaignName: z.string(),
  years: z.int(),
  /** Last day on which its people are kept; null while it is not closed. */
  until: z.iso.date().nullable(),
  over: z.boolean(),
  /** People of the campaign who are still kept. */
  people: z.int(),
  anonymisation: z
    .object({
      state: z.enum(erasureStates),
      requestedBy: z.string(),
      requestedAt: z.iso.datetime(),
      confirmedBy: z.string().nullable(),
      confirmedAt: z.iso.datetime().nullable(),
      finishedAt: z.iso.datetime().nullable(),
      /** People whose pact still leads to them. */
      peopleLeft: z.int(),
    })
    .nullable(),
});
export type RetentionView = z.infer<typeof retentionView>;
