import { redirect } from "next/navigation";
import { currentActor, currentOrigin } from "@/lib/auth";
import { findKiosk, type WaitingKiosk } from "@/lib/ceremonies/kiosk-queries";
import type { AtTablet, User } from "@/lib/core/actor";

/** The tablet that this device is, with whoever's turn it is; any other device is led to the ordinary door. */
export async function openTablet(): Promise<{ kiosk: WaitingKiosk; person: (User & { kiosk: AtTablet }) | null }> {
  const [actor, origin] = await Promise.all([currentActor(), currentOrigin()]);
  const kiosk = await findKiosk(origin);
  if (!kiosk) redirect(origin.tablet ? "/tablet/lepas" : "/masuk");
  const person = actor.kind === "user" && actor.kiosk ? { ...actor, kiosk: actor.kiosk } : null;
  return { kiosk, person };
}
