import { z } from "zod";
import { ceremonyIdInput } from "@/lib/ceremonies/schema";

/** A shared tablet as the ceremony's page lists it. */
export const kioskShape = z.object({
  id: z.uuid(),
  number: z.int(),
  startedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
  /** Somebody's turn right now; who, nobody is told. */
  inUse: z.boolean(),
});
export type Kiosk = z.infer<typeof kioskShape>;
export const endKioskInput = ceremonyIdInput.extend({ kioskId: z.uuid() });
