"use server";

import { signHere } from "@/lib/ceremonies/sign-here";
import { formAction } from "@/lib/http/form-action";
import { declinePact } from "@/lib/pacts/decline-pact";

/** Signs from a browser without script: every box ticked, the name typed. */
export const signByForm = formAction(async (actor, form) => {
  const { pactId, alreadySigned } = await signHere(actor, {
    pactId: form.get("pactId"),
    textHash: form.get("textHash"),
    acknowledged: form.getAll("acknowledged"),
    agreed: form.has("agreed"),
    typedName: form.get("typedName"),
  });
  return `/pakta/${pactId}/bukti?${alreadySigned ? "sudah" : "baru"}=1`;
});

export const declineByForm = formAction(async (actor, form) => {
  const { pactId } = await declinePact(actor, { pactId: form.get("pactId"), reason: form.get("reason") });
  return `/pakta/${pactId}/tidak-bersedia`;
});
