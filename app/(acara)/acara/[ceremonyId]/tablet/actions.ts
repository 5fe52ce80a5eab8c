"use server";

import { revokeSession } from "@/lib/accounts/revoke-session";
import { dropSession, keepTablet } from "@/lib/auth";
import { endKiosk } from "@/lib/ceremonies/end-kiosk";
import { startKiosk } from "@/lib/ceremonies/start-kiosk";
import { formAction } from "@/lib/http/form-action";

/** Makes this browser a shared tablet: the officer's own session here ends first of all that follows. */
export const startTabletAction = formAction(async (actor, form) => {
  const { token, endsAt } = await startKiosk(actor, { ceremonyId: form.get("ceremonyId") });
  if (actor.kind === "user") await revokeSession(actor, { sessionId: actor.sessionId });
  await dropSession();
  await keepTablet(token, new Date(endsAt));
  return "/tablet";
});

/** Ends a tablet from the ceremony's page. */
export const endTabletAction = formAction(async (actor, form) => {
  const { ceremonyId } = await endKiosk(actor, { ceremonyId: form.get("ceremonyId"), kioskId: form.get("kioskId") });
  return `/acara/${ceremonyId}/tablet`;
});
