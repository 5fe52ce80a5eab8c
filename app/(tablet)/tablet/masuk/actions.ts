"use server";

import { signInHere } from "@/lib/auth";
import { findKiosk } from "@/lib/ceremonies/kiosk-queries";
import { Refusal } from "@/lib/core/errors";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

/** Signs somebody in for one turn. On a device that is no tablet any more it would be twelve hours: refused. */
export const tabletSignInAction = formAction(async (actor, form) => {
  if (!(await findKiosk(actor.origin))) throw new Refusal("tablet_ended");
  await signInHere({ username: text(form, "username"), password: text(form, "password") });
  return "/tablet";
});
