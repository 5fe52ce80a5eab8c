import { z } from "zod";

/** How long a link may live, in days. */
export const shareDays = [1, 7, 30, 90] as const;

export const createShareInput = z.object({
  campaignId: z.uuid(),
  label: z
    .string({ error: "Tulis untuk siapa tautan ini" })
    .trim()
    .min(3, { error: "Tulis untuk siapa tautan ini, sedikitnya 3 huruf" })
    .max(80, { error: "Paling panjang 80 huruf" }),
  days: z.coerce
    .number({ error: "Pilih masa berlaku" })
    .refine((days) => (shareDays as readonly number[]).includes(days), { error: "Pilih masa berlaku" }),
});
export const revokeShareInput = z.object({ shareId: z.uuid() });

/** A link as its makers see it; the address itself is told once, when it is made. */
export const shareView = z.object({
  shareId: z.uuid(),
  label: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(["active", "expired", "revoked"]),
});
export type ShareView = z.infer<typeof shareView>;
